package jp.hagukumi.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Every address the three areas list, opened, looked at and tried by the keyboard. The lists are the pages' own routes. */
class EveryPageTest {

    private static final Map<String, String> AREAS =
            Map.of("app", "resident", "desk", "staff", "institution", "institution");

    private static Browser browser;
    private static DemoCity city;

    @BeforeAll
    static void open() throws IOException {
        browser = Chromium.open();
        city = new DemoCity();
    }

    @AfterAll
    static void close() {
        if (city != null) {
            city.close();
        }
    }

    /** Each area at the width its people work with. */
    @TestFactory
    Stream<DynamicTest> every_page_where_it_is_used() {
        return everywhere(area -> area.equals("app") ? 390 : 1280);
    }

    @Tag("nightly")
    @TestFactory
    Stream<DynamicTest> every_page_at_the_other_width() {
        return everywhere(area -> area.equals("app") ? 1280 : 390);
    }

    @Tag("nightly")
    @TestFactory
    Stream<DynamicTest> every_page_of_the_app_in_every_language() {
        return addresses("app").stream()
                .flatMap(place -> Stream.of("ja_easy", "en")
                        .map(language ->
                                DynamicTest.dynamicTest(place + " in " + language, () -> look(place, 390, language))));
    }

    private static Stream<DynamicTest> everywhere(ToIntFunction<String> width) {
        return AREAS.keySet().stream()
                .sorted()
                .flatMap(area -> addresses(area).stream())
                .map(place -> DynamicTest.dynamicTest(
                        place.toString(), () -> look(place, width.applyAsInt(place.area()), "ja")));
    }

    private record Place(String area, String address) {
        String name() {
            String plain = address.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}([0-9a-f])", "$1")
                    .replaceAll("[^A-Za-z0-9]+", "-");
            return area + (plain.equals("-") ? "-home" : plain);
        }

        @Override
        public String toString() {
            return "/" + area + "/#" + address;
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Place> addresses(String area) {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(city.address() + "/app/icons/icon.svg");
            List<String> listed = (List<String>) page.evaluate(
                    "async area => { const { routes } = await import(`/${area}/routes.js`);"
                            + " return routes.flatMap(route => [route.example, ...(route.states ?? [])]); }",
                    area);
            return listed.stream().map(address -> new Place(area, address)).toList();
        }
    }

    private static void look(Place place, int width, String language) {
        city.asBefore();
        city.signedIn(place.address().equals("/signin") ? "nobody" : AREAS.getOrDefault(place.area(), "nobody"));
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, width < 500 ? 844 : 900)
                .setLocale("ja-JP")
                .setTimezoneId("Asia/Tokyo")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK))) {
            Page page = context.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(said -> {
                if (said.type().equals("error") && !said.text().contains("the server responded with a status of 4")) {
                    complaints.add(said.text());
                }
            });
            page.onPageError(complaints::add);
            page.addInitScript("localStorage.setItem('hagukumi-lang', '" + language + "')");
            page.navigate(city.address() + "/" + place.area() + "/#" + place.address());
            page.waitForSelector("#page[aria-busy=false] h1");
            String folder = language.equals("ja") ? Integer.toString(width) : language;
            int height = (Integer) page.evaluate("document.documentElement.scrollHeight");
            page.setViewportSize(width, Math.max(height, width < 500 ? 844 : 900));
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/screenshots", folder, place.name() + ".png")));

            assertThat(complaints).as("what the browser complains of").isEmpty();
            assertThat(city.differences()).as("differences from openapi.yaml").isEmpty();
            assertThat(Accessibility.faults(page)).as("axe, WCAG 2.2 AA").isEmpty();
            assertThat((Integer) page.evaluate(
                            "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as("horizontal scroll")
                    .isLessThanOrEqualTo(0);
            assertThat(Accessibility.unreachable(page)).as("not reached by Tab").isEmpty();
        }
    }
}
