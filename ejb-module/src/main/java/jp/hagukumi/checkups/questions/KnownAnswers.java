package jp.hagukumi.checkups.questions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.births.BirthValues;
import jp.hagukumi.checkups.questions.rules.AnswerValue;
import jp.hagukumi.checkups.questions.rules.CheckupForm;
import jp.hagukumi.checkups.questions.rules.Question;
import jp.hagukumi.checkups.questions.store.AnswerRows;
import jp.hagukumi.checkups.store.StoredCheckup;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.Pregnancies;

/**
 * What the city knows already of what a questionnaire asks, each value with its source. Nothing of the sensitive class, and of a
 * pregnancy only for the woman herself. Doses have no room yet: of vaccinations nothing is filled in.
 */
@ApplicationScoped
class KnownAnswers {

    @Inject
    People people;

    @Inject
    BirthValues births;

    @Inject
    Pregnancies pregnancies;

    @Inject
    AnswerRows answers;

    @Inject
    CityClock clock;

    /** A value with its source. */
    record Known(AnswerValue value, AnswerSource source) {}

    /** By the code of the question; values that would not fit the question are left out. */
    Map<String, Known> of(StoredCheckup checkup, CheckupForm form, PersonId guardian) {
        var asked = form.questions().stream()
                .filter(question -> !question.prefill().isEmpty())
                .toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        var child = people.find(checkup.child()).orElseThrow();
        var earlier = answers.earlier(
                checkup.id(),
                checkup.child(),
                guardian,
                asked.stream().map(Question::code).toList());
        var days = new CheckupForm.Days(child.birthDate(), clock.today());
        var known = new LinkedHashMap<String, Known>();
        for (var question : asked) {
            question.prefill().stream()
                    .flatMap(from -> value(from, question, child, guardian, earlier).stream())
                    .filter(value ->
                            form.flawOf(question.code(), value.value(), days).isEmpty())
                    .findFirst()
                    .ifPresent(value -> known.put(question.code(), value));
        }
        return known;
    }

    private Optional<Known> value(
            Question.Prefill from,
            Question question,
            PersonFacts child,
            PersonId guardian,
            List<AnswerRows.Row> earlier) {
        return switch (from) {
            case BIRTH_WEIGHT ->
                births.of(child.id())
                        .flatMap(BirthValues.AtBirth::weightGrams)
                        .map(grams -> new Known(AnswerValue.words(String.valueOf(grams)), AnswerSource.CERTIFICATE));
            case BIRTH_WEEKS ->
                births.of(child.id())
                        .map(born ->
                                new Known(AnswerValue.words(String.valueOf(born.weeks())), AnswerSource.CERTIFICATE));
            case PREGNANCY_CHILDREN ->
                child.mother()
                        .filter(guardian::equals)
                        .flatMap(pregnancies::latestOf)
                        .filter(pregnancy -> pregnancy
                                .endedOn()
                                .filter(child.birthDate()::equals)
                                .isPresent())
                        .map(pregnancy -> new Known(
                                AnswerValue.chosen(pregnancy.fetuses() - pregnancy.lost() > 1 ? "YES" : "NO"),
                                AnswerSource.PREGNANCY));
            case EARLIER ->
                earlier.stream()
                        .filter(row -> row.question().equals(question.code())
                                && !row.value().isEmpty()
                                && row.whose().equals(question.audience().isOfWriter() ? guardian : child.id()))
                        .findFirst()
                        .map(row -> new Known(row.value(), AnswerSource.EARLIER));
        };
    }
}
