package jp.hagukumi.births.rules;

import java.util.List;

/**
 * What the list of permitted characters says about a given name.
 *
 * @param objections what stands against it, in the order of the name; none if every character is permitted
 * @param ruleVersion the list that was asked
 */
public record GivenNameVerdict(List<Objection> objections, String ruleVersion) {

    /** Keeps its own copy. */
    public GivenNameVerdict {
        objections = List.copyOf(objections);
    }

    /** Whether no character is refused. A clerk may still have to look. */
    public boolean isPermitted() {
        return objections.stream().noneMatch(objection -> objection.reason().isRefusal());
    }

    /** Whether a clerk has to look although nothing is refused. */
    public boolean needsAClerk() {
        return isPermitted() && !objections.isEmpty();
    }

    /**
     * One character that is not permitted, or not there.
     *
     * @param position its place in the name, counted in code points from 1
     * @param character the code point as text
     * @param reason why
     * @param permittedForms permitted characters that are another shape of it, such as 𠮟 for 叱; often none
     */
    public record Objection(int position, String character, Reason reason, List<String> permittedForms) {
        /** Keeps its own copy. */
        public Objection {
            permittedForms = List.copyOf(permittedForms);
        }

        /** The character is part of a person's name, so it is masked. */
        @Override
        public String toString() {
            return "Objection[position=" + position + ", reason=" + reason + "]";
        }
    }

    /** Why a character is not permitted. */
    public enum Reason {
        /** A kanji that neither table lists, or a shape that they list in parentheses. */
        KANJI_NOT_LISTED,
        /** A variation selector: the tables permit their own printed shapes only. */
        VARIATION_SELECTOR,
        /** Kana outside ordinary hiragana and katakana: 変体仮名, half-width kana, ヷ, small ゕ. */
        KANA_NOT_ORDINARY,
        /** A Latin letter or one of another foreign script. */
        FOREIGN_LETTER,
        /** A digit that is no kanji. */
        DIGIT,
        /** A space. */
        SPACE,
        /** Anything else: a symbol, a punctuation mark, an emoji, a private-use character. */
        SYMBOL,
        /** ー, 々, ゝ, ゞ, ヽ or ヾ as the first character: there is nothing that it lengthens or repeats. */
        MARK_AT_BEGINNING,
        /** ー that does not follow a kana. */
        LENGTHENS_NO_KANA,
        /** 々 that does not follow a kanji. */
        REPEATS_NO_KANJI,
        /** ゝ or ゞ that does not follow a hiragana, ヽ or ヾ that does not follow a katakana. */
        REPEATS_NO_KANA,
        /** ヽ or ヾ in its place: no circular names it, so a clerk has to ask. */
        UNCERTAIN_MARK;

        /** Whether the name cannot be entered with it; otherwise a clerk decides. */
        public boolean isRefusal() {
            return this != UNCERTAIN_MARK;
        }
    }
}
