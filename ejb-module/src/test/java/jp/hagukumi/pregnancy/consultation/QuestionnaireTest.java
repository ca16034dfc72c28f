package jp.hagukumi.pregnancy.consultation;

import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;
import static jp.hagukumi.pregnancy.PregnancyTown.resident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.pregnancy.PregnancyId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The questionnaire of the eighth month: written over days, handed in once, corrected until a nurse has read it. */
class QuestionnaireTest {

    private final ConsultationTown consultation = new ConsultationTown("2026-08-03T09:30");
    private final PersonId woman = consultation.town.woman(NAKAHARA);
    private final Actor nurse = consultation.town.nurse(NAKAHARA);
    private final PregnancyId pregnancy = consultation.heard(woman, "2027-03-01");

    @BeforeEach
    void its_day_has_come() {
        consultation.town.setNow("2026-12-07T09:30");
    }

    @Test
    void before_its_day_nothing_is_asked() {
        refused(this::sheet, ConsultationRefusal.QUESTIONNAIRE_NOT_OPEN);
        consultation.round();
        assertThat(sheet().questions()).hasSize(11);
    }

    @Test
    void a_draft_is_kept_and_the_nurse_sees_nothing_of_it() {
        consultation.round();
        var version = keep(List.of(ConsultationTown.chosen("SLEEP", "LITTLE")), 0);
        assertThat(sheet().answers()).containsExactly(ConsultationTown.chosen("SLEEP", "LITTLE"));
        assertThat(sheet().version()).isEqualTo(version);
        var seen = read();
        assertThat(seen.answers()).isEmpty();
        assertThat(seen.handedIn()).isFalse();
    }

    @Test
    void what_was_cleared_in_a_draft_is_gone() {
        consultation.round();
        keep(ConsultationTown.answers(), 0);
        keep(List.of(ConsultationTown.chosen("SLEEP", "LITTLE")), 1);
        assertThat(sheet().answers()).containsExactly(ConsultationTown.chosen("SLEEP", "LITTLE"));
    }

    @Test
    void two_phones_do_not_overwrite_each_other() {
        consultation.round();
        keep(List.of(ConsultationTown.chosen("SLEEP", "LITTLE")), 0);
        refused(() -> keep(List.of(ConsultationTown.chosen("SLEEP", "HARDLY")), 0), KernelRefusal.CHANGED_MEANWHILE);
    }

    @Test
    void handed_in_it_is_done_and_lets_a_nurse_look_first() {
        consultation.round();
        answer(ConsultationTown.answers(), 0);
        assertThat(consultation.point(pregnancy, TouchPointKind.QUESTIONNAIRE)).isEqualTo("DONE");
        var line =
                consultation.list(nurse, NAKAHARA, CareQuery.Whose.ALL).items().get(0);
        assertThat(line.grade()).isEqualTo(3);
        assertThat(line.signs())
                .startsWith("NO_HELP_AT_HOME")
                .contains("HARDLY_SLEEPS", "LOW_MOOD", "WISHES_INTERVIEW");
        assertThat(line.questionnaire()).contains(QuestionnaireState.ANSWERED);
    }

    @Test
    void what_is_missing_is_named_at_each_question() {
        consultation.round();
        assertThatThrownBy(() -> answer(List.of(ConsultationTown.chosen("SLEEP", "LITTLE")), 0))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings())
                                .extracting(Finding::field)
                                .contains("answers.DELIVERY_PLACE", "answers.WISH_INTERVIEW")
                                .doesNotContain("answers.SLEEP", "answers.MONEY"));
    }

    @Test
    void until_a_nurse_has_read_it_she_may_correct_it_and_the_first_answer_stays_on_file() {
        consultation.round();
        answer(ConsultationTown.answers(), 0);
        var corrected = ConsultationTown.answers().stream()
                .map(answer -> answer.question().equals("SUPPORT")
                        ? ConsultationTown.chosen("SUPPORT", "OWN_PARENTS")
                        : answer)
                .toList();
        answer(corrected, 0);
        assertThat(read().answers()).contains(ConsultationTown.chosen("SUPPORT", "OWN_PARENTS"));
        assertThat(consultation.town.count("select count(*) from pregnancy.questionnaire"))
                .isEqualTo(2);
        assertThat(consultation
                        .list(nurse, NAKAHARA, CareQuery.Whose.ALL)
                        .items()
                        .get(0)
                        .signs())
                .doesNotContain("NO_HELP_AT_HOME");
        refused(() -> answer(ConsultationTown.answers(), 0), ConsultationRefusal.QUESTIONNAIRE_READ_ALREADY);
        refused(() -> keep(List.of(), 0), ConsultationRefusal.QUESTIONNAIRE_READ_ALREADY);
        assertThat(sheet().read()).isTrue();
    }

    @Test
    void a_nurse_enters_it_for_a_woman_without_the_app_also_before_its_day() {
        consultation.town.house.get(EnterQuestionnaire.class).enter(nurse, pregnancy, ConsultationTown.answers(), 0);
        assertThat(read().read()).isTrue();
        assertThat(consultation.point(pregnancy, TouchPointKind.QUESTIONNAIRE)).isEqualTo("DONE");
        consultation.round();
        assertThat(consultation.told(woman)).doesNotContain("QUESTIONNAIRE_OPEN");
    }

    @Test
    void after_a_loss_it_is_not_asked_and_what_was_answered_is_only_the_nurses_to_read() {
        consultation.round();
        answer(ConsultationTown.answers(), 0);
        consultation.town.sql("update pregnancy.pregnancy set state = 'LOST', lost = 1, ended_on = '2026-12-07'");
        refused(this::sheet, ConsultationRefusal.NO_PREGNANCY);
        refused(
                () -> consultation
                        .town
                        .house
                        .get(EnterQuestionnaire.class)
                        .enter(nurse, pregnancy, ConsultationTown.answers(), 0),
                ConsultationRefusal.QUESTIONNAIRE_NOT_OPEN);
        assertThat(read().answers()).hasSize(8);
    }

    private QuestionnaireSheet sheet() {
        return consultation.town.house.get(ReadMyQuestionnaire.class).read(resident(woman));
    }

    private QuestionnaireSheet read() {
        return consultation.town.house.get(ReadQuestionnaire.class).read(nurse, pregnancy);
    }

    private int keep(List<QuestionnaireSheet.Answer> answers, int seen) {
        return consultation.town.house.get(KeepQuestionnaire.class).keep(resident(woman), answers, seen);
    }

    private void answer(List<QuestionnaireSheet.Answer> answers, int seen) {
        consultation.town.house.get(AnswerQuestionnaire.class).answer(resident(woman), answers, seen);
    }

    private static void refused(ThrowingCallable work, RefusalCode code) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
