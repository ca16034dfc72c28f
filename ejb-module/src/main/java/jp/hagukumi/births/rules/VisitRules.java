package jp.hagukumi.births.rules;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What follows from a contact slip: whether it carries a low-birth-weight notice, which ward works on it, and which visit is
 * due when.
 */
public final class VisitRules {

    private final VisitMeasures measures;
    private final BirthPeriods periods;

    public VisitRules(VisitMeasures measures, BirthPeriods periods) {
        this.measures = measures;
        this.periods = periods;
    }

    /** The kinds of visit. */
    public enum Kind {
        /** 新生児訪問指導 (母子保健法11条). */
        NEWBORN,
        /** 未熟児訪問指導 (母子保健法19条). */
        PREMATURE,
        /** 乳児家庭全戸訪問 (児童福祉法6条の3第4項): every household, also one that wished for no visit. */
        HELLO_BABY
    }

    /**
     * What the rule looks at.
     *
     * @param birth day of birth
     * @param grams weight at birth; empty where nobody could weigh the child
     * @param residenceWard ward of the register, six digits; empty where the child is registered nowhere in this city
     * @param stayWard ward of the stay, where it is a ward of this city
     * @param atStay the family wishes to be visited where it stays
     * @param noVisit the family wishes for no visit
     */
    public record Facts(
            LocalDate birth,
            Optional<Integer> grams,
            Optional<String> residenceWard,
            Optional<String> stayWard,
            boolean atStay,
            boolean noVisit) {}

    /**
     * What is to be done.
     *
     * @param lowBirthWeight the slip is the notice of 母子保健法18条 too
     * @param due the day until which the visit is to be made
     * @param latest the last day on which it still is made
     * @param ruleVersion the rows it came from
     */
    public record Decision(boolean lowBirthWeight, Kind kind, LocalDate due, LocalDate latest, String ruleVersion) {}

    /**
     * The ward that works on a slip.
     *
     * @param code six digits
     * @param byStay because the family stays there; such a ward does not change when the residence does
     */
    public record Ward(String code, boolean byStay) {}

    /**
     * The ward of the stay where the family wishes to be visited there or is registered nowhere in this city, else the ward of
     * residence. Empty where the family neither lives nor stays in this city.
     */
    public Optional<Ward> ward(Facts facts) {
        var stay = facts.stayWard().map(code -> new Ward(code, true));
        var residence = facts.residenceWard().map(code -> new Ward(code, false));
        return facts.atStay() ? stay.or(() -> residence) : residence.or(() -> stay);
    }

    public Decision decide(Facts facts) {
        var light = isLowBirthWeight(facts.birth(), facts.grams());
        var kind = light ? Kind.PREMATURE : facts.noVisit() ? Kind.HELLO_BABY : Kind.NEWBORN;
        var window = window(kind, facts.birth());
        return new Decision(
                light,
                kind,
                window.due(),
                window.latest(),
                measures.lowBirthWeightBelow(facts.birth()).ruleVersion() + " " + window.ruleVersion());
    }

    /** Whether a child of that weight needs the low-birth-weight notice: under the threshold, not at it. */
    public boolean isLowBirthWeight(LocalDate birth, Optional<Integer> grams) {
        return grams.isPresent()
                && grams.get() < measures.lowBirthWeightBelow(birth).value();
    }

    private Window window(Kind kind, LocalDate birth) {
        if (kind == Kind.HELLO_BABY) {
            var months = measures.helloBabyVisitBeforeMonths(birth);
            var last = birth.plusMonths(months.value()).minusDays(1);
            return new Window(last, last, months.ruleVersion());
        }
        var due = periods.newbornVisitDue(birth);
        var extended = periods.extendedNewbornVisitDue(birth);
        return new Window(due.day(), extended.day(), due.ruleVersion() + " " + extended.ruleVersion());
    }

    private record Window(LocalDate due, LocalDate latest, String ruleVersion) {}
}
