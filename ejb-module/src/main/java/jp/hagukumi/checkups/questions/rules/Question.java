package jp.hagukumi.checkups.questions.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One question of a form.
 *
 * @param place from 1, in the order asked
 * @param section code of the part of the page it stands in
 * @param least smallest number; 0 elsewhere
 * @param most greatest number, or code points of an answer in words; 0 elsewhere
 * @param when where it is asked only after another answer
 * @param prefill where a value may already stand, first match first
 * @param concern options that health staff look at first; it orders their page and decides nothing
 * @param uncertain whether wording or options are still to be confirmed with the notice in force or the city
 */
public record Question(
        int place,
        String code,
        String section,
        Kind kind,
        List<Option> options,
        boolean required,
        int least,
        int most,
        Audience audience,
        Optional<Condition> when,
        List<Prefill> prefill,
        Wording wording,
        String source,
        Set<String> concern,
        boolean uncertain) {

    /** How a question is answered. */
    public enum Kind {
        /** One of the options. */
        ONE,
        /** Any of them. */
        MANY,
        /** In words. */
        TEXT,
        /** A day, not after today and not before the child's birth. */
        DATE,
        /** A whole number. */
        NUMBER
    }

    /** Where a value may already stand. */
    public enum Prefill {
        /** Grams, from the birth certificate. */
        BIRTH_WEIGHT,
        /** Completed weeks, from the birth certificate. */
        BIRTH_WEEKS,
        /** Whether more than one child was carried, from the mother's own pregnancy; for herself only. */
        PREGNANCY_CHILDREN,
        /** What was handed in to the same question at an earlier checkup. */
        EARLIER
    }

    /**
     * One option.
     *
     * @param alone goes with no other
     */
    public record Option(String code, boolean alone, Wording wording) {}

    /** Asked only where an earlier question was answered with one of these. */
    public record Condition(String question, Set<String> options) {

        public Condition {
            options = Set.copyOf(options);
        }
    }

    public Question {
        options = List.copyOf(options);
        prefill = List.copyOf(prefill);
        concern = Set.copyOf(concern);
    }

    /** Whether health staff look at this answer first. */
    public boolean isConcern(AnswerValue answer) {
        return answer.chosen().stream().anyMatch(concern::contains);
    }

    Optional<Option> option(String wanted) {
        return options.stream().filter(one -> one.code().equals(wanted)).findFirst();
    }
}
