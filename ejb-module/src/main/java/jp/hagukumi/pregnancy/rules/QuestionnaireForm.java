package jp.hagukumi.pregnancy.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.hagukumi.kernel.reference.ReferenceTable;
import jp.hagukumi.kernel.text.TextBounds;
import jp.hagukumi.kernel.text.TextFlaw;

/** What the questionnaire asks, as versioned data, and what an answer must keep to; {@code pregnancy/questionnaire.csv}. */
public final class QuestionnaireForm {

    private final String name;
    private final List<Question> questions;

    private QuestionnaireForm(String name, List<Question> questions) {
        this.name = name;
        this.questions = List.copyOf(questions);
    }

    /** Every published version. */
    public static List<QuestionnaireForm> published() {
        return of(ReferenceTable.read("/jp/hagukumi/reference/pregnancy/questionnaire.csv"));
    }

    public static List<QuestionnaireForm> of(ReferenceTable table) {
        return table.rows().stream()
                .map(row -> row.text("form"))
                .distinct()
                .map(form -> new QuestionnaireForm(
                        form,
                        table.rows().stream()
                                .filter(row -> row.text("form").equals(form))
                                .map(Question::of)
                                .sorted(Comparator.comparing(Question::place))
                                .toList()))
                .toList();
    }

    /** The version that is asked on a day. */
    public static QuestionnaireForm on(List<QuestionnaireForm> forms, LocalDate day) {
        var inForce = forms.stream()
                .filter(form -> form.questions.stream().allMatch(question -> question.isAskedOn(day)))
                .toList();
        if (inForce.size() != 1) {
            throw new IllegalStateException(inForce.size() + " questionnaires are asked on " + day);
        }
        return inForce.get(0);
    }

    /** Name and version, kept with each answer. */
    public String name() {
        return name;
    }

    public List<Question> questions() {
        return questions;
    }

    /** How a question is answered. */
    public enum Kind {
        /** One of the options. */
        ONE,
        /** Any of them. */
        MANY,
        /** In words. */
        TEXT
    }

    /**
     * One question.
     *
     * @param alone an option that goes with no other
     * @param most code points of an answer in words
     */
    public record Question(
            int place,
            String code,
            Kind kind,
            List<String> options,
            Optional<String> alone,
            boolean required,
            int most,
            LocalDate from,
            Optional<LocalDate> until) {

        static Question of(ReferenceTable.Row row) {
            return new Question(
                    row.number("place"),
                    row.text("question"),
                    Kind.valueOf(row.text("kind")),
                    row.given("options")
                            .map(words -> List.of(words.split("\\|")))
                            .orElse(List.of()),
                    row.given("alone"),
                    Boolean.parseBoolean(row.text("required")),
                    row.number("most"),
                    row.date("applies_from"),
                    row.given("applies_to").map(LocalDate::parse));
        }

        boolean isAskedOn(LocalDate day) {
            return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
        }
    }

    /** What was answered to one question; neither chosen nor written: nothing. */
    public record Answer(String question, List<String> chosen, Optional<String> words) {

        public Answer {
            chosen = List.copyOf(chosen);
        }

        public boolean isEmpty() {
            return chosen.isEmpty() && words.isEmpty();
        }

        /** What is answered stays out of logs. */
        @Override
        public String toString() {
            return "Answer[" + question + "]";
        }
    }

    /** What may be wrong. */
    public enum Flaw {
        NO_SUCH_QUESTION,
        NO_SUCH_ANSWER,
        /** Two where one is asked, or one that goes with no other. */
        EXCLUDE_EACH_OTHER,
        MISSING,
        LENGTH,
        CHARACTERS
    }

    /** One thing that is wrong. */
    public record Finding(String question, Flaw flaw, Optional<Integer> most) {}

    /** What is wrong with a draft: whatever stands there must be an answer, but nothing has to. */
    public List<Finding> flawsOfDraft(Collection<Answer> answers) {
        var findings = new ArrayList<Finding>();
        var seen = new ArrayList<String>();
        for (var answer : answers) {
            question(answer.question())
                    .filter(question -> !seen.contains(question.code()))
                    .ifPresentOrElse(
                            question -> flawOf(question, answer).ifPresent(findings::add),
                            () -> findings.add(
                                    new Finding(answer.question(), Flaw.NO_SUCH_QUESTION, Optional.empty())));
            seen.add(answer.question());
        }
        return findings;
    }

    /** What is wrong with answers that are handed in, in the order of the questions. */
    public List<Finding> flawsOf(Collection<Answer> answers) {
        var missing = questions.stream()
                .filter(Question::required)
                .filter(question -> answers.stream()
                        .noneMatch(answer -> answer.question().equals(question.code()) && !answer.isEmpty()))
                .map(question -> new Finding(question.code(), Flaw.MISSING, Optional.empty()));
        return Stream.concat(flawsOfDraft(answers).stream(), missing)
                .sorted(Comparator.comparing(finding ->
                        question(finding.question()).map(Question::place).orElse(0)))
                .toList();
    }

    private Optional<Question> question(String code) {
        return questions.stream()
                .filter(question -> question.code().equals(code))
                .findFirst();
    }

    private static Optional<Finding> flawOf(Question question, Answer answer) {
        if (question.kind() == Kind.TEXT) {
            return answer.chosen().isEmpty()
                    ? answer.words()
                            .flatMap(words ->
                                    TextBounds.lines(1, question.most()).flawOf(words))
                            .map(flaw -> new Finding(question.code(), flawOf(flaw), Optional.of(question.most())))
                    : found(question, Flaw.NO_SUCH_ANSWER);
        }
        if (answer.words().isPresent() || !question.options().containsAll(answer.chosen())) {
            return found(question, Flaw.NO_SUCH_ANSWER);
        }
        var tooMany = question.kind() == Kind.ONE && answer.chosen().size() > 1;
        var twice =
                answer.chosen().stream().distinct().count() < answer.chosen().size();
        var notAlone = answer.chosen().size() > 1
                && question.alone().filter(answer.chosen()::contains).isPresent();
        return tooMany || twice || notAlone ? found(question, Flaw.EXCLUDE_EACH_OTHER) : Optional.empty();
    }

    private static Flaw flawOf(TextFlaw flaw) {
        return flaw == TextFlaw.TOO_LONG || flaw == TextFlaw.TOO_SHORT ? Flaw.LENGTH : Flaw.CHARACTERS;
    }

    private static Optional<Finding> found(Question question, Flaw flaw) {
        return Optional.of(new Finding(question.code(), flaw, Optional.empty()));
    }
}
