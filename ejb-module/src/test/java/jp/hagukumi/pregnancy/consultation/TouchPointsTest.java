package jp.hagukumi.pregnancy.consultation;

import static jp.hagukumi.pregnancy.PregnancyTown.ASAO;
import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;
import static jp.hagukumi.pregnancy.PregnancyTown.resident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import jp.hagukumi.announcements.FetusLost;
import jp.hagukumi.announcements.PregnancyChanged;
import jp.hagukumi.announcements.PregnancyEnded;
import jp.hagukumi.announcements.PregnancyInterviewed;
import jp.hagukumi.announcements.PregnancyNotified;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.pregnancy.Loss;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.TakeBackLoss;
import jp.hagukumi.pregnancy.TellLoss;
import jp.hagukumi.pregnancy.reacts.ConsultationAfterChanged;
import jp.hagukumi.pregnancy.reacts.ConsultationAfterEnded;
import jp.hagukumi.pregnancy.reacts.ConsultationAfterInterviewed;
import jp.hagukumi.pregnancy.reacts.ConsultationAfterLost;
import jp.hagukumi.pregnancy.reacts.ConsultationAfterNotified;
import jp.hagukumi.testhouse.Somebody;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;

/** The three touch points over the months: asked, reminded of, handed to a nurse; and what ends them. Each news is told twice. */
class TouchPointsTest {

    private final ConsultationTown consultation = new ConsultationTown("2026-08-03T09:30");
    private final PersonId woman = consultation.town.woman(NAKAHARA);
    private final Actor nurse = consultation.town.nurse(NAKAHARA);

    @Test
    void with_the_notice_three_touch_points_and_a_case_in_the_pool_are_there() {
        var pregnancy = consultation.town.pregnancy(woman, "2027-03-01", 1);
        consultation.twice(ConsultationAfterNotified.class, new PregnancyNotified(pregnancy.value(), woman.value()));
        assertThat(states(pregnancy)).containsExactly("OPEN", "PLANNED", "PLANNED");
        assertThat(consultation.list(nurse, NAKAHARA, CareQuery.Whose.POOL).items())
                .extracting(CarePage.Line::pregnancy)
                .containsExactly(pregnancy);
    }

    @Test
    void nothing_booked_after_a_week_is_reminded_once_and_after_three_weeks_a_nurse_sees_to_it() {
        var pregnancy = consultation.heard(woman, "2027-03-01");
        at("2026-08-09T09:30");
        assertThat(consultation.told(woman)).isEmpty();
        at("2026-08-10T09:30");
        at("2026-08-11T09:30");
        assertThat(consultation.told(woman)).containsExactly("INTERVIEW_NOT_BOOKED");
        at("2026-08-24T09:30");
        assertThat(consultation.point(pregnancy, TouchPointKind.INTERVIEW)).isEqualTo("WITH_NURSE");
        assertThat(consultation.told(woman)).hasSize(1);
        assertThat(waiting()).containsExactly(TouchPointKind.INTERVIEW);
    }

    @Test
    void who_has_booked_is_neither_reminded_nor_handed_on_while_the_hour_is_to_come() {
        var pregnancy = consultation.heard(woman, "2027-03-01");
        consultation.book(woman, "2026-09-01T10:30");
        at("2026-08-10T09:30");
        at("2026-08-26T09:30");
        assertThat(consultation.told(woman)).isEmpty();
        assertThat(consultation.point(pregnancy, TouchPointKind.INTERVIEW)).isEqualTo("OPEN");
        at("2026-09-02T09:30");
        assertThat(consultation.point(pregnancy, TouchPointKind.INTERVIEW)).isEqualTo("WITH_NURSE");
    }

