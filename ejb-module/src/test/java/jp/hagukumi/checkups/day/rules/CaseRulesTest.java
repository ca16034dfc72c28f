package jp.hagukumi.checkups.day.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.checkups.day.rules.CaseRules.Facts;
import jp.hagukumi.checkups.day.rules.CaseRules.Lack;
import jp.hagukumi.checkups.day.rules.CaseRules.Missing;
import jp.hagukumi.checkups.day.rules.CaseRules.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When a case counts as examined and may be decided, by hand. */
class CaseRulesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-20");
    private static final DayPlan PLAN = DayPlan.published();
    private static final CaseRules RULES = new CaseRules(PLAN);
    private static final UUID JUDGED = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    @Test
    void the_ordinance_has_eleven_items_at_one_and_a_half_and_thirteen_at_three() {
        assertThat(PLAN.organs(GroupKind.Y1M6, DAY)).hasSize(11).doesNotContain(Organ.EYES, Organ.EAR_NOSE_THROAT);
        assertThat(PLAN.organs(GroupKind.Y3, DAY)).containsExactlyInAnyOrder(Organ.values());
    }

    @Test
    void vision_hearing_and_urine_are_stations_at_three_only() {
        var more = EnumSet.copyOf(PLAN.stations(GroupKind.Y3, DAY));
        more.removeAll(PLAN.stations(GroupKind.Y1M6, DAY));
        assertThat(more).containsExactlyInAnyOrder(Station.VISION, Station.HEARING, Station.URINE);
    }

    @ParameterizedTest
    @EnumSource(GroupKind.class)
    void each_open_station_and_each_open_item_is_named(GroupKind kind) {
        for (var station : PLAN.stations(kind, DAY)) {
            var done = EnumSet.allOf(Station.class);
            done.remove(station);
            assertThat(RULES.beforeExamined(facts(kind, done, organs(Said.NO_FINDING), "NORMAL", "NONE")))
                    .containsExactly(new Missing(Lack.STATION_OPEN, station.name()));
        }
        for (var organ : PLAN.organs(kind, DAY)) {
            var organs = organs(Said.NO_FINDING);
            organs.remove(organ);
            assertThat(RULES.beforeExamined(facts(kind, EnumSet.allOf(Station.class), organs, "NORMAL", "NONE")))
                    .containsExactly(new Missing(Lack.ORGAN_OPEN, organ.name()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NO_FINDING, NORMAL, NONE, false, ''",
        "FINDING, NORMAL, NONE, false, ''",
        "REFER, NORMAL, NONE, false, NORMAL_BESIDE_REFERRAL",
        "REFER, OBSERVE, ADVICE, false, ''",
        "REFER, REFER_EXAM, NONE, false, ''",
        "FINDING, REFER_TREAT, AGENCIES, false, ''",
        "NO_FINDING, REFER_EXAM, NONE, false, REFERRAL_WITHOUT_FINDING",
        "NO_FINDING, REFER_TREAT, NONE, false, REFERRAL_WITHOUT_FINDING",
        "NO_FINDING, UNDER_CARE, SUPPORT, false, ''",
        "NO_FINDING, , NONE, false, NO_MEDICAL_JUDGEMENT",
        "NO_FINDING, NORMAL, , false, NO_SUPPORT_JUDGEMENT",
        "NO_FINDING, NORMAL, NONE, true, SAME_PERSON",
        "NO_FINDING, , , true, NO_MEDICAL_JUDGEMENT NO_SUPPORT_JUDGEMENT SAME_PERSON",
    })
    void a_second_person_decides_what_is_whole_and_does_not_contradict_itself(
            Said skin, String medical, String support, boolean same, String lacks) {
        var organs = organs(Said.NO_FINDING);
        organs.put(Organ.SKIN, skin);
        var facts = facts(GroupKind.Y3, EnumSet.allOf(Station.class), organs, medical, support);
        assertThat(RULES.beforeDecided(facts, same ? JUDGED : SECOND).stream()
                        .map(missing -> missing.lack().name())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(lacks);
    }

    private static Map<Organ, Said> organs(Said said) {
        var organs = new EnumMap<Organ, Said>(Organ.class);
        Arrays.stream(Organ.values()).forEach(organ -> organs.put(organ, said));
        return organs;
    }

    private static Facts facts(
            GroupKind kind, Set<Station> done, Map<Organ, Said> organs, String medical, String support) {
        return new Facts(
                kind,
                DAY,
                done,
                organs,
                Optional.ofNullable(medical).map(MedicalJudgement::valueOf),
                Optional.ofNullable(support).map(SupportJudgement::valueOf),
                Optional.of(JUDGED));
    }
}
