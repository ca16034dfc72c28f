package jp.hagukumi.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Pictures of every state of every page, at both widths, in the app's three languages and, for what people print, on paper:
 * {@code target/pictures/<area>/<width>-<language>/<state>.png}. They are made to be opened by somebody, so what a machine can
 * see is asked of each as well: nothing is a target too small for a thumb, and nothing lies under the bar at the lower edge.
 * {@code -Dpictures.of=home} makes those whose place contains the word.
 */
@Tag("nightly")
class PicturesTest {

    private static final Set<String> PRINTED = Set.of(
            "desk/certificates-611",
            "desk/certificates-612",
            "desk/visits",
            "desk/visits-week",
            "desk/visits-701",
            "app/token-made",
            "app/children-102-slip",
            "app/children-101",
            "institution/certificates-2026-000123",
            "institution/sent-receipt");

    private static DemoCity city;
    private static Eyes eyes;

    @BeforeAll
    static void open() throws IOException {
        Chromium.open();
        city = new DemoCity();
        eyes = new Eyes(city);
    }

    @AfterAll
    static void close() {
        if (city != null) {
            eyes.close();
            city.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> every_state_has_its_picture() {
        String wanted = System.getProperty("pictures.of", "");
        List<String> languages =
                List.of(System.getProperty("pictures.in", "ja,ja_easy,en").split(","));
        return Place.AREAS.stream()
                .flatMap(area -> Place.of(area, Chromium.open(), city).stream())
                .filter(place -> (place.area() + "/" + place.name()).contains(wanted))
                .flatMap(place -> (Place.FAMILYS.contains(place.area()) ? languages.stream() : Stream.of("ja"))
                        .flatMap(language -> Stream.of(390, 1280)
                                .map(width -> DynamicTest.dynamicTest(
                                        place + " " + width + " " + language, () -> take(place, width, language)))));
    }

    @Test
    void every_entry_of_the_print_list_is_a_state_of_a_page() {
        assertThat(Place.AREAS.stream()
                        .flatMap(area -> Place.of(area, Chromium.open(), city).stream())
                        .map(place -> place.area() + "/" + place.name()))
                .containsAll(PRINTED);
    }

    private static void take(Place place, int width, String language) {
        eyes.look(place, width, language, page -> {
            assertThat(tooSmall(page))
                    .as("targets under 24 px, or 44 px in the app")
                    .isEmpty();
            shoot(page, width, path(place, width + "-" + language));
            if (width == 1280 && PRINTED.contains(place.area() + "/" + place.name())) {
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                shoot(page, 794, path(place, "print-" + language));
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            }
        });
    }

    private static Path path(Place place, String folder) {
        return Path.of("target/pictures", place.area(), folder, place.name() + ".png");
    }

    /** The whole page, as tall as it is, so that what is fixed to the lower edge stands at its end. */
    private static void shoot(Page page, int width, Path file) {
        page.setViewportSize(width, Eyes.height(width));
        int height = (Integer) page.evaluate("document.documentElement.scrollHeight");
        page.setViewportSize(width, Math.max(height, Eyes.height(width)));
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
    }

    /** What a finger presses and is smaller than WCAG 2.2 asks, in the app smaller than 44 px; links within a sentence may be. */
    @SuppressWarnings("unchecked")
    private static List<String> tooSmall(Page page) {
        return (List<String>) page.evaluate("""
                () => {
                  const least = location.pathname.startsWith('/app/') ? 44 : 24;
                  const boxes = [...document.querySelectorAll('a[href], button, select, summary, input, textarea')]
                    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.skip'));
                  return boxes.filter((one) => {
                    const target = one.closest('label') ?? one;
                    if (one.tagName === 'A' && getComputedStyle(one).display === 'inline') return false;
                    return target.getBoundingClientRect().height < least;
                  }).map((one) => one.outerHTML.slice(0, 160));
                }""");
    }
}
