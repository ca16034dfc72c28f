package jp.hagukumi.checkups.questions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.hagukumi.checkups.questions.model.QuestionsLife;
import jp.hagukumi.checkups.questions.rules.AnswerMerge;
import jp.hagukumi.checkups.questions.rules.AnswerValue;
import jp.hagukumi.checkups.questions.rules.Audience;
import jp.hagukumi.checkups.questions.rules.CheckupForm;
import jp.hagukumi.checkups.questions.rules.Question;
import jp.hagukumi.checkups.questions.store.AnswerRows;
import jp.hagukumi.checkups.questions.store.AnswerRows.Row;
import jp.hagukumi.checkups.questions.store.AnswerRows.Standing;
import jp.hagukumi.checkups.questions.store.FormTables;
import jp.hagukumi.checkups.questions.store.QuestionRows;
import jp.hagukumi.checkups.questions.store.QuestionRows.Questionnaire;
import jp.hagukumi.checkups.store.StoredCheckup;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** Shows, keeps and hands in a guardian's answers. The caller holds the checkup's lock where something is written. */
@ApplicationScoped
class AnswerKeeping {

    /** Answers of other devices that wait beside one; a family has hardly more devices. */
    private static final int MOST_RIVALS = 4;

    @Inject
    QuestionRows questionnaires;

    @Inject
    AnswerRows answers;

    @Inject
    FormTables forms;

    @Inject
    KnownAnswers knownAnswers;

    @Inject
    People people;

    @Inject
    CityClock clock;

    QuestionsSheet sheet(StoredCheckup checkup, Actor actor) {
        var guardian = new PersonId(actor.id());
        var begun = questionnaires.find(checkup.id());
        var form = form(checkup, begun);
        var rows = answers.standing(checkup.id(), checkup.child(), guardian);
        var handedIn = handingsIn(checkup, guardian);
        var closed = refusalOf(checkup).isPresent();
        var known = closed ? Map.<String, KnownAnswers.Known>of() : knownAnswers.of(checkup, form, guardian);
        return new QuestionsSheet(
                form.name(),
                seen(form, rows, handedIn),
                closed,
                handedIn.size(),
                handedIn.stream().reduce((first, later) -> later),
                form.questions().stream().map(QuestionsSheet.Asked::of).toList(),
                given(form, rows),
                known.entrySet().stream()
                        .filter(one ->
                                rows.stream().noneMatch(row -> row.question().equals(one.getKey())))
                        .map(one -> new QuestionsSheet.Suggestion(
                                one.getKey(),
                                value(one.getValue().value()),
                                one.getValue().source()))
                        .toList());
    }

    /** @throws Refusal what {@link #requireOpen} and the form refuse; nothing of it is kept then */
    KeptAnswers keep(StoredCheckup checkup, List<AnswerChange> changes, Actor actor) {
        requireOpen(checkup);
        var guardian = new PersonId(actor.id());
        var begun = questionnaires.find(checkup.id());
        var form = form(checkup, begun);
        refuse(flawsOf(checkup, form, changes));
        var state = begun.map(Questionnaire::state).orElseGet(() -> {
            questionnaires.begin(checkup.id(), form.name(), QuestionsState.BEGUN, clock.now());
            return QuestionsState.BEGUN;
        });
        var known = knownAnswers.of(checkup, form, guardian);
        var rows = answers.standing(checkup.id(), checkup.child(), guardian);
        var written = false;
        for (var change : changes) {
            var question = form.question(change.question()).orElseThrow();
            written |= keep(checkup, question, change, actor, known, rows);
        }
        if (written) {
            questionnaires.move(checkup.id(), QuestionsLife.TABLE.after(state, QuestionsLife.Event.KEEP));
        }
        var brought = changes.stream().map(AnswerChange::question).toList();
        var after = answers.standing(checkup.id(), checkup.child(), guardian);
        return new KeptAnswers(
                seen(form, after, handingsIn(checkup, guardian)),
                given(
                        form,
                        after.stream()
                                .filter(row -> brought.contains(row.question()))
                                .toList()));
    }

    /** When something that this guardian may see was handed in, first to last: of what another wrote for herself nothing shows. */
    private List<Instant> handingsIn(StoredCheckup checkup, PersonId guardian) {
        var hers = answers.handedIn(checkup.id(), checkup.child(), guardian);
        var all = questionnaires.handingsIn(checkup.id());
        return hers.stream().sorted().map(number -> all.get(number - 1)).toList();
    }

