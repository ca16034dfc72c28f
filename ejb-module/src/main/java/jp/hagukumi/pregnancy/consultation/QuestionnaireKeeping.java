package jp.hagukumi.pregnancy.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.model.QuestionnaireLife;
import jp.hagukumi.pregnancy.rules.QuestionnaireForm;
import jp.hagukumi.pregnancy.store.ConsultationTables;
import jp.hagukumi.pregnancy.store.QuestionnaireRows;
import jp.hagukumi.pregnancy.store.QuestionnaireRows.Edition;
import jp.hagukumi.pregnancy.store.QuestionnaireRows.Writer;
import jp.hagukumi.pregnancy.store.StoredPregnancy;
import jp.hagukumi.pregnancy.store.TouchPointRows;

/** Keeps and hands in editions of the questionnaire: the same for her and for a nurse who writes down what she says. */
@ApplicationScoped
public class QuestionnaireKeeping {

    @Inject
    QuestionnaireRows questionnaires;

    @Inject
    TouchPointRows touchPoints;

    @Inject
    ConsultationTables tables;

    @Inject
    CityClock clock;

    /** @throws Refusal {@link ConsultationRefusal#QUESTIONNAIRE_NOT_OPEN} before its day */
    void requireOpen(StoredPregnancy pregnancy) {
        var asked = pregnancy.state().goesOn()
                && touchPoints.of(pregnancy.id()).stream()
                        .filter(point -> point.kind() == TouchPointKind.QUESTIONNAIRE)
                        .anyMatch(point -> point.state() != TouchPointState.PLANNED);
        if (!asked) {
            throw new Refusal(ConsultationRefusal.QUESTIONNAIRE_NOT_OPEN);
        }
    }

    /** Her own view: the draft, or else what she handed in. */
    QuestionnaireSheet sheet(PregnancyId pregnancy) {
        return sheet(questionnaires.draftOf(pregnancy), questionnaires.inForceOf(pregnancy));
    }

    /** The nurses' view: what she handed in; of a draft no more than its version, without which nothing is entered over it. */
    QuestionnaireSheet handedIn(PregnancyId pregnancy) {
        var handedIn = questionnaires.inForceOf(pregnancy);
        var shown = sheet(Optional.empty(), handedIn);
        return new QuestionnaireSheet(
                shown.form(),
                shown.questions(),
                shown.answers(),
                shown.handedIn(),
                shown.read(),
                questionnaires.draftOf(pregnancy).map(Edition::version).orElse(0));
    }

    private QuestionnaireSheet sheet(Optional<Edition> draft, Optional<Edition> handedIn) {
        var form = form(draft.or(() -> handedIn));
        return new QuestionnaireSheet(
                form.name(),
                form.questions().stream().map(QuestionnaireSheet.Question::of).toList(),
                draft.or(() -> handedIn).map(questionnaires::answersOf).orElse(List.of()).stream()
                        .map(QuestionnaireSheet.Answer::of)
                        .toList(),
                handedIn.isPresent(),
                handedIn.filter(edition -> edition.state() == QuestionnaireState.READ)
                        .isPresent(),
                draft.map(Edition::version).orElse(0));
    }

    /**
     * Keeps the draft.
     *
     * @param seen version of the draft that was seen; 0 where there was none
     * @return its version now
     */
    int keep(PregnancyId pregnancy, List<QuestionnaireSheet.Answer> answers, int seen, UUID by) {
        var draft = draft(pregnancy, seen);
        var form = form(draft);
        refuse(form.flawsOfDraft(judged(answers)));
        return write(pregnancy, draft, form, answers, new Writer("APP", by, clock.now()));
    }

