package jp.hagukumi.checkups.day.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What must be there before a case counts as examined, and before it may be decided, with the reasons where it may not. */
public final class CaseRules {

    private final DayPlan plan;

    public CaseRules(DayPlan plan) {
        this.plan = plan;
    }

    /** Why not. */
    public enum Lack {
        /** A station of this kind has neither been passed nor left out with a reason. */
        STATION_OPEN,
        /** An item of the ordinance has neither a finding nor the word that there is none. */
        ORGAN_OPEN,
        NO_MEDICAL_JUDGEMENT,
        NO_SUPPORT_JUDGEMENT,
        /** 異常なし beside an item with a finding that was marked for a referral. */
        NORMAL_BESIDE_REFERRAL,
        /** A referral, and no item with a finding it could name. */
        REFERRAL_WITHOUT_FINDING,
        /** Whoever judged does not decide: a second person does. */
        SAME_PERSON
    }

    /** A reason with what it points at, such as {@code VISION}; empty where it is the whole case. */
    public record Missing(Lack lack, String at) {}

    /** What was said of one item. {@code REFER} is a finding, too. */
    public enum Said {
        NO_FINDING,
        FINDING,
        REFER
    }

    /**
     * @param done stations passed, or left out with a reason
     * @param judgedBy who entered the judgements
     */
    public record Facts(
            GroupKind kind,
            LocalDate on,
            Set<Station> done,
            Map<Organ, Said> organs,
            Optional<MedicalJudgement> medical,
            Optional<SupportJudgement> support,
            Optional<UUID> judgedBy) {

        /** Keeps its own copies. */
        public Facts {
            done = Set.copyOf(done);
            organs = Map.copyOf(organs);
        }
    }

    /** What is missing before all stations count as done; empty where nothing is. */
    public List<Missing> beforeExamined(Facts facts) {
        List<Missing> missing = new ArrayList<>();
        plan.stations(facts.kind(), facts.on()).stream()
                .filter(station -> !facts.done().contains(station))
                .forEach(station -> missing.add(new Missing(Lack.STATION_OPEN, station.name())));
        plan.organs(facts.kind(), facts.on()).stream()
                .filter(organ -> !facts.organs().containsKey(organ))
                .forEach(organ -> missing.add(new Missing(Lack.ORGAN_OPEN, organ.name())));
        return List.copyOf(missing);
    }

    /** What is missing before this person may decide; empty where nothing is. */
    public List<Missing> beforeDecided(Facts facts, UUID decider) {
        List<Missing> missing = new ArrayList<>(beforeExamined(facts));
        if (facts.medical().isEmpty()) {
            missing.add(new Missing(Lack.NO_MEDICAL_JUDGEMENT, ""));
        }
        if (facts.support().isEmpty()) {
            missing.add(new Missing(Lack.NO_SUPPORT_JUDGEMENT, ""));
        }
        missing.addAll(contradictions(facts));
        if (facts.judgedBy().filter(decider::equals).isPresent()) {
            missing.add(new Missing(Lack.SAME_PERSON, ""));
        }
        return List.copyOf(missing);
    }

    /** What the medical judgement contradicts; empty where it contradicts nothing, or there is none. */
    public List<Missing> contradictions(Facts facts) {
        List<Missing> missing = new ArrayList<>();
        if (facts.medical().filter(MedicalJudgement.NORMAL::equals).isPresent()
                && facts.organs().containsValue(Said.REFER)) {
            missing.add(new Missing(Lack.NORMAL_BESIDE_REFERRAL, ""));
        }
        if (facts.medical().filter(CaseRules::refers).isPresent()
                && facts.organs().values().stream().allMatch(Said.NO_FINDING::equals)) {
            missing.add(new Missing(Lack.REFERRAL_WITHOUT_FINDING, ""));
        }
        return List.copyOf(missing);
    }

    /** Whether a judgement sends the child to be examined or treated elsewhere. */
    public static boolean refers(MedicalJudgement judged) {
        return judged == MedicalJudgement.REFER_EXAM || judged == MedicalJudgement.REFER_TREAT;
    }
}