    /** Where it stands for this guardian, by what she may see. */
    private static QuestionsState seen(CheckupForm form, List<Row> rows, List<Instant> handedIn) {
        if (handedIn.isEmpty()) {
            return QuestionsState.BEGUN;
        }
        return asked(form, rows).stream().anyMatch(row -> row.handedIn().isEmpty())
                ? QuestionsState.CHANGING
                : QuestionsState.HANDED_IN;
    }

    private static List<Row> asked(CheckupForm form, List<Row> rows) {
        var stands = stands(rows);
        return rows.stream()
                .filter(row -> form.isAsked(form.question(row.question()).orElseThrow(), stands))
                .toList();
    }

    private static Map<String, AnswerValue> stands(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.standing() == Standing.STANDS)
                .collect(Collectors.toMap(Row::question, Row::value));
    }

    /**
     * Hands in what stands: once, however often it is asked for, as long as nothing was written meanwhile.
     *
     * @return how often something that this guardian may see was handed in
     */
    int handIn(StoredCheckup checkup, Actor actor) {
        requireOpen(checkup);
        var guardian = new PersonId(actor.id());
        var begun = questionnaires.find(checkup.id());
        var form = form(checkup, begun);
        var rows = answers.standing(checkup.id(), checkup.child(), guardian);
        refuse(form.flawsOf(stands(rows), days(checkup)).stream()
                .map(AnswerKeeping::refusalOf)
                .toList());
        var asked = asked(form, rows);
        refuse(asked.stream()
                .filter(row -> row.standing() == Standing.RIVAL)
                .map(row -> Finding.at("answers." + row.question(), QuestionsRefusal.TWO_ANSWERS_WAIT))
                .distinct()
                .toList());
        var drafts = asked.stream().filter(row -> row.handedIn().isEmpty()).toList();
        var questionnaire = begun.orElseThrow(() -> new Refusal(QuestionsRefusal.ANSWER_MISSING));
        if (drafts.isEmpty()) {
            return handingsIn(checkup, guardian).size();
        }
        var number = questionnaire.handedIn() + 1;
        questionnaires.handIn(
                checkup.id(),
                number,
                QuestionsLife.TABLE.after(questionnaire.state(), QuestionsLife.Event.HAND_IN),
                actor.id(),
                clock.now());
        answers.handIn(checkup.id(), Audience.FAMILY, ofTable(form, drafts, false), number);
        answers.handIn(checkup.id(), Audience.SENSITIVE, ofTable(form, drafts, true), number);
        return handingsIn(checkup, guardian).size();
    }

    private static List<Row> ofTable(CheckupForm form, List<Row> drafts, boolean sensitive) {
        return drafts.stream()
                .filter(row -> sensitive
                        == (form.question(row.question()).orElseThrow().audience() == Audience.SENSITIVE))
                .toList();
    }

    private boolean keep(
            StoredCheckup checkup,
            Question question,
            AnswerChange change,
            Actor actor,
            Map<String, KnownAnswers.Known> known,
            Collection<Row> rows) {
        var whose = question.audience().isOfWriter() ? new PersonId(actor.id()) : checkup.child();
        var stands = one(rows, question, Standing.STANDS).stream().findFirst();
        var rivals = one(rows, question, Standing.RIVAL);
        var value = new AnswerValue(change.value().chosen(), change.value().words());
        var source = Optional.ofNullable(known.get(question.code()))
                .filter(one -> one.value().says(value))
                .map(KnownAnswers.Known::source)
                .orElse(AnswerSource.FAMILY);
        var writing = new AnswerRows.Writing(value, source, actor.id(), clock.now());
        var outcome = AnswerMerge.of(
                new AnswerMerge.Kept(
                        stands.map(Row::value).orElse(AnswerValue.NONE),
                        stands.map(Row::version).orElse(0),
                        rivals.stream().map(Row::value).toList()),
                new AnswerMerge.Brought(value, change.seen(), change.settles()));
        switch (outcome) {
            case SAME -> {
                return false;
            }
            case WRITTEN -> answers.write(checkup.id(), question.audience(), stands, question.code(), whose, writing);
            case BOTH_KEPT -> {
                if (rivals.size() >= MOST_RIVALS) {
                    throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
                }
                answers.keepBeside(checkup.id(), question.audience(), question.code(), whose, writing);
            }
            case SETTLED -> {
                answers.settle(checkup.id(), question.audience(), question.code(), whose);
                if (stands.filter(row -> row.value().says(value)).isEmpty()) {
                    answers.write(checkup.id(), question.audience(), stands, question.code(), whose, writing);
                }
            }
        }
        return true;
    }

    private static List<Row> one(Collection<Row> rows, Question question, Standing standing) {
        return rows.stream()
                .filter(row -> row.question().equals(question.code()) && row.standing() == standing)
                .toList();
    }

    /** @throws Refusal {@link QuestionsRefusal#NOT_ASKED}, {@link QuestionsRefusal#DAY_HAS_COME} */
    private static void requireOpen(StoredCheckup checkup) {
        refusalOf(checkup).ifPresent(code -> {
            throw new Refusal(code);
        });
    }

    /** Until reception on the day it is written and corrected; where the child is not expected any more nothing is asked. */
    private static Optional<QuestionsRefusal> refusalOf(StoredCheckup checkup) {
        return switch (checkup.state()) {
            case TARGETED, INVITED, MISSED -> Optional.empty();
            case ARRIVED, EXAMINED, DECIDED, RELEASED, CLOSED -> Optional.of(QuestionsRefusal.DAY_HAS_COME);
            case ELSEWHERE, EXEMPT, LEFT -> Optional.of(QuestionsRefusal.NOT_ASKED);
        };
    }

    /** What was begun is finished on the form it was begun on. */
    private CheckupForm form(StoredCheckup checkup, Optional<Questionnaire> begun) {
        return begun.map(questionnaire -> forms.named(questionnaire.form()))
                .or(() -> forms.on(checkup.kind(), clock.today()))
                .orElseThrow(() -> new Refusal(QuestionsRefusal.NOT_ASKED));
    }

    private CheckupForm.Days days(StoredCheckup checkup) {
        return new CheckupForm.Days(people.find(checkup.child()).orElseThrow().birthDate(), clock.today());
    }

    private List<Finding> flawsOf(StoredCheckup checkup, CheckupForm form, List<AnswerChange> changes) {
        var days = days(checkup);
        var seen = new HashSet<String>();
        return changes.stream()
                .flatMap(change -> (seen.add(change.question())
                                ? form.flawOf(
                                        change.question(),
                                        new AnswerValue(
                                                change.value().chosen(),
                                                change.value().words()),
                                        days)
                                : Optional.of(new CheckupForm.Finding(
                                        change.question(), CheckupForm.Flaw.NO_SUCH_QUESTION, Optional.empty())))
                        .stream())
                .map(AnswerKeeping::refusalOf)
                .toList();
    }

    private static List<QuestionsSheet.Given> given(CheckupForm form, List<Row> rows) {
        return form.questions().stream()
                .flatMap(question -> one(rows, question, Standing.STANDS).stream()
                        .map(row -> new QuestionsSheet.Given(
                                row.question(),
                                value(row.value()),
                                row.version(),
                                row.source(),
                                row.handedIn().isPresent(),
                                one(rows, question, Standing.RIVAL).stream()
                                        .map(rival -> value(rival.value()))
                                        .toList())))
                .toList();
    }

    static QuestionsSheet.Value value(AnswerValue answer) {
        return new QuestionsSheet.Value(answer.chosen(), answer.words());
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw Refusal.of(findings);
        }
    }

    private static Finding refusalOf(CheckupForm.Finding finding) {
        var field = "answers." + finding.question();
        return switch (finding.flaw()) {
            case NO_SUCH_QUESTION -> Finding.at("answers", QuestionsRefusal.NO_SUCH_QUESTION);
            case NO_SUCH_ANSWER -> Finding.at(field, QuestionsRefusal.NO_SUCH_ANSWER);
            case EXCLUDE_EACH_OTHER -> Finding.at(field, QuestionsRefusal.ANSWERS_EXCLUDE_EACH_OTHER);
            case MISSING -> Finding.at(field, QuestionsRefusal.ANSWER_MISSING);
            case CHARACTERS -> Finding.at(field, KernelRefusal.MALFORMED);
            case DAY -> Finding.at(field, QuestionsRefusal.NOT_A_DAY_OF_THIS_CHILD);
            case LENGTH -> bounds(field, 1, finding.asked().orElseThrow().most());
            case NUMBER ->
                bounds(
                        field,
                        finding.asked().orElseThrow().least(),
                        finding.asked().orElseThrow().most());
        };
    }

    private static Finding bounds(String field, int least, int most) {
        return new Finding(
                field, KernelRefusal.OUT_OF_BOUNDS, Map.of("min", String.valueOf(least), "max", String.valueOf(most)));
    }
}
