package jp.hagukumi.checkups.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.hagukumi.kernel.reference.ReferenceTable;
import org.junit.jupiter.api.Test;

/** Both ends of the window against a table written by hand, and over the births of twelve years. */
class CheckupWindowTest {

    private final CheckupWindow windows = CheckupWindow.published();

    @Test
    void both_ends_are_as_written_by_hand_and_the_days_beside_them_are_outside() {
        var rows = ReferenceTable.read("/jp/hagukumi/checkups/window.csv").rows();
        assertThat(rows).hasSizeGreaterThan(15);
        for (var row : rows) {
            var window = windows.of(row.text("kind"), row.date("born")).orElseThrow();
            assertThat(window.from()).as(row.text("why")).isEqualTo(row.date("first"));
            assertThat(window.until()).as(row.text("why")).isEqualTo(row.date("last"));
            assertThat(window.has(row.date("first"))).isTrue();
            assertThat(window.has(row.date("last"))).isTrue();
            assertThat(window.has(row.date("day_before"))).as(row.text("why")).isFalse();
            assertThat(window.has(row.date("day_after"))).as(row.text("why")).isFalse();
        }
    }

    @Test
    void over_twelve_years_who_is_born_later_never_comes_earlier_and_every_window_has_days() {
        for (var kind : windows.heldByCity()) {
            var before = windows.of(kind, LocalDate.of(2018, 1, 1)).orElseThrow();
            for (var born = LocalDate.of(2018, 1, 2); born.getYear() < 2030; born = born.plusDays(1)) {
                var window = windows.of(kind, born).orElseThrow();
                assertThat(window.from()).isAfterOrEqualTo(before.from());
                assertThat(window.until()).isAfterOrEqualTo(before.until());
                assertThat(window.from()).isBefore(window.until());
                before = window;
            }
        }
    }

    @Test
    void the_span_of_births_misses_nobody_whose_window_is_open_or_near() {
        for (var kind : windows.heldByCity()) {
            for (var today = LocalDate.of(2026, 1, 1); today.getYear() < 2029; today = today.plusDays(7)) {
                var soon = today.plusDays(45);
                var births = windows.births(kind, today, soon);
                for (var born = births.from().minusDays(40);
                        born.isBefore(births.until().plusDays(40));
                        born = born.plusDays(1)) {
                    var window = windows.of(kind, born).orElseThrow();
                    if (!window.from().isAfter(soon) && !window.until().isBefore(today)) {
                        assertThat(born).isBetween(births.from(), births.until());
                    }
                }
            }
        }
    }

    @Test
    void the_city_holds_the_two_that_are_its_duty() {
        assertThat(windows.heldByCity()).containsExactly("Y1M6", "Y3");
    }
}
