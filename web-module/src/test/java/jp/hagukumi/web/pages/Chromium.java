package jp.hagukumi.web.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The one Chromium of a test run. Without one on the machine the page tests are skipped; with {@code -Dbrowser.required=true},
 * which continuous integration sets, its absence is a failure.
 */
final class Chromium {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--lang=ja",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static @org.jspecify.annotations.Nullable Browser browser;

    private Chromium() {}

    /** The path of the browser: {@code -Dbrowser=…}, else where Debian, Fedora, macOS and Windows put one. */
    static Optional<Path> path() {
        return Stream.of(
                        System.getProperty("browser", ""),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                        "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe")
                .filter(place -> !place.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static synchronized Browser open() {
        Browser open = browser;
        if (open != null) {
            return open;
        }
        Optional<Path> path = path();
        if (path.isEmpty()) {
            if (Boolean.getBoolean("browser.required")) {
                throw new AssertionError("No Chromium was found, and -Dbrowser.required=true asks for one");
            }
            Assumptions.abort("No Chromium on this machine; the pages are not tried");
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser started = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(path.orElseThrow())
                        .setArgs(FLAGS));
        browser = started;
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return started;
    }
}
