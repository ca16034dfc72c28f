package jp.hagukumi.checkups.questions.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.kernel.text.TextBounds;
import jp.hagukumi.kernel.text.TextFlaw;

/** One version of a questionnaire: what it asks, and what an answer must keep to. Made by {@link CheckupForms}. */
public record CheckupForm(String name, String kind, int version, List<Question> questions) {

    public CheckupForm {
        questions = List.copyOf(questions);
    }

    public Optional<Question> question(String code) {
        return questions.stream()
                .filter(question -> question.code().equals(code))
                .findFirst();
    }

    /** Whether a question is asked, given what else was answered: what is not asked is neither judged nor handed in. */
    public boolean isAsked(Question question, Map<String, AnswerValue> answers) {
        return question.when().stream()
                .allMatch(condition -> question(condition.question())
                                .filter(before -> isAsked(before, answers))
                                .isPresent()
                        && answers.getOrDefault(condition.question(), AnswerValue.NONE).chosen().stream()
                                .anyMatch(condition.options()::contains));
    }

    /** What may be wrong. */
    public enum Flaw {
        NO_SUCH_QUESTION,
        NO_SUCH_ANSWER,
        /** Two where one is asked, or one that goes with no other. */
        EXCLUDE_EACH_OTHER,
        MISSING,
        LENGTH,
        CHARACTERS,
        /** Not a whole number within the question's bounds. */
        NUMBER,
        /** Not a day, after today or before the birth. */
        DAY
    }

    /** One thing that is wrong. */
    public record Finding(String question, Flaw flaw, Optional<Question> asked) {}

    /**
     * Between which days a day that is asked may lie.
     *
     * @param from the child's birth
     * @param until today
     */
    public record Days(LocalDate from, LocalDate until) {}

    /** What is wrong with one answer, whatever else was answered; taking an answer back is never wrong. */
    public Optional<Finding> flawOf(String code, AnswerValue answer, Days days) {
        return question(code)
                .map(question -> flawOf(question, answer, days).map(flaw -> found(question, flaw)))
                .orElseGet(() -> Optional.of(new Finding(code, Flaw.NO_SUCH_QUESTION, Optional.empty())));
    }

    /** What is wrong with answers that are handed in, in the order of the questions; what is not asked is passed over. */
    public List<Finding> flawsOf(Map<String, AnswerValue> answers, Days days) {
        var findings = new ArrayList<Finding>();
        for (var question : questions) {
            if (isAsked(question, answers)) {
                var answer = answers.getOrDefault(question.code(), AnswerValue.NONE);
                if (question.required() && answer.isEmpty()) {
                    findings.add(found(question, Flaw.MISSING));
                } else {
                    flawOf(question, answer, days).ifPresent(flaw -> findings.add(found(question, flaw)));
                }
            }
        }
        return findings;
    }

    private static Finding found(Question question, Flaw flaw) {
        return new Finding(question.code(), flaw, Optional.of(question));
    }

    private static Optional<Flaw> flawOf(Question question, AnswerValue answer, Days days) {
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        return switch (question.kind()) {
            case ONE, MANY -> flawOfChoice(question, answer);
            case TEXT ->
                ofWords(answer).map(words -> flawOfText(question, words)).orElse(Optional.of(Flaw.NO_SUCH_ANSWER));
            case NUMBER ->
                ofWords(answer)
                        .filter(words -> words.matches("[0-9]{1,6}"))
                        .map(Integer::parseInt)
                        .filter(number -> number >= question.least() && number <= question.most())
                        .map(fits -> Optional.<Flaw>empty())
                        .orElse(Optional.of(Flaw.NUMBER));
            case DATE ->
                ofWords(answer)
                        .filter(CheckupForm::isDay)
                        .map(LocalDate::parse)
                        .filter(day -> !day.isBefore(days.from()) && !day.isAfter(days.until()))
                        .map(fits -> Optional.<Flaw>empty())
                        .orElse(Optional.of(Flaw.DAY));
        };
    }

    private static Optional<String> ofWords(AnswerValue answer) {
        return answer.chosen().isEmpty() ? answer.words() : Optional.empty();
    }

    private static Optional<Flaw> flawOfChoice(Question question, AnswerValue answer) {
        Collection<String> chosen = answer.chosen();
        if (answer.words().isPresent()
                || !chosen.stream().allMatch(one -> question.option(one).isPresent())) {
            return Optional.of(Flaw.NO_SUCH_ANSWER);
        }
        var tooMany = question.kind() == Question.Kind.ONE && chosen.size() > 1;
        var twice = chosen.stream().distinct().count() < chosen.size();
        var notAlone = chosen.size() > 1
                && chosen.stream().flatMap(one -> question.option(one).stream()).anyMatch(Question.Option::alone);
        return tooMany || twice || notAlone ? Optional.of(Flaw.EXCLUDE_EACH_OTHER) : Optional.empty();
    }

    private static Optional<Flaw> flawOfText(Question question, String words) {
        return TextBounds.lines(1, question.most())
                .flawOf(words)
                .map(flaw -> flaw == TextFlaw.TOO_LONG || flaw == TextFlaw.TOO_SHORT ? Flaw.LENGTH : Flaw.CHARACTERS);
    }

    /** A day of the calendar as ISO 8601 writes it; the text is looked at before it is read, so nothing has to be caught. */
    private static boolean isDay(String words) {
        if (!words.matches("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")) {
            return false;
        }
        var month = YearMonth.parse(words.substring(0, 7));
        return month.isValidDay(Integer.parseInt(words.substring(8)));
    }
}
