package jp.hagukumi.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What families and institutions open. */
class EveryPageTest extends EveryPage {

    private static final String[] AREAS = {"app", "verify", "institution"};

    EveryPageTest() {
        super(AREAS);
    }

    @Test
    void no_area_is_left_out() {
        assertThat(Stream.concat(Stream.of(AREAS), Stream.of(EveryDeskPageTest.AREA)))
                .containsExactlyInAnyOrderElementsOf(Place.AREAS);
    }
}
