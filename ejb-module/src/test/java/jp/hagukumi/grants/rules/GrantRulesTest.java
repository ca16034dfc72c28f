package jp.hagukumi.grants.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import jp.hagukumi.kernel.reference.ReferenceTable;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Who is entitled to what, by a table written by hand and by what holds of every case. */
class GrantRulesTest {

    private static final LocalDate DUE = LocalDate.parse("2027-01-10");
    private final GrantRules rules = new GrantRules(GrantMeasures.published());

    @TestFactory
    Stream<DynamicTest> decided_as_written_by_hand() {
        return ReferenceTable.read("/jp/hagukumi/grants/decisions.csv").rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.text("case"), () -> {
                    var facts = new GrantFacts(
                            row.date("filed"),
                            Boolean.parseBoolean(row.text("resident")),
                            row.given("heartbeat").map(LocalDate::parse),
                            row.date("due"),
                            row.number("fetuses"),
                            row.given("event").map(LocalDate::parse),
                            row.given("certified").map(LocalDate::parse),
                            row.given("cancelled").map(LocalDate::parse),
                            Boolean.parseBoolean(row.text("old")),
                            row.number("elsewhere"));
                    var decision = rules.decide(Right.valueOf(row.text("right")), facts);
                    assertThat(decision.outcome()).hasToString(row.text("outcome"));
                    assertThat(decision.yen()).isEqualTo(row.number("yen"));
                    assertThat(decision.because().map(Enum::name)).isEqualTo(row.given("because"));
                    assertThat(decision.possibleFrom())
                            .isEqualTo(row.given("possible_from").map(LocalDate::parse));
                    assertThat(decision.until()).isEqualTo(row.given("until").map(LocalDate::parse));
                    assertThat(GrantFacts.of(facts.named())).isEqualTo(facts);
                }));
    }

    @Property
    void nothing_is_ever_paid_below_nothing_or_beyond_the_rate(
            @ForAll @IntRange(min = 1, max = 9) int fetuses,
            @ForAll @LongRange(min = 0, max = 10_000_000) long elsewhere,
            @ForAll @IntRange(min = -300, max = 900) int filedAfter,
            @ForAll boolean resident,
            @ForAll boolean old,
            @ForAll Right right) {
        var decision = rules.decide(right, facts(DUE.plusDays(filedAfter), fetuses, resident, old, elsewhere));
        var most = right == Right.FIRST ? 50_000L : 50_000L * fetuses;
        assertThat(decision.yen()).isBetween(0L, most);
        assertThat(decision.yen() == 0 || decision.outcome() == GrantDecision.Outcome.GRANTED)
                .isTrue();
        assertThat(decision.ruleVersion()).isNotNull();
    }

    @Property
    void the_second_opens_once_and_stays_open_until_its_limit(@ForAll @IntRange(min = 0, max = 1200) int day) {
        var filed = LocalDate.parse("2026-06-01").plusDays(day);
        var decision = rules.decide(Right.SECOND, facts(filed, 1, true, false, 0));
        var expected = filed.isBefore(LocalDate.parse("2026-11-15"))
                ? GrantDecision.Outcome.NOT_YET
                : filed.isAfter(LocalDate.parse("2028-11-14"))
                        ? GrantDecision.Outcome.REFUSED
                        : GrantDecision.Outcome.GRANTED;
        assertThat(decision.outcome()).isEqualTo(expected);
    }

    @Property
    void what_is_reckoned_anew_ends_at_what_is_due(
            @ForAll @LongRange(min = 0, max = 450_000) long due,
            @ForAll @LongRange(min = 0, max = 450_000) long standing) {
        var after = Reckoning.of(due, standing)
                .map(difference -> standing + (difference.toHer() ? difference.yen() : -difference.yen()))
                .orElse(standing);
        assertThat(after).isEqualTo(due);
    }

    @Example
    void a_reckoning_below_nothing_is_a_mistake() {
        assertThatThrownBy(() -> Reckoning.of(-1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void the_published_table_has_no_gap_and_no_overlap() {
        assertThat(MeasureGaps.first(GrantMeasures.published().table())).isEmpty();
    }

    @Example
    void a_gap_an_overlap_a_missing_measure_and_a_negative_amount_are_found() {
        assertThat(gap("first-yen,1,2025-04-01,2026-03-31,50000\nfirst-yen,2,2026-04-02,,60000"))
                .contains(new MeasureGaps.Gap("first-yen", LocalDate.parse("2026-04-02")));
        assertThat(gap("first-yen,1,2025-04-01,2026-04-01,50000\nfirst-yen,2,2026-04-01,,60000"))
                .contains(new MeasureGaps.Gap("first-yen", LocalDate.parse("2026-04-01")));
        assertThat(gap("first-yen,1,2025-04-01,,50000\nfirst-yen,2,2026-04-01,,60000"))
                .contains(new MeasureGaps.Gap("first-yen", LocalDate.parse("2026-04-01")));
        assertThat(gap("first-yen,1,2025-04-01,,-1"))
                .map(MeasureGaps.Gap::measure)
                .contains("first-yen");
        assertThat(gap("other,1,2025-04-01,,1")).map(MeasureGaps.Gap::measure).contains("first-yen");
    }

    private static Optional<MeasureGaps.Gap> gap(String rows) {
        return MeasureGaps.first(
                ReferenceTable.parse(
                        "try",
                        "# by hand\nmeasure,version,applies_from,applies_to,value\n" + rows
                                + "\nsecond-yen,1,2025-04-01,,50000\nsecond-open-days,1,2025-04-01,,56\nlimit-months,1,2025-04-01,,24"));
    }

    private static GrantFacts facts(LocalDate filed, int fetuses, boolean resident, boolean old, long elsewhere) {
        return new GrantFacts(
                filed,
                resident,
                Optional.of(LocalDate.parse("2026-05-20")),
                DUE,
                fetuses,
                Optional.empty(),
                Optional.of(LocalDate.parse("2026-05-25")),
                Optional.empty(),
                old,
                elsewhere);
    }
}