    @Test
    void the_questionnaire_is_sent_in_week_28_reminded_in_week_30_and_handed_on_in_week_34() {
        var pregnancy = consultation.heard(woman, "2027-03-01");
        interviewed(pregnancy);
        at("2026-12-06T09:30");
        assertThat(consultation.told(woman)).isEmpty();
        at("2026-12-07T09:30");
        assertThat(consultation.told(woman)).containsExactly("QUESTIONNAIRE_OPEN");
        at("2026-12-20T09:30");
        at("2026-12-21T09:30");
        assertThat(consultation.told(woman)).containsExactly("QUESTIONNAIRE_OPEN", "QUESTIONNAIRE_REMINDER");
        at("2027-01-17T09:30");
        assertThat(consultation.point(pregnancy, TouchPointKind.QUESTIONNAIRE)).isEqualTo("REMINDED");
        at("2027-01-18T09:30");
        assertThat(consultation.point(pregnancy, TouchPointKind.QUESTIONNAIRE)).isEqualTo("WITH_NURSE");
        assertThat(waiting()).containsExactly(TouchPointKind.QUESTIONNAIRE);
    }

    @Test
    void a_day_slept_through_is_made_up() {
        consultation.heard(woman, "2027-03-01");
        at("2026-12-10T09:30");
        assertThat(consultation.told(woman)).contains("QUESTIONNAIRE_OPEN");
    }

    @Test
    void another_day_of_birth_moves_what_is_still_to_come_and_not_what_was_asked() {
        var pregnancy = consultation.heard(woman, "2027-03-01");
        consultation.town.sql(
                "update pregnancy.pregnancy set due_on = '2027-03-15' where id = :id", Map.of("id", pregnancy.value()));
        consultation.twice(ConsultationAfterChanged.class, new PregnancyChanged(pregnancy.value(), woman.value(), 2));
        assertThat(opens(pregnancy, TouchPointKind.QUESTIONNAIRE)).isEqualTo("2026-12-21");
        assertThat(opens(pregnancy, TouchPointKind.INTERVIEW)).isEqualTo("2026-08-03");
        at("2026-12-21T09:30");
        assertThat(consultation.told(woman)).contains("QUESTIONNAIRE_OPEN");
    }

    @Test
    void a_recorded_interview_is_done_however_often_it_is_told() {
        var pregnancy = consultation.heard(woman, "2027-03-01");
        interviewed(pregnancy);
        consultation.twice(
                ConsultationAfterInterviewed.class, new PregnancyInterviewed(pregnancy.value(), woman.value()));
        assertThat(consultation.point(pregnancy, TouchPointKind.INTERVIEW)).isEqualTo("DONE");
        assertThat(consultation.town.word("select state from pregnancy.pregnancy"))
                .isEqualTo("INTERVIEWED");
        assertThat(consultation.town.count("select count(*) from outbox.message where kind = 'PregnancyInterviewed'"))
                .isOne();
    }

    @Test
    void a_birth_ends_what_was_asked_before_and_begins_the_third() {
        var pregnancy = consultation.heard(woman, "2027-03-01");
        at("2026-12-07T09:30");
        consultation.town.setNow("2027-02-20T09:30");
        consultation.town.sql(
                "update pregnancy.pregnancy set state = 'DELIVERED', ended_on = '2027-02-19' where id = :id",
                Map.of("id", pregnancy.value()));
        consultation.twice(
                ConsultationAfterEnded.class, new PregnancyEnded(pregnancy.value(), woman.value(), "DELIVERED"));
        assertThat(states(pregnancy)).containsExactly("ENDED", "ENDED", "OPEN");
        assertThat(opens(pregnancy, TouchPointKind.AFTER_BIRTH)).isEqualTo("2027-02-19");
        at("2027-04-19T09:30");
        assertThat(consultation.point(pregnancy, TouchPointKind.AFTER_BIRTH)).isEqualTo("OPEN");
        at("2027-04-20T09:30");
        assertThat(consultation.point(pregnancy, TouchPointKind.AFTER_BIRTH)).isEqualTo("WITH_NURSE");
        consultation
                .town
                .house
                .get(RecordContact.class)
                .record(nurse, pregnancy, ConsultationTown.contact(CareContact.Kind.AFTER_BIRTH, "2027-04-20"));
        assertThat(consultation.point(pregnancy, TouchPointKind.AFTER_BIRTH)).isEqualTo("DONE");
    }

