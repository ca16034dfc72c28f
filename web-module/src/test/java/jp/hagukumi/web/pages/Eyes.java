package jp.hagukumi.web.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks at places, one after another. Browsers are dear, so one stays open for each area, width and language; a scene gets a
 * fresh one, for what it leaves behind would change the next.
 */
final class Eyes implements AutoCloseable {

    private record Kind(String area, int width, String language) {}

    private final DemoCity city;
    private final Map<Kind, Page> open = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();

    Eyes(DemoCity city) {
        this.city = city;
    }

    /** What is done with a page once it shows the wanted state. */
    interface Look {
        void at(Page page);
    }

    void look(Place place, int width, String language, Look look) {
        place.prepare(city);
        complaints.clear();
        if (place.staged()) {
            try (BrowserContext fresh = context(width)) {
                Page page = page(fresh, language);
                place.enter(page, city);
                look.at(page);
            }
            return;
        }
        Page page =
                open.computeIfAbsent(new Kind(place.area(), width, language), kind -> page(context(width), language));
        page.setViewportSize(width, height(width));
        place.enter(page, city);
        look.at(page);
    }

    /** What the browser complained of since the last look began. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    static int height(int width) {
        return width < 500 ? 844 : 900;
    }

    private static BrowserContext context(int width) {
        return Chromium.open()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height(width))
                        .setLocale("ja-JP")
                        .setTimezoneId("Asia/Tokyo")
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setServiceWorkers(ServiceWorkerPolicy.BLOCK));
    }

    private Page page(BrowserContext context, String language) {
        Page page = context.newPage();
        page.onConsoleMessage(said -> {
            if (said.type().equals("error")
                    && !said.text().contains("the server responded with a status of 4")
                    && !said.text().contains("ERR_INTERNET_DISCONNECTED")) {
                complaints.add(said.text());
            }
        });
        page.onPageError(complaints::add);
        page.addInitScript(
                "if (location.protocol !== 'about:') localStorage.setItem('hagukumi-lang', '" + language + "')");
        return page;
    }

    @Override
    public void close() {
        open.values().forEach(page -> page.context().close());
    }
}
