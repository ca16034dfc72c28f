package jp.hagukumi.web.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One person with one browser of their own, empty at first, looking at a {@link DemoCity}. */
final class Visitor implements AutoCloseable {

    private final DemoCity city;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Visitor(DemoCity city, BrowserContext context) {
        this.city = city;
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(said -> {
            if (said.type().equals("error") && !said.text().contains("Failed to load resource")) {
                complaints.add(said.text());
            }
        });
        page.onPageError(complaints::add);
    }

    private static final String DRAWN = """
            () => {
              const page = document.querySelector('#page[aria-busy=false]');
              const at = page && page.dataset.at;
              return !!page && !!page.querySelector('h1') && (at === undefined || at === (location.hash.slice(1) || '/'));
            }""";

    static Visitor withPhone(DemoCity city) {
        return new Visitor(city, context(390, 844, ServiceWorkerPolicy.BLOCK));
    }

    /** A phone that also runs the service worker, for what must work without a signal. */
    static Visitor withInstallablePhone(DemoCity city) {
        return new Visitor(city, context(390, 844, ServiceWorkerPolicy.ALLOW));
    }

    static Visitor withComputer(DemoCity city) {
        return new Visitor(city, context(1280, 900, ServiceWorkerPolicy.BLOCK));
    }

    private static BrowserContext context(int width, int height, ServiceWorkerPolicy workers) {
        return Chromium.open()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale("ja-JP")
                        .setTimezoneId("Asia/Tokyo")
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setServiceWorkers(workers));
    }

    /** Opens an address such as {@code /app/#/token} and waits until the page is drawn. */
    Page opens(String address) {
        page.navigate(city.address() + address);
        return drawn();
    }

    /** Waits until what is drawn belongs to the address: right after a step to another page, the page left is drawn still. */
    Page drawn() {
        page.waitForFunction(DRAWN);
        return page;
    }

    Page page() {
        return page;
    }

    void signal(boolean there) {
        context.setOffline(!there);
    }

    /** What the browser's console said that is an error: a script that failed, a breach of the content security policy. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        context.close();
    }
}
