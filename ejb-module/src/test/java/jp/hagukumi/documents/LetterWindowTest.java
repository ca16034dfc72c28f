package jp.hagukumi.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import jp.hagukumi.documents.rules.LetterWindow;
import jp.hagukumi.documents.rules.LetterWindow.Box;
import jp.hagukumi.kernel.reference.ReferenceTable;
import org.junit.jupiter.api.Test;

/** Where a window shows the addressee, wherever the folded sheet lies in its envelope, and nothing else. */
class LetterWindowTest {

    private static final String HEADING =
            "# for this test\nrule,municipality,applies_from,applies_to,envelope_width,envelope_height,left,top,width,height,uncertain,source\n";

    /** Reckoned by hand: the sheet (210 by 99) slides 25 mm sideways and 21 mm up and down in an envelope of 235 by 120. */
    @Test
    void the_addressee_stands_where_it_is_seen_wherever_the_sheet_lies() {
        var window = new LetterWindow("test/1", 235, 120, 20, 12, 90, 45, true);

        assertThat(window.alwaysSeen()).isEqualTo(new Box(20, 12, 65, 24));
        assertThat(window.everSeen()).isEqualTo(new Box(0, 0, 110, 57));
    }

    @Test
    void every_millimetre_of_the_addressee_is_inside_the_window_at_every_place_of_the_sheet() {
        var window = new LetterWindow("test/1", 235, 120, 20, 12, 90, 45, true);
        var seen = window.alwaysSeen();
        for (var slideX = 0; slideX <= 235 - 210; slideX++) {
            for (var slideY = 0; slideY <= 120 - 99; slideY++) {
                assertThat(seen.left() + slideX).isBetween(20, 110);
                assertThat(seen.right() + slideX).isBetween(20, 110);
                assertThat(seen.top() + slideY).isBetween(12, 57);
                assertThat(seen.bottom() + slideY).isBetween(12, 57);
            }
        }
    }

    @Test
    void an_envelope_that_would_show_the_letter_itself_or_no_whole_address_is_refused() {
        assertThatThrownBy(() -> new LetterWindow("low", 235, 120, 20, 40, 90, 60, true))
                .hasMessageContaining("below the fold");
        assertThatThrownBy(() -> new LetterWindow("narrow", 235, 120, 20, 12, 60, 45, true))
                .hasMessageContaining("wherever the sheet lies");
        assertThatThrownBy(() -> new LetterWindow("small", 205, 120, 20, 12, 90, 45, true))
                .hasMessageContaining("does not go in");
    }

    @Test
    void a_citys_own_window_goes_before_the_one_for_any_city_from_its_day_on() {
        var table = ReferenceTable.parse("test", HEADING + """
                any/1,,2000-01-01,,235,120,20,12,90,45,yes,x
                ours/1,141305,2027-04-01,2028-03-31,235,120,22,14,90,45,no,x
                """.strip());

        assertThat(LetterWindow.on(table, "141305", LocalDate.parse("2027-03-31"))
                        .rule())
                .isEqualTo("any/1");
        assertThat(LetterWindow.on(table, "141305", LocalDate.parse("2027-04-01"))
                        .rule())
                .isEqualTo("ours/1");
        assertThat(LetterWindow.on(table, "141305", LocalDate.parse("2028-04-01"))
                        .rule())
                .isEqualTo("any/1");
        assertThat(LetterWindow.on(table, "131130", LocalDate.parse("2027-04-01"))
                        .rule())
                .isEqualTo("any/1");
    }

    @Test
    void the_shipped_window_is_marked_to_be_confirmed() {
        var shipped = LetterWindow.on(
                ReferenceTable.read("/jp/hagukumi/reference/letter-window.csv"),
                "141305",
                LocalDate.parse("2026-11-05"));

        assertThat(shipped.uncertain()).isTrue();
    }
}
