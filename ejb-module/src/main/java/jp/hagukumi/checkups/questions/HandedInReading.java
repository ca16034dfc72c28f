package jp.hagukumi.checkups.questions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.hagukumi.checkups.questions.rules.AnswerValue;
import jp.hagukumi.checkups.questions.rules.Audience;
import jp.hagukumi.checkups.questions.rules.CheckupForm;
import jp.hagukumi.checkups.questions.rules.Question;
import jp.hagukumi.checkups.questions.store.AnswerRows;
import jp.hagukumi.checkups.questions.store.AnswerRows.Row;
import jp.hagukumi.checkups.questions.store.FormTables;
import jp.hagukumi.checkups.questions.store.QuestionRows;
import jp.hagukumi.checkups.store.StoredCheckup;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.PersonNames;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** Puts what was handed in beside what was asked, edition by edition. */
@ApplicationScoped
class HandedInReading {

    @Inject
    QuestionRows questionnaires;

    @Inject
    AnswerRows answers;

    @Inject
    FormTables forms;

    @Inject
    People people;

    @Inject
    CityClock clock;

    HandedInAnswers handedIn(StoredCheckup checkup) {
        return read(checkup, answers.handedIn(checkup.id()), question -> question.audience() != Audience.SENSITIVE);
    }

    HandedInAnswers sensitiveHandedIn(StoredCheckup checkup) {
        return read(
                checkup,
                answers.sensitiveHandedIn(checkup.id()),
                question -> question.audience() == Audience.SENSITIVE);
    }

    private HandedInAnswers read(StoredCheckup checkup, List<Row> rows, Predicate<Question> shown) {
        var form = form(checkup);
        var child = people.find(checkup.child()).orElseThrow();
        var names = people.findAll(rows.stream().map(Row::whose).distinct().toList());
        return new HandedInAnswers(
                new HandedInAnswers.Child(child.names().full(), child.birthDate()),
                form.name(),
                questionnaires.handingsIn(checkup.id()),
                form.questions().stream()
                        .filter(shown)
                        .map(QuestionsSheet.Asked::of)
                        .toList(),
                form.questions().stream()
                        .filter(shown)
                        .flatMap(question -> rows.stream()
                                .filter(row -> row.question().equals(question.code()))
                                .collect(Collectors.groupingBy(Row::whose, LinkedHashMap::new, Collectors.toList()))
                                .entrySet()
                                .stream()
                                .map(one -> answer(
                                        form,
                                        question,
                                        Optional.ofNullable(names.get(one.getKey()))
                                                .map(PersonFacts::names)
                                                .map(PersonNames::full),
                                        one.getValue(),
                                        latest(rows, checkup.child(), one.getKey()))))
                        .toList());
    }

    private static HandedInAnswers.Answer answer(
            CheckupForm form,
            Question question,
            Optional<String> name,
            List<Row> editions,
            Map<String, AnswerValue> latest) {
        var asked = form.isAsked(question, latest);
        return new HandedInAnswers.Answer(
                question.code(),
                question.audience().isOfWriter() ? name : Optional.empty(),
                asked,
                asked && question.isConcern(editions.get(editions.size() - 1).value()),
                editions(editions));
    }

    /** What one guardian handed in last together with what the family shares. */
    private static Map<String, AnswerValue> latest(List<Row> rows, PersonId child, PersonId guardian) {
        var latest = new HashMap<String, AnswerValue>();
        rows.stream()
                .filter(row -> row.whose().equals(child) || row.whose().equals(guardian))
                .forEach(row -> latest.put(row.question(), row.value()));
        return latest;
    }

    private CheckupForm form(StoredCheckup checkup) {
        return questionnaires
                .find(checkup.id())
                .map(questionnaire -> forms.named(questionnaire.form()))
                .or(() -> forms.on(checkup.kind(), clock.today()))
                .orElseThrow(() -> new Refusal(QuestionsRefusal.NOT_ASKED));
    }

    private static List<HandedInAnswers.Edition> editions(List<Row> rows) {
        return rows.stream()
                .map(row -> new HandedInAnswers.Edition(
                        row.handedIn().orElseThrow(), AnswerKeeping.value(row.value()), row.source()))
                .toList();
    }
}