    /** Hands in: an edition before it that nobody has read is replaced. */
    void answer(PregnancyId pregnancy, List<QuestionnaireSheet.Answer> answers, int seen, String channel, UUID by) {
        var draft = draft(pregnancy, seen);
        var form = form(draft);
        refuse(form.flawsOf(judged(answers)));
        write(pregnancy, draft, form, answers, new Writer(channel, by, clock.now()));
        questionnaires
                .inForceOf(pregnancy)
                .ifPresent(before -> questionnaires.corrected(
                        pregnancy,
                        before.number(),
                        QuestionnaireLife.TABLE.after(before.state(), QuestionnaireLife.Event.CORRECT)));
        var written = questionnaires.draftOf(pregnancy).orElseThrow();
        questionnaires.answered(
                pregnancy,
                written.number(),
                QuestionnaireLife.TABLE.after(written.state(), QuestionnaireLife.Event.ANSWER),
                clock.now());
    }

    /** A nurse has read what stands. */
    void read(PregnancyId pregnancy, UUID by) {
        questionnaires
                .inForceOf(pregnancy)
                .filter(edition -> edition.state() == QuestionnaireState.ANSWERED)
                .ifPresent(edition -> questionnaires.read(
                        pregnancy,
                        edition.number(),
                        QuestionnaireLife.TABLE.after(edition.state(), QuestionnaireLife.Event.READ),
                        by,
                        clock.now()));
    }

    private Optional<Edition> draft(PregnancyId pregnancy, int seen) {
        if (questionnaires
                .inForceOf(pregnancy)
                .filter(edition -> edition.state() == QuestionnaireState.READ)
                .isPresent()) {
            throw new Refusal(ConsultationRefusal.QUESTIONNAIRE_READ_ALREADY);
        }
        var draft = questionnaires.draftOf(pregnancy);
        if (draft.map(Edition::version).orElse(0) != seen) {
            throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
        }
        return draft;
    }

    private int write(
            PregnancyId pregnancy,
            Optional<Edition> draft,
            QuestionnaireForm form,
            List<QuestionnaireSheet.Answer> answers,
            Writer writer) {
        var number = draft.map(Edition::number)
                .orElseGet(() -> questionnaires.open(pregnancy, form.name(), QuestionnaireState.DRAFT, writer));
        draft.ifPresent(edition -> {
            QuestionnaireLife.TABLE.after(edition.state(), QuestionnaireLife.Event.KEEP);
            questionnaires.keep(pregnancy, edition.number(), writer);
        });
        questionnaires.write(pregnancy, number, judged(answers));
        return draft.map(edition -> edition.version() + 1).orElse(1);
    }

    /** What was begun is finished on the form it was begun on. */
    private QuestionnaireForm form(Optional<Edition> edition) {
        return edition.map(begun -> tables.form(begun.form())).orElseGet(() -> tables.form(clock.today()));
    }

    private static List<QuestionnaireForm.Answer> judged(List<QuestionnaireSheet.Answer> answers) {
        return answers.stream().map(QuestionnaireSheet.Answer::judged).toList();
    }

    private static void refuse(List<QuestionnaireForm.Finding> findings) {
        if (!findings.isEmpty()) {
            throw Refusal.of(
                    findings.stream().map(QuestionnaireKeeping::refusalOf).toList());
        }
    }

    private static Finding refusalOf(QuestionnaireForm.Finding finding) {
        var field = "answers." + finding.question();
        return switch (finding.flaw()) {
            case NO_SUCH_QUESTION -> Finding.at("answers", ConsultationRefusal.NO_SUCH_QUESTION);
            case NO_SUCH_ANSWER -> Finding.at(field, ConsultationRefusal.NO_SUCH_ANSWER);
            case EXCLUDE_EACH_OTHER -> Finding.at(field, ConsultationRefusal.ANSWERS_EXCLUDE_EACH_OTHER);
            case MISSING -> Finding.at(field, ConsultationRefusal.ANSWER_MISSING);
            case CHARACTERS -> Finding.at(field, KernelRefusal.MALFORMED);
            case LENGTH ->
                new Finding(
                        field,
                        KernelRefusal.OUT_OF_BOUNDS,
                        Map.of("min", "1", "max", String.valueOf(finding.most().orElseThrow())));
        };
    }
}
