package jp.hagukumi.pregnancy.consultation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.notifications.Notices;
import jp.hagukumi.pregnancy.model.TouchPointLife;
import jp.hagukumi.pregnancy.store.InterviewRows;
import jp.hagukumi.pregnancy.store.TouchPointRows;

/**
 * The daily round: the questionnaire is sent, who has not answered or not booked is reminded, who still has not is handed to the
 * nurses, tomorrow's interviews are reminded of, and whoever booked a day that turned out closed is told. Each step takes many at
 * once in a few statements and what it has taken is not taken again, so the round may be made as often as one likes.
 */
@Stateless
public class MakeRound {

    private static final int MOST = 500;

    @Inject
    Access access;

    @Inject
    TouchPointRows touchPoints;

    @Inject
    InterviewRows interviews;

    @Inject
    InterviewTelling telling;

    @Inject
    Notices notices;

    @Inject
    CityCalendar calendar;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** The steps, in the order in which they are made. */
    public enum Step {
        OPEN_QUESTIONNAIRES,
        HAND_TO_NURSES,
        REMIND_OF_QUESTIONNAIRES,
        REMIND_TO_BOOK,
        TELL_OF_CLOSED_DAYS,
        REMIND_OF_INTERVIEWS
    }

    /** @return whether there may be more of this step; the next call takes it */
    public boolean make(Actor actor, Step step) {
        access.require(actor, ConsultationAction.MAKE_ROUND);
        var taken = take(step);
        if (taken > 0) {
            audit.note(
                    actor,
                    ConsultationEvent.ROUND_MADE,
                    Map.of("step", step.name(), "pregnancies", String.valueOf(taken)));
        }
        return taken >= MOST;
    }

    private int take(Step step) {
        return switch (step) {
            case OPEN_QUESTIONNAIRES ->
                tell(
                        ConsultationNotice.QUESTIONNAIRE_OPEN,
                        "/questionnaire",
                        touchPoints.open(
                                TouchPointKind.QUESTIONNAIRE,
                                TouchPointLife.TABLE.after(TouchPointState.PLANNED, TouchPointLife.Event.OPEN),
                                clock.today(),
                                clock.now(),
                                MOST));
            case HAND_TO_NURSES -> escalate();
            case REMIND_OF_QUESTIONNAIRES ->
                tell(ConsultationNotice.QUESTIONNAIRE_REMINDER, "/questionnaire", remind(TouchPointKind.QUESTIONNAIRE));
            case REMIND_TO_BOOK ->
                tell(ConsultationNotice.INTERVIEW_NOT_BOOKED, InterviewTelling.PAGE, remind(TouchPointKind.INTERVIEW));
            case TELL_OF_CLOSED_DAYS -> closedDays();
            case REMIND_OF_INTERVIEWS -> tomorrow();
        };
    }

    private List<TouchPointRows.Moved> remind(TouchPointKind kind) {
        return touchPoints.remind(
                kind,
                TouchPointLife.TABLE.after(TouchPointState.OPEN, TouchPointLife.Event.REMIND),
                clock.today(),
                clock.now(),
                MOST);
    }

    /** Nobody is told: a nurse turns to her. */
    private int escalate() {
        var to = TouchPointLife.TABLE.after(TouchPointState.OPEN, TouchPointLife.Event.ESCALATE);
        var taken = 0;
        for (var kind : TouchPointKind.values()) {
            taken += touchPoints
                    .escalate(kind, to, clock.today(), clock.now(), MOST - taken)
                    .size();
        }
        return taken;
    }

    private int closedDays() {
        var closed = calendar.closedAmong(interviews.daysBooked(clock.now()));
        return closed.isEmpty()
                ? 0
                : tellOfInterviews(
                        ConsultationNotice.INTERVIEW_DAY_CLOSED,
                        interviews.tellClosed(closed, clock.now(), clock.now(), MOST));
    }

    private int tomorrow() {
        var tomorrow = clock.today().plusDays(1);
        return tellOfInterviews(
                ConsultationNotice.INTERVIEW_TOMORROW,
                interviews.remind(begin(tomorrow), begin(tomorrow.plusDays(1)), clock.now(), MOST));
    }

    private int tell(ConsultationNotice notice, String page, List<TouchPointRows.Moved> moved) {
        notices.tellEach(
                notice,
                page,
                moved.stream()
                        .map(one -> new Notices.News(
                                one.woman().value(), Map.of(), one.pregnancy().value()))
                        .toList());
        return moved.size();
    }

    private int tellOfInterviews(ConsultationNotice notice, List<InterviewRows.Told> told) {
        var words = telling.wordsOf(told);
        notices.tellEach(
                notice,
                InterviewTelling.PAGE,
                told.stream()
                        .map(one -> new Notices.News(
                                one.woman().value(),
                                words.getOrDefault(one.pregnancy(), Map.of()),
                                one.pregnancy().value()))
                        .toList());
        return told.size();
    }

    private static Instant begin(LocalDate day) {
        return day.atTime(LocalTime.MIN).atZone(CityClock.TOKYO).toInstant();
    }
}
