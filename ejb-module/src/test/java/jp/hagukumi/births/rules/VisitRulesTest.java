package jp.hagukumi.births.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import jp.hagukumi.births.rules.VisitRules.Facts;
import jp.hagukumi.births.rules.VisitRules.Kind;
import jp.hagukumi.births.rules.VisitRules.Ward;
import jp.hagukumi.kernel.reference.ReferenceTable;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class VisitRulesTest {

    private static final LocalDate A_DAY = LocalDate.of(2026, 11, 1);

    private final BirthPeriods periods =
            BirthPeriods.published(ReferenceTable.read("/jp/hagukumi/reference/kawasaki/birth-periods.csv"));
    private final VisitRules rules = new VisitRules(VisitMeasures.published(), periods);

    @ParameterizedTest(name = "{0} g")
    @CsvSource({"2499, true", "2500, false", "2501, false", "100, true", "7000, false"})
    void under_2500_grams_is_low_and_2500_is_not(int grams, boolean low) {
        assertThat(rules.isLowBirthWeight(A_DAY, Optional.of(grams))).isEqualTo(low);
        assertThat(rules.decide(facts(A_DAY, Optional.of(grams), false, false)).kind())
                .isEqualTo(low ? Kind.PREMATURE : Kind.NEWBORN);
    }

    @Test
    void a_child_nobody_could_weigh_is_not_taken_for_light() {
        assertThat(rules.isLowBirthWeight(A_DAY, Optional.empty())).isFalse();
    }

    @ParameterizedTest(name = "{0}: {5}")
    @CsvFileSource(resources = "/jp/hagukumi/births/slip-due-dates.csv", useHeadersInDisplayName = true)
    void due_days_are_those_of_the_table_written_by_hand(
            LocalDate birth, LocalDate slip, LocalDate newborn, LocalDate extended, LocalDate hello, String why) {
        assertThat(periods.contactSlipDue(birth).day()).as(why).isEqualTo(slip);
        var visit = rules.decide(facts(birth, Optional.of(3000), false, false));
        assertThat(visit.due()).as(why).isEqualTo(newborn);
        assertThat(visit.latest()).as(why).isEqualTo(extended);
        assertThat(rules.decide(facts(birth, Optional.of(3000), false, true)).due())
                .as(why)
                .isEqualTo(hello);
    }

    @Test
    void a_light_child_is_visited_as_premature_even_where_no_visit_is_wished() {
        assertThat(rules.decide(facts(A_DAY, Optional.of(1800), false, true)).kind())
                .isEqualTo(Kind.PREMATURE);
    }

    @Test
    void the_ward_of_the_stay_works_where_the_family_wishes_to_be_visited_there() {
        assertThat(rules.ward(facts(A_DAY, Optional.of(3000), true, false))).contains(new Ward("141372", true));
        assertThat(rules.ward(facts(A_DAY, Optional.of(3000), false, false))).contains(new Ward("141330", false));
    }

    @Test
    void a_stay_in_another_city_leaves_it_to_the_ward_of_residence() {
        var facts = new Facts(A_DAY, Optional.of(3000), Optional.of("141330"), Optional.empty(), true, false);
        assertThat(rules.ward(facts)).contains(new Ward("141330", false));
    }

    @Test
    void a_family_registered_elsewhere_belongs_to_the_ward_where_it_stays_or_to_none() {
        assertThat(rules.ward(
                        new Facts(A_DAY, Optional.of(3000), Optional.empty(), Optional.of("141372"), false, false)))
                .contains(new Ward("141372", true));
        assertThat(rules.ward(new Facts(A_DAY, Optional.of(3000), Optional.empty(), Optional.empty(), true, false)))
                .isEmpty();
    }

    @Property(tries = 500)
    void every_visit_is_due_after_the_birth_and_not_after_its_last_day(@ForAll("facts") Facts facts) {
        var decision = rules.decide(facts);
        assertThat(decision.due()).isAfter(facts.birth());
        assertThat(decision.latest()).isAfterOrEqualTo(decision.due());
        assertThat(decision.ruleVersion()).isNotBlank().hasSizeLessThanOrEqualTo(200);
    }

    @Property(tries = 500)
    void the_kind_is_premature_exactly_for_the_light(@ForAll("facts") Facts facts) {
        var decision = rules.decide(facts);
        assertThat(decision.kind() == Kind.PREMATURE).isEqualTo(decision.lowBirthWeight());
        assertThat(decision.lowBirthWeight())
                .isEqualTo(facts.grams().filter(grams -> grams < 2500).isPresent());
    }

    @Property(tries = 500)
    void a_heavier_child_never_becomes_low(@ForAll("facts") Facts facts) {
        var heavier = new Facts(
                facts.birth(),
                facts.grams().map(grams -> grams + 1),
                facts.residenceWard(),
                facts.stayWard(),
                facts.atStay(),
                facts.noVisit());
        assertThat(!rules.decide(heavier).lowBirthWeight()
                        || rules.decide(facts).lowBirthWeight())
                .isTrue();
    }

    @Property(tries = 500)
    void the_ward_is_always_one_of_the_two_named(@ForAll("facts") Facts facts) {
        var ward = rules.ward(facts);
        assertThat(ward.isPresent())
                .isEqualTo(facts.residenceWard().isPresent() || facts.stayWard().isPresent());
        ward.ifPresent(found -> assertThat(found.byStay() ? facts.stayWard() : facts.residenceWard())
                .contains(found.code()));
    }

    @Provide
    Arbitrary<Facts> facts() {
        return Combinators.combine(
                        Arbitraries.integers()
                                .between(0, 20_000)
                                .map(days -> LocalDate.of(2010, 1, 1).plusDays(days)),
                        Arbitraries.integers().between(100, 6999).optional(),
                        Arbitraries.of("141330", "141348").optional(),
                        Arbitraries.of("141372", "141356").optional(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(Facts::new);
    }

    private static Facts facts(LocalDate birth, Optional<Integer> grams, boolean atStay, boolean noVisit) {
        return new Facts(birth, grams, Optional.of("141330"), Optional.of("141372"), atStay, noVisit);
    }
}
