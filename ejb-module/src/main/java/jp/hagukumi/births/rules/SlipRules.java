package jp.hagukumi.births.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a contact slip must have to be filed. All that is wrong is told at once. */
public final class SlipRules {

    private SlipRules() {}

    /** What may be wrong. */
    public enum Flaw {
        /** Under 2,500 g the low-birth-weight block is needed (母子保健法18条). */
        LOW_BIRTH_WEIGHT_MISSING,
        /** At 2,500 g and above there is no such notice. */
        LOW_BIRTH_WEIGHT_NOT_NEEDED,
        /** A stay away from home needs its address. */
        STAY_ADDRESS_MISSING,
        /** A visit where the family stays needs a stay. */
        VISIT_AT_STAY_WITHOUT_STAY,
        /** The stay or the hospital is left on a day before the birth. */
        DAY_BEFORE_BIRTH
    }

    /**
     * @param field the place in the slip
     */
    public record Finding(String field, Flaw flaw) {}

    /**
     * What the rule looks at.
     *
     * @param days days that can't lie before the birth, each with its field
     */
    public record Facts(
            LocalDate birth,
            boolean lowBirthWeight,
            boolean blockGiven,
            boolean away,
            boolean addressGiven,
            boolean visitAtStay,
            List<Day> days) {}

    /** A day in the slip. */
    public record Day(String field, Optional<LocalDate> date) {}

    public static List<Finding> judge(Facts facts) {
        var findings = new ArrayList<Finding>();
        if (facts.lowBirthWeight() && !facts.blockGiven()) {
            findings.add(new Finding("lowBirthWeight", Flaw.LOW_BIRTH_WEIGHT_MISSING));
        }
        if (!facts.lowBirthWeight() && facts.blockGiven()) {
            findings.add(new Finding("lowBirthWeight", Flaw.LOW_BIRTH_WEIGHT_NOT_NEEDED));
        }
        if (facts.away() && !facts.addressGiven()) {
            findings.add(new Finding("stay.address", Flaw.STAY_ADDRESS_MISSING));
        }
        if (facts.visitAtStay() && !facts.away()) {
            findings.add(new Finding("visitWish.place", Flaw.VISIT_AT_STAY_WITHOUT_STAY));
        }
        for (var day : facts.days()) {
            if (day.date().filter(date -> date.isBefore(facts.birth())).isPresent()) {
                findings.add(new Finding(day.field(), Flaw.DAY_BEFORE_BIRTH));
            }
        }
        return findings;
    }
}
