package jp.hagukumi.grants.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import jp.hagukumi.grants.rules.BankDays.Closed;
import jp.hagukumi.grants.rules.BankTerms.InForce;
import jp.hagukumi.grants.rules.BankTerms.Reach;
import jp.hagukumi.grants.rules.BankTerms.Standing;
import jp.hagukumi.kernel.reference.ReferenceTable;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bank days and value dates, against tables reckoned by hand. */
class BankDaysTest {

    private static final BankDays DAYS = BankDays.published();
    private static final InForce TERMS = BankTerms.published().on(LocalDate.parse("2026-11-24"));

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, ",
        "2026-11-21, WEEKEND",
        "2026-11-22, WEEKEND",
        "2026-11-23, HOLIDAY",
        "2026-05-06, HOLIDAY",
        "2026-09-22, HOLIDAY",
        "2026-12-29, ",
        "2026-12-30, ",
        "2026-12-31, YEAR_END",
        "2027-01-01, HOLIDAY",
        "2027-01-02, WEEKEND",
        "2028-01-03, YEAR_END",
        "2025-01-02, YEAR_END",
        "2027-01-04, "
    })
    void banks_are_closed_on_the_days_of_the_law_and_work_while_the_city_rests(LocalDate day, Closed why) {
        assertThat(DAYS.closed(day)).isEqualTo(Optional.ofNullable(why));
        assertThat(DAYS.isBankDay(day)).isEqualTo(why == null);
    }

    @Test
    void the_earliest_value_dates_are_those_of_the_wall_calendar() {
        assertThat(ReferenceTable.read("/jp/hagukumi/grants/value-dates.csv").rows())
                .hasSizeGreaterThan(25)
                .allSatisfy(row -> assertThat(TERMS.earliest(LocalDateTime.parse(row.text("handed_in")), DAYS))
                        .isEqualTo(row.date("earliest")));
    }

    @Test
    void a_value_date_is_reachable_or_the_nearest_one_is_told() {
        assertThat(ReferenceTable.read("/jp/hagukumi/grants/value-date-reach.csv")
                        .rows())
                .hasSizeGreaterThan(10)
                .allSatisfy(row -> assertThat(
                                TERMS.reach(LocalDateTime.parse(row.text("handed_in")), row.date("value_date"), DAYS))
                        .isEqualTo(new Reach(Standing.valueOf(row.text("standing")), row.date("next"))));
    }

    @Property
    void the_last_moment_for_the_earliest_day_is_not_past_and_a_second_after_the_last_moment_is_too_late(
            @ForAll @IntRange(max = 900) int day, @ForAll @IntRange(max = 86_399) int second) {
        var handedIn =
                LocalDate.parse("2026-01-01").plusDays(day).atStartOfDay().plusSeconds(second);
        var earliest = TERMS.earliest(handedIn, DAYS);
        var latest = TERMS.latest(earliest, DAYS);
        assertThat(latest).isAfterOrEqualTo(handedIn);
        assertThat(DAYS.isBankDay(earliest)).isTrue();
        assertThat(TERMS.earliest(latest, DAYS)).isEqualTo(earliest);
        assertThat(TERMS.earliest(latest.plusSeconds(1), DAYS)).isAfter(earliest);
    }

    @Test
    void terms_are_those_of_the_day_on_which_a_file_is_handed_in() {
        var table = ReferenceTable.parse("terms", """
                # made up
                measure,version,applies_from,applies_to,value,source,uncertain
                lead-bank-days,a/1,2026-01-01,2026-06-30,3,x,yes
                lead-bank-days,a/2,2026-07-01,,5,x,yes
                cut-off,a/1,2026-01-01,,12:30,x,yes
                furthest-days,a/1,2026-01-01,,30,x,yes
                line-ends,a/1,2026-01-01,,NONE,x,yes
                category,a/1,2026-01-01,,BLANK,x,yes
                """);
        var terms = BankTerms.of(table);
        assertThat(terms.on(LocalDate.parse("2026-06-30")).leadBankDays()).isEqualTo(3);
        assertThat(terms.on(LocalDate.parse("2026-07-01")).version()).isEqualTo("a/2");
        assertThat(terms.on(LocalDate.parse("2026-07-01")).leadBankDays()).isEqualTo(5);
        assertThat(terms.on(LocalDate.parse("2026-07-01")).cutOff()).isEqualTo("12:30");
        assertThatThrownBy(() -> terms.on(LocalDate.parse("2025-12-31"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_is_agreed_with_the_bank_is_marked_as_uncertain_until_it_is() {
        assertThat(ReferenceTable.read("/jp/hagukumi/reference/grants/bank-terms.csv")
                        .rows())
                .allSatisfy(row -> assertThat(row.text("uncertain")).isEqualTo("yes"));
    }
}
