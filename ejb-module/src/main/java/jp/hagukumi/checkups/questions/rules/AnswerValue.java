package jp.hagukumi.checkups.questions.rules;

import java.util.List;
import java.util.Optional;

/**
 * An answer: what was chosen, or what was written; neither is no answer.
 *
 * @param chosen codes of options in the order in which they were chosen
 * @param words as written; a day as 2026-11-23, a number in digits
 */
public record AnswerValue(List<String> chosen, Optional<String> words) {

    /** No answer, or one that was taken back. */
    public static final AnswerValue NONE = new AnswerValue(List.of(), Optional.empty());

    public AnswerValue {
        chosen = List.copyOf(chosen);
    }

    public static AnswerValue chosen(String... options) {
        return new AnswerValue(List.of(options), Optional.empty());
    }

    public static AnswerValue words(String words) {
        return new AnswerValue(List.of(), Optional.of(words));
    }

    public boolean isEmpty() {
        return chosen.isEmpty() && words.isEmpty();
    }

    /** Whether both say the same: in whichever order the options were chosen. */
    public boolean says(AnswerValue other) {
        return words.equals(other.words) && sorted().equals(other.sorted());
    }

    private List<String> sorted() {
        return chosen.stream().sorted().toList();
    }

    /** What is answered stays out of logs. */
    @Override
    public String toString() {
        return "AnswerValue[…]";
    }
}
