package jp.hagukumi.pregnancy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import jp.hagukumi.kernel.reference.ReferenceTable;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The days of the three touch points, against a table written by hand. */
class TouchPointRulesTest {

    private final TouchPointRules rules = TouchPointRules.published();

    @Test
    void the_days_are_those_written_by_hand() {
        for (var row : ReferenceTable.read("/jp/hagukumi/pregnancy/touch-point-days.csv")
                .rows()) {
            var days = rules.days(
                    row.text("kind"),
                    new TouchPointRules.Facts(
                            row.date("notified"),
                            row.date("due"),
                            row.given("born").map(LocalDate::parse)));
            assertThat(days)
                    .as(row.text("kind") + ": " + row.text("why"))
                    .isEqualTo(new TouchPointRules.Days(
                            row.date("opens"), row.date("reminds"), row.date("escalates"), "touch-points/1"));
        }
    }

    @Property
    void whenever_she_tells_of_it_she_is_asked_before_she_is_reminded_and_reminded_before_a_nurse_comes(
            @ForAll @IntRange(min = -28, max = 276) int daysBefore, @ForAll @IntRange(min = 0, max = 2000) int from) {
        var due = LocalDate.parse("2026-01-01").plusDays(from);
        var notified = due.minusDays(daysBefore);
        for (var kind : new String[] {"INTERVIEW", "QUESTIONNAIRE", "AFTER_BIRTH"}) {
            var days = rules.days(kind, new TouchPointRules.Facts(notified, due, Optional.empty()));
            assertThat(days.opensOn()).isBetween(notified, later(notified, due));
            assertThat(days.remindOn()).isBetween(days.opensOn(), days.escalateOn());
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
