package jp.hagukumi.pregnancy.consultation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.PregnancyState;
import jp.hagukumi.pregnancy.store.InterviewRows;
import jp.hagukumi.pregnancy.store.PregnancyRows;
import jp.hagukumi.pregnancy.store.StoredInterview;
import jp.hagukumi.pregnancy.store.StoredPregnancy;
import jp.hagukumi.pregnancy.store.TouchPointRows;

/** The three times at which the city turns to her, with their days; none where nothing is asked of her any more. */
@Stateless
public class ReadMyTouchPoints {

    private static final Set<TouchPointState> SHOWN = Set.of(
            TouchPointState.PLANNED,
            TouchPointState.OPEN,
            TouchPointState.REMINDED,
            TouchPointState.WITH_NURSE,
            TouchPointState.DONE);
    private static final Set<TouchPointState> ASKED =
            Set.of(TouchPointState.OPEN, TouchPointState.REMINDED, TouchPointState.WITH_NURSE);

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    TouchPointRows touchPoints;

    @Inject
    InterviewRows interviews;

    @Inject
    Audit audit;

    /** After a loss, a move or a death the list is empty, even before anything else has heard of it. */
    public List<MyTouchPoint> read(Actor actor) {
        access.require(actor, ConsultationAction.READ_MY_TOUCH_POINTS);
        var shown = pregnancies
                .latestOf(new PersonId(actor.id()))
                .filter(pregnancy -> pregnancy.state().goesOn() || pregnancy.state() == PregnancyState.DELIVERED)
                .map(this::points)
                .orElse(List.of());
        audit.note(
                actor,
                ConsultationEvent.MY_TOUCH_POINTS_READ,
                List.of(actor.id()),
                Map.of("shown", String.valueOf(shown.size())));
        return shown;
    }

    private List<MyTouchPoint> points(StoredPregnancy pregnancy) {
        var booked = interviews.openOf(pregnancy.id());
        return touchPoints.of(pregnancy.id()).stream()
                .filter(point -> SHOWN.contains(point.state()))
                .map(point -> shown(pregnancy, point, booked))
                .toList();
    }

    private static MyTouchPoint shown(
            StoredPregnancy pregnancy, TouchPointRows.Stored point, Optional<StoredInterview> booked) {
        var asked = ASKED.contains(point.state());
        return switch (point.kind()) {
            case INTERVIEW ->
                shown(
                        point,
                        asked && booked.isEmpty(),
                        booked.map(one -> LocalDateTime.ofInstant(one.startsAt(), CityClock.TOKYO)),
                        asked ? Optional.of("/interview") : Optional.empty());
            case QUESTIONNAIRE ->
                shown(
                        point,
                        asked,
                        Optional.empty(),
                        pregnancy.state().goesOn() && point.state() != TouchPointState.PLANNED
                                ? Optional.of("/questionnaire")
                                : Optional.empty());
            case AFTER_BIRTH -> shown(point, false, Optional.empty(), Optional.empty());
        };
    }

    private static MyTouchPoint shown(
            TouchPointRows.Stored point, boolean open, Optional<LocalDateTime> at, Optional<String> link) {
        return new MyTouchPoint(
                point.kind(), point.state() == TouchPointState.DONE, open, point.opensOn(), point.doneOn(), at, link);
    }
}
