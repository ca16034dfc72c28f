package jp.hagukumi.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Every state of every page that some areas list, opened, looked at and tried by the keyboard. The areas are shared out over
 * several classes, so that two processes look at them side by side.
 */
abstract class EveryPage {

    private static DemoCity city;
    private static Eyes eyes;

    private final List<String> areas;

    EveryPage(String... areas) {
        this.areas = List.of(areas);
    }

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

    /** Each area at the width its people work with. */
    @TestFactory
    Stream<DynamicTest> every_page_where_it_is_used() {
        return everywhere()
                .map(place -> DynamicTest.dynamicTest(place.toString(), () -> {
                    eyes.look(place, place.width(), "ja", page -> {
                        judge(place, page);
                        assertThat(Accessibility.unreachable(page))
                                .as("not reached by Tab")
                                .isEmpty();
                    });
                }));
    }

    @Tag("nightly")
    @TestFactory
    Stream<DynamicTest> every_page_at_the_other_width() {
        return everywhere()
                .map(place -> DynamicTest.dynamicTest(
                        place + " at the other width",
                        () -> eyes.look(place, place.width() == 390 ? 1280 : 390, "ja", page -> judge(place, page))));
    }

    @Tag("nightly")
    @TestFactory
    Stream<DynamicTest> every_page_for_families_in_every_language() {
        return areas.stream()
                .filter(Place.FAMILYS::contains)
                .flatMap(area -> Place.of(area, Chromium.open(), city).stream())
                .flatMap(place -> Stream.of("ja_easy", "en")
                        .map(language -> DynamicTest.dynamicTest(
                                place + " in " + language,
                                () -> eyes.look(place, 390, language, page -> judge(place, page)))));
    }

    private Stream<Place> everywhere() {
        return areas.stream().flatMap(area -> Place.of(area, Chromium.open(), city).stream());
    }

    private static void judge(Place place, com.microsoft.playwright.Page page) {
        assertThat(eyes.complaints())
                .as("what the browser complains of at " + place)
                .isEmpty();
        assertThat(city.differences())
                .as("differences from openapi.yaml at " + place)
                .isEmpty();
        assertThat(Accessibility.faults(page))
                .as("axe, WCAG 2.2 AA, at " + place)
                .isEmpty();
        assertThat((Integer)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("horizontal scroll at " + place)
                .isLessThanOrEqualTo(0);
    }
}