    @Test
    void after_a_loss_nothing_is_asked_the_booking_is_gone_and_the_nurse_keeps_the_case() {
        var pregnancy = consultation.heard(woman, "2027-03-01");
        consultation.book(woman, "2026-08-20T10:30");
        at("2026-08-19T09:30");
        assertThat(consultation.told(woman)).containsExactly("INTERVIEW_TOMORROW");
        lose(pregnancy);
        assertThat(consultation.told(woman)).isEmpty();
        // Even before anybody has heard of it the round asks nothing.
        at("2026-12-07T09:30");
        assertThat(consultation.told(woman)).isEmpty();
        assertThat(consultation.point(pregnancy, TouchPointKind.QUESTIONNAIRE)).isEqualTo("PLANNED");
        consultation.twice(ConsultationAfterLost.class, new FetusLost(pregnancy.value(), woman.value(), false));
        consultation.twice(ConsultationAfterEnded.class, new PregnancyEnded(pregnancy.value(), woman.value(), "LOST"));
        assertThat(states(pregnancy)).containsExactly("STOPPED", "STOPPED", "STOPPED");
        assertThat(consultation.town.word("select state from pregnancy.interview"))
                .isEqualTo("STOPPED");
        assertThat(consultation.town.house.get(ReadMyTouchPoints.class).read(resident(woman)))
                .isEmpty();
        assertThat(consultation.list(nurse, NAKAHARA, CareQuery.Whose.ALL).items())
                .extracting(CarePage.Line::pregnancy)
                .containsExactly(pregnancy);
        consultation
                .town
                .house
                .get(RecordContact.class)
                .record(nurse, pregnancy, ConsultationTown.contact(CareContact.Kind.PHONE, "2026-12-07"));
        assertThatThrownBy(() -> consultation
                        .town
                        .house
                        .get(RecordInterview.class)
                        .record(nurse, pregnancy, ConsultationTown.contact(CareContact.Kind.INTERVIEW, "2026-12-07")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_loss_told_by_mistake_lets_the_touch_points_go_on() {
        var pregnancy = consultation.heard(woman, "2027-03-01");
        lose(pregnancy);
        consultation.town.deliverAll();
        assertThat(states(pregnancy)).containsExactly("STOPPED", "STOPPED", "STOPPED");
        takeBack(pregnancy);
        consultation.town.deliverAll();
        assertThat(states(pregnancy)).containsExactly("OPEN", "PLANNED", "PLANNED");
        at("2026-12-07T09:30");
        assertThat(consultation.told(woman)).contains("QUESTIONNAIRE_OPEN");
    }

    @Test
    void a_death_and_a_move_away_end_everything_and_close_the_case() {
        var pregnancy = consultation.heard(woman, "2027-03-01");
        consultation.town.sql(
                "update pregnancy.pregnancy set state = 'CLOSED', ended_on = '2026-08-20' where id = :id",
                Map.of("id", pregnancy.value()));
        consultation.twice(
                ConsultationAfterEnded.class, new PregnancyEnded(pregnancy.value(), woman.value(), "WOMAN_DIED"));
        assertThat(states(pregnancy)).containsExactly("STOPPED", "STOPPED", "STOPPED");
        var other = consultation.town.woman(NAKAHARA);
        var moved = consultation.heard(other, "2027-03-01");
        consultation.book(other, "2026-08-20T10:30");
        consultation.town.sql(
                "update pregnancy.pregnancy set state = 'MOVED_OUT', ended_on = '2026-08-10' where id = :id",
                Map.of("id", moved.value()));
        consultation.twice(ConsultationAfterEnded.class, new PregnancyEnded(moved.value(), other.value(), "MOVED_OUT"));
        assertThat(states(moved)).containsExactly("ENDED", "ENDED", "ENDED");
        assertThat(consultation.town.word("select state from pregnancy.interview"))
                .isEqualTo("CANCELLED");
        assertThat(consultation.list(nurse, NAKAHARA, CareQuery.Whose.ALL).items())
                .isEmpty();
    }

    @Test
    void a_move_to_another_ward_puts_the_case_into_its_pool() {
        var pregnancy = consultation.heard(woman, "2027-03-01");
        consultation
                .town
                .house
                .get(AssignCareCase.class)
                .assign(nurse, pregnancy, Optional.of(new StaffId(nurse.id())), 1);
        consultation.town.sql(
                "update pregnancy.pregnancy set ward = '141372' where id = :id", Map.of("id", pregnancy.value()));
        consultation.twice(ConsultationAfterChanged.class, new PregnancyChanged(pregnancy.value(), woman.value(), 2));
        assertThat(consultation.list(nurse, NAKAHARA, CareQuery.Whose.ALL).items())
                .isEmpty();
        assertThat(consultation
                        .list(consultation.town.nurse(ASAO), ASAO, CareQuery.Whose.POOL)
                        .items())
                .extracting(CarePage.Line::pregnancy)
                .containsExactly(pregnancy);
    }

    @Test
    void she_sees_the_three_with_their_days_and_where_something_waits_for_her() {
        consultation.heard(woman, "2027-03-01");
        var mine = consultation.town.house.get(ReadMyTouchPoints.class).read(resident(woman));
        assertThat(mine)
                .extracting(MyTouchPoint::kind)
                .containsExactly(TouchPointKind.INTERVIEW, TouchPointKind.QUESTIONNAIRE, TouchPointKind.AFTER_BIRTH);
        assertThat(mine).extracting(MyTouchPoint::open).containsExactly(true, false, false);
        assertThat(mine)
                .extracting(MyTouchPoint::from)
                .containsExactly(
                        LocalDate.parse("2026-08-03"), LocalDate.parse("2026-12-07"), LocalDate.parse("2027-03-01"));
        assertThat(mine.get(0).link()).contains("/interview");
    }

    @Test
    void the_round_costs_the_same_few_statements_for_one_woman_and_for_forty() {
        for (var n = 0; n < 40; n++) {
            consultation.heard(consultation.town.woman(NAKAHARA), "2027-03-01");
        }
        consultation.town.setNow("2026-12-07T09:30");
        var statements = new AtomicInteger();
        consultation.town.house.get(MakeRound.class);
        consultation.town.house.jdbi().setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                statements.incrementAndGet();
            }
        });
        consultation.town.house.get(MakeRound.class).make(Somebody.system(), MakeRound.Step.OPEN_QUESTIONNAIRES);
        consultation.town.house.jdbi().setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        assertThat(consultation.town.count("select count(*) from notifications.notice"))
                .isEqualTo(40);
        assertThat(statements.get()).isLessThanOrEqualTo(5);
    }

