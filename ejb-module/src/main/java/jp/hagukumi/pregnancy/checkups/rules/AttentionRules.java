package jp.hagukumi.pregnancy.checkups.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What of a result must not be let lie. */
public final class AttentionRules {

    private final CheckupMeasures measures;

    public AttentionRules(CheckupMeasures measures) {
        this.measures = measures;
    }

    /** Why a nurse looks at it, the gravest first. */
    public enum Reason {
        /** She has thought of harming herself (EPDS item 10 above 0). */
        EPDS_ITEM_10,
        EPDS_HIGH,
        SUPPORT_NEEDED,
        PRESSURE_HIGH,
        /** Protein in the urine, two plus or more. */
        PROTEIN_HIGH
    }

    /** @param proteinPluses 0 for minus and trace, else the number of plus signs */
    public record Facts(
            LocalDate on,
            Optional<Integer> epds,
            Optional<Integer> item10,
            boolean supportNeeded,
            Optional<Integer> systolic,
            Optional<Integer> diastolic,
            int proteinPluses) {}

    public List<Reason> judge(Facts facts) {
        var reasons = new ArrayList<Reason>();
        if (facts.item10().filter(score -> score > 0).isPresent()) {
            reasons.add(Reason.EPDS_ITEM_10);
        }
        if (reaches(facts.epds(), "epds-from", facts.on())) {
            reasons.add(Reason.EPDS_HIGH);
        }
        if (facts.supportNeeded()) {
            reasons.add(Reason.SUPPORT_NEEDED);
        }
        if (reaches(facts.systolic(), "systolic-from", facts.on())
                || reaches(facts.diastolic(), "diastolic-from", facts.on())) {
            reasons.add(Reason.PRESSURE_HIGH);
        }
        if (facts.proteinPluses() > 1) {
            reasons.add(Reason.PROTEIN_HIGH);
        }
        return reasons;
    }

    private boolean reaches(Optional<Integer> value, String border, LocalDate on) {
        return value.filter(found -> found >= measures.on(border, on).value()).isPresent();
    }
}
