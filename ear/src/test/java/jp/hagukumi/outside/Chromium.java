package jp.hagukumi.outside;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real browser at the real server. Where the machine has none, the test that asks for it is skipped; with
 * {@code -Dbrowser.required=true} that is a failure.
 */
final class Chromium implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--lang=ja",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final BrowserContext context;
    private final Page page;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        context = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(FLAGS))
                .newContext();
        page = context.newPage();
    }

    static Chromium open() {
        var executable = Stream.of(
                        System.getProperty("browser", ""),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(place -> !place.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (executable.isEmpty()) {
            if (Boolean.getBoolean("browser.required")) {
                throw new AssertionError("No Chromium was found, and -Dbrowser.required=true asks for one");
            }
            Assumptions.abort("No Chromium on this machine");
        }
        return new Chromium(executable.orElseThrow());
    }

    /** Signs in at the provider's own page, as a person does, and stands at the desk then. */
    void signIn(URI base, String realm, String subject) {
        signIn(base, realm, subject, "/desk/");
    }

    /** @param place where it leads to */
    void signIn(URI base, String realm, String subject, String place) {
        page.navigate(base.resolve("/signin/" + realm + "?return=" + place).toString());
        page.fill("#username", subject);
        page.click("form.other button");
        drawn();
    }

    Page opens(URI address) {
        page.navigate(address.toString());
        drawn();
        return page;
    }

    /** A page of another site, beside the first. */
    Page beside(URI address) {
        var other = context.newPage();
        other.navigate(address.toString());
        return other;
    }

    private void drawn() {
        page.waitForSelector("#page[aria-busy=false] h1");
    }

    @Override
    public void close() {
        context.close();
        playwright.close();
    }
}