    private void at(String local) {
        consultation.town.setNow(local);
        consultation.round();
    }

    private void interviewed(PregnancyId pregnancy) {
        consultation
                .town
                .house
                .get(RecordInterview.class)
                .record(nurse, pregnancy, ConsultationTown.contact(CareContact.Kind.INTERVIEW, "2026-08-03"));
        consultation.town.deliverAll();
    }

    private List<TouchPointKind> waiting() {
        return consultation
                .list(nurse, NAKAHARA, CareQuery.Whose.ALL)
                .items()
                .get(0)
                .waiting();
    }

    private List<String> states(PregnancyId pregnancy) {
        return List.of(
                consultation.point(pregnancy, TouchPointKind.INTERVIEW),
                consultation.point(pregnancy, TouchPointKind.QUESTIONNAIRE),
                consultation.point(pregnancy, TouchPointKind.AFTER_BIRTH));
    }

    private String opens(PregnancyId pregnancy, TouchPointKind kind) {
        return consultation.town.word("select opens_on from pregnancy.touch_point where pregnancy = '"
                + pregnancy.value() + "' and kind = '" + kind + "'");
    }

    private void lose(PregnancyId pregnancy) {
        consultation
                .town
                .house
                .get(TellLoss.class)
                .tell(
                        resident(woman),
                        pregnancy,
                        new Loss(Loss.Kind.NOT_SAID, 1, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private void takeBack(PregnancyId pregnancy) {
        consultation.town.house.get(TakeBackLoss.class).takeBack(nurse, pregnancy, "ご本人に電話で確認");
    }
}
