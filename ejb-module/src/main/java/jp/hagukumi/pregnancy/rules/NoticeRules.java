package jp.hagukumi.pregnancy.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.hagukumi.kernel.reference.ReferenceTable;
import jp.hagukumi.kernel.text.TextBounds;
import jp.hagukumi.kernel.text.TextFlaw;

/** What keeps a notice of pregnancy from being taken. All that is wrong is told at once, in the order of the form. */
public final class NoticeRules {

    private static final Pattern PHONE = Pattern.compile("[0-9+() -]{9,20}");
    private static final int DIGITS_OF_A_PHONE = 9;

    private final int earliestWeek;
    private final int daysAfterDue;
    private final int heartbeatWeek;
    private final String version;

    private NoticeRules(int earliestWeek, int daysAfterDue, int heartbeatWeek, String version) {
        this.earliestWeek = earliestWeek;
        this.daysAfterDue = daysAfterDue;
        this.heartbeatWeek = heartbeatWeek;
        this.version = version;
    }

    /** The rules for a notice filed on that day; {@code pregnancy/notice.csv}. */
    public static NoticeRules on(LocalDate filed) {
        return of(ReferenceTable.read("/jp/hagukumi/reference/pregnancy/notice.csv"), filed);
    }

    static NoticeRules of(ReferenceTable table, LocalDate filed) {
        var inForce = table.rows().stream()
                .filter(row -> !filed.isBefore(row.date("applies_from"))
                        && row.given("applies_to")
                                .map(LocalDate::parse)
                                .filter(filed::isAfter)
                                .isEmpty())
                .toList();
        if (inForce.size() != 1) {
            throw new IllegalStateException(inForce.size() + " rows of notice.csv apply on " + filed);
        }
        var row = inForce.get(0);
        return new NoticeRules(
                row.number("earliest_week"),
                row.number("days_after_due"),
                row.number("heartbeat_week"),
                row.text("version"));
    }

    /** Kept with each notice that was taken. */
    public String version() {
        return version;
    }

    /** What may be wrong. */
    public enum Flaw {
        DUE_DAY_TOO_FAR,
        DUE_DAY_PASSED,
        HEARTBEAT_TOO_EARLY,
        HEARTBEAT_IN_THE_FUTURE,
        STAY_DOES_NOT_FIT,
        NOT_A_PHONE,
        UNKNOWN_MUNICIPALITY,
        CIGARETTES_WITHOUT_SMOKING,
        SUPPORTERS_CONTRADICT,
        NUMBER,
        LENGTH,
        CHARACTERS
    }

    /**
     * One thing that is wrong.
     *
     * @param least and {@code most}: the bounds, where a number or a length breaks them; for a day too far the week from which
     *     notices are taken
     */
    public record Finding(String field, Flaw flaw, int least, int most) {

        static Finding of(String field, Flaw flaw) {
            return new Finding(field, flaw, 0, 0);
        }
    }

    /** Words in the form and their bounds in code points. */
    public record Words(String field, Optional<String> words, TextBounds bounds) {

        @Override
        public String toString() {
            return "Words[" + field + "]";
        }
    }

    /** A number in the form and its bounds. */
    public record Number(String field, Optional<Integer> value, int least, int most) {}

    /**
     * What the rule looks at.
     *
     * @param stayTold anything was told of a stay elsewhere
     */
    public record Facts(
            LocalDate filedOn,
            LocalDate dueOn,
            Optional<LocalDate> heartbeatOn,
            String phone,
            boolean staysElsewhere,
            boolean stayTold,
            Optional<LocalDate> stayFrom,
            Optional<LocalDate> stayTo,
            boolean unknownMunicipality,
            boolean cigarettesWithoutSmoking,
            boolean supportersContradict,
            List<Number> numbers,
            List<Words> words) {

        public Facts {
            numbers = List.copyOf(numbers);
            words = List.copyOf(words);
        }

        @Override
        public String toString() {
            return "Facts[…]";
        }
    }

    public List<Finding> judge(Facts facts) {
        var findings = new ArrayList<Finding>();
        if (Gestation.on(facts.dueOn(), facts.filedOn()).weeks() < earliestWeek) {
            findings.add(new Finding("dueOn", Flaw.DUE_DAY_TOO_FAR, earliestWeek, earliestWeek));
        }
        if (facts.filedOn().isAfter(facts.dueOn().plusDays(daysAfterDue))) {
            findings.add(Finding.of("dueOn", Flaw.DUE_DAY_PASSED));
        }
        facts.heartbeatOn().ifPresent(day -> {
            if (day.isAfter(facts.filedOn())) {
                findings.add(Finding.of("heartbeatOn", Flaw.HEARTBEAT_IN_THE_FUTURE));
            } else if (Gestation.on(facts.dueOn(), day).weeks() < heartbeatWeek) {
                findings.add(Finding.of("heartbeatOn", Flaw.HEARTBEAT_TOO_EARLY));
            }
        });
        facts.numbers().stream()
                .filter(number -> number.value()
                        .filter(value -> value < number.least() || value > number.most())
                        .isPresent())
                .forEach(number ->
                        findings.add(new Finding(number.field(), Flaw.NUMBER, number.least(), number.most())));
        if (!isPhone(facts.phone())) {
            findings.add(Finding.of("phone", Flaw.NOT_A_PHONE));
        }
        facts.words().forEach(words -> flawOf(words).ifPresent(findings::add));
        if (facts.stayTold() && !facts.staysElsewhere()
                || facts.stayFrom()
                        .flatMap(from -> facts.stayTo().filter(from::isAfter))
                        .isPresent()) {
            findings.add(Finding.of("delivery.from", Flaw.STAY_DOES_NOT_FIT));
        }
        if (facts.unknownMunicipality()) {
            findings.add(Finding.of("delivery.municipality", Flaw.UNKNOWN_MUNICIPALITY));
        }
        if (facts.cigarettesWithoutSmoking()) {
            findings.add(Finding.of("answers.cigarettes", Flaw.CIGARETTES_WITHOUT_SMOKING));
        }
        if (facts.supportersContradict()) {
            findings.add(Finding.of("answers.supporters", Flaw.SUPPORTERS_CONTRADICT));
        }
        return findings;
    }

    private static Optional<Finding> flawOf(Words words) {
        var bounds = words.bounds();
        return words.words()
                .flatMap(bounds::flawOf)
                .map(flaw -> flaw == TextFlaw.TOO_LONG || flaw == TextFlaw.TOO_SHORT
                        ? new Finding(words.field(), Flaw.LENGTH, bounds.least(), bounds.most())
                        : Finding.of(words.field(), Flaw.CHARACTERS));
    }

    private static boolean isPhone(String words) {
        return PHONE.matcher(words).matches()
                && words.chars()
                                .filter(letter -> letter >= '0' && letter <= '9')
                                .count()
                        >= DIGITS_OF_A_PHONE;
    }
}
