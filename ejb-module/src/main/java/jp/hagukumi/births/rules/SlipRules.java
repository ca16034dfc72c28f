package jp.hagukumi.births.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a contact slip must have to be filed. All that is wrong is told at once, in the order of the slip. */
public final class SlipRules {

    private static final Pattern PHONE = Pattern.compile("[0-9+() -]{9,20}");
    private static final int DIGITS_OF_A_PHONE = 9;

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
        DAY_BEFORE_BIRTH,
        /** Not 9–20 digits, spaces, hyphens, parentheses or plus signs with at least nine digits among them. */
        NOT_A_PHONE,
        /** More or fewer code points than the field holds. */
        LENGTH,
        /** A character that no screen, paper or database carries. */
        CHARACTERS,
        /** No municipality has the code. */
        UNKNOWN_MUNICIPALITY
    }

    /**
     * One thing that is wrong.
     *
     * @param field the place in the slip
     * @param most how many code points the field holds; where {@code flaw} is {@link Flaw#LENGTH}
     */
    public record Finding(String field, Flaw flaw, Optional<Integer> most) {}

    /**
     * What the rule looks at.
     *
     * @param lowBirthWeight as {@link VisitRules#isLowBirthWeight} judged
     * @param away the family stays elsewhere than at home
     * @param unknownMunicipality a code was given for the stay that the published list does not have
     */
    public record Facts(
            LocalDate birth,
            boolean lowBirthWeight,
            boolean blockGiven,
            boolean away,
            boolean addressGiven,
            boolean unknownMunicipality,
            boolean visitAtStay,
            List<Text> phones,
            List<Text> texts,
            List<Day> days) {

        public Facts {
            phones = List.copyOf(phones);
            texts = List.copyOf(texts);
            days = List.copyOf(days);
        }
    }

    /** A day in the slip. */
    public record Day(String field, Optional<LocalDate> date) {}

    /**
     * Words in the slip.
     *
     * @param most code points; the least is 1
     */
    public record Text(String field, Optional<String> words, int most) {

        @Override
        public String toString() {
            return "Text[" + field + "]";
        }
    }

    public static List<Finding> judge(Facts facts) {
        var findings = new ArrayList<Finding>();
        facts.phones().stream()
                .filter(phone -> phone.words().filter(words -> !isPhone(words)).isPresent())
                .forEach(phone -> findings.add(found(phone.field(), Flaw.NOT_A_PHONE)));
        facts.texts().forEach(text -> flawOf(text).ifPresent(findings::add));
        if (facts.away() && !facts.addressGiven()) {
            findings.add(found("stay.address", Flaw.STAY_ADDRESS_MISSING));
        }
        if (facts.unknownMunicipality()) {
            findings.add(found("stay.municipality", Flaw.UNKNOWN_MUNICIPALITY));
        }
        for (var day : facts.days()) {
            if (day.date().filter(date -> date.isBefore(facts.birth())).isPresent()) {
                findings.add(found(day.field(), Flaw.DAY_BEFORE_BIRTH));
            }
        }
        if (facts.visitAtStay() && !facts.away()) {
            findings.add(found("visitWish.place", Flaw.VISIT_AT_STAY_WITHOUT_STAY));
        }
        if (facts.lowBirthWeight() && !facts.blockGiven()) {
            findings.add(found("lowBirthWeight", Flaw.LOW_BIRTH_WEIGHT_MISSING));
        }
        if (!facts.lowBirthWeight() && facts.blockGiven()) {
            findings.add(found("lowBirthWeight", Flaw.LOW_BIRTH_WEIGHT_NOT_NEEDED));
        }
        return findings;
    }

    /** What keeps words from being taken, or nothing. Visits' records are judged by it too. */
    public static Optional<Finding> flawOf(Text text) {
        if (text.words().isEmpty()) {
            return Optional.empty();
        }
        var words = text.words().get();
        if (words.isEmpty() || words.codePointCount(0, words.length()) > text.most()) {
            return Optional.of(new Finding(text.field(), Flaw.LENGTH, Optional.of(text.most())));
        }
        return words.codePoints().allMatch(SlipRules::canBeCarried)
                ? Optional.empty()
                : Optional.of(found(text.field(), Flaw.CHARACTERS));
    }

    private static Finding found(String field, Flaw flaw) {
        return new Finding(field, flaw, Optional.empty());
    }

    private static boolean isPhone(String words) {
        return PHONE.matcher(words).matches()
                && words.chars()
                                .filter(letter -> letter >= '0' && letter <= '9')
                                .count()
                        >= DIGITS_OF_A_PHONE;
    }

    /** Emoji are put together by invisible joiners, so these pass; what turns the reading direction does not. */
    private static boolean canBeCarried(int point) {
        var noncharacter = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point == '\n';
            case Character.SURROGATE -> false;
            case Character.FORMAT -> point == 0x200C || point == 0x200D || (point >= 0xE0020 && point <= 0xE007F);
            default -> !noncharacter;
        };
    }
}
