package jp.hagukumi.pregnancy.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.notifications.Notices;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.PregnancyState;
import jp.hagukumi.pregnancy.model.CareLife;
import jp.hagukumi.pregnancy.model.InterviewLife;
import jp.hagukumi.pregnancy.model.TouchPointLife;
import jp.hagukumi.pregnancy.model.TouchPointLife.Event;
import jp.hagukumi.pregnancy.rules.TouchPointRules;
import jp.hagukumi.pregnancy.store.CareRows;
import jp.hagukumi.pregnancy.store.ConsultationTables;
import jp.hagukumi.pregnancy.store.InterviewRows;
import jp.hagukumi.pregnancy.store.PregnancyRows;
import jp.hagukumi.pregnancy.store.StoredCare;
import jp.hagukumi.pregnancy.store.StoredInterview;
import jp.hagukumi.pregnancy.store.StoredPregnancy;
import jp.hagukumi.pregnancy.store.TouchPointRows;

/**
 * Brings what hangs on a pregnancy to where the pregnancy stands now: its touch points and their days, its booking, its nurse's
 * case. Asked of what stands now and not of what was told, so that news may come in any order and twice.
 */
@ApplicationScoped
public class TouchPointFollowing {

    @Inject
    PregnancyRows pregnancies;

    @Inject
    TouchPointRows touchPoints;

    @Inject
    InterviewRows interviews;

    @Inject
    CareRows cases;

    @Inject
    RiskJudging risks;

    @Inject
    ConsultationTables tables;

    @Inject
    Notices notices;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    public void follow(Actor actor, PregnancyId id) {
        pregnancies.lock(id).ifPresent(pregnancy -> {
            if (followPoints(pregnancy)) {
                audit.note(
                        actor,
                        ConsultationEvent.TOUCH_POINTS_FOLLOWED,
                        pregnancy.id(),
                        List.of(pregnancy.woman().value()),
                        Map.of("state", pregnancy.state().name()));
            }
            followBooking(actor, pregnancy);
            followCase(actor, pregnancy);
        });
    }

    /** Somebody talked with her: the touch point is done, unless it is already or nothing is asked any more. */
    public void done(PregnancyId pregnancy, TouchPointKind kind, LocalDate on) {
        touchPoints.of(pregnancy).stream()
                .filter(point -> point.kind() == kind)
                .filter(point ->
                        TouchPointLife.TABLE.target(point.state(), Event.DO).isPresent())
                .forEach(point -> touchPoints.write(
                        pregnancy,
                        kind,
                        TouchPointLife.TABLE.after(point.state(), Event.DO),
                        daysOf(point),
                        Optional.of(on),
                        clock.now()));
    }

    private boolean followPoints(StoredPregnancy pregnancy) {
        var known = new EnumMap<TouchPointKind, TouchPointRows.Stored>(TouchPointKind.class);
        touchPoints.of(pregnancy.id()).forEach(point -> known.put(point.kind(), point));
        var changed = false;
        for (var kind : TouchPointKind.values()) {
            var point = Optional.ofNullable(known.get(kind));
            changed |= point.map(stored -> followPoint(pregnancy, stored)).orElseGet(() -> plan(pregnancy, kind));
        }
        return changed;
    }

    private boolean plan(StoredPregnancy pregnancy, TouchPointKind kind) {
        if (!isAsked(pregnancy.state(), kind)) {
            return false;
        }
        var days = days(pregnancy, kind);
        touchPoints.plan(pregnancy.id(), kind, standing(pregnancy, kind, days), days, clock.now());
        return true;
    }

    private boolean followPoint(StoredPregnancy pregnancy, TouchPointRows.Stored point) {
        var to = target(pregnancy, point);
        // What was asked stays asked on its day; only what is still to come is reckoned anew.
        var days = to == TouchPointState.PLANNED || to == TouchPointState.OPEN || to == TouchPointState.REMINDED
                ? days(pregnancy, point.kind())
                : daysOf(point);
        if (to == TouchPointState.PLANNED) {
            to = standing(pregnancy, point.kind(), days);
        }
        if (to == point.state() && point.isOn(days)) {
            return false;
        }
        touchPoints.write(pregnancy.id(), point.kind(), to, days, doneOn(point, to), clock.now());
        return true;
    }

    private TouchPointState target(StoredPregnancy pregnancy, TouchPointRows.Stored point) {
        var event = eventFor(pregnancy.state(), point);
        return event.flatMap(move -> TouchPointLife.TABLE.target(point.state(), move))
                .orElse(point.state());
    }

    private static Optional<Event> eventFor(PregnancyState state, TouchPointRows.Stored point) {
        return switch (state) {
            case NOTIFIED, INTERVIEWED ->
                state == PregnancyState.INTERVIEWED && point.kind() == TouchPointKind.INTERVIEW
                        ? Optional.of(Event.DO)
                        : Optional.of(Event.RESUME);
            case DELIVERED ->
                point.kind() == TouchPointKind.AFTER_BIRTH ? Optional.of(Event.RESUME) : Optional.of(Event.END);
            case LOST, CLOSED -> Optional.of(Event.STOP);
            case MOVED_OUT, WITHDRAWN -> Optional.of(Event.END);
        };
    }

    /** Whether a kind is asked at all where the pregnancy stands so. */
    private static boolean isAsked(PregnancyState state, TouchPointKind kind) {
        return state.goesOn() || (state == PregnancyState.DELIVERED && kind == TouchPointKind.AFTER_BIRTH);
    }

    /** The interview is asked for with the notice itself, the talk after the birth with the birth; the daily round asks the rest. */
    private TouchPointState standing(StoredPregnancy pregnancy, TouchPointKind kind, TouchPointRules.Days days) {
        var asked = switch (kind) {
            case INTERVIEW -> true;
            case QUESTIONNAIRE -> false;
            case AFTER_BIRTH -> pregnancy.state() == PregnancyState.DELIVERED;
        };
        return asked && !days.opensOn().isAfter(clock.today())
                ? TouchPointLife.TABLE.after(TouchPointState.PLANNED, Event.OPEN)
                : TouchPointState.PLANNED;
    }

    private Optional<LocalDate> doneOn(TouchPointRows.Stored point, TouchPointState to) {
        return to == TouchPointState.DONE ? point.doneOn().or(() -> Optional.of(clock.today())) : Optional.empty();
    }

    private TouchPointRules.Days days(StoredPregnancy pregnancy, TouchPointKind kind) {
        return tables.touchPoints()
                .days(
                        kind.name(),
                        new TouchPointRules.Facts(
                                pregnancy.notifiedOn(),
                                pregnancy.dueOn(),
                                pregnancy.endedOn().filter(day -> pregnancy.state() == PregnancyState.DELIVERED)));
    }

    private static TouchPointRules.Days daysOf(TouchPointRows.Stored point) {
        return new TouchPointRules.Days(point.opensOn(), point.remindOn(), point.escalateOn(), point.ruleVersion());
    }

    private void followBooking(Actor actor, StoredPregnancy pregnancy) {
        interviews.lockOpen(pregnancy.id()).ifPresent(booked -> {
            if (!pregnancy.state().goesOn()) {
                var silent = pregnancy.state() == PregnancyState.LOST || pregnancy.state() == PregnancyState.CLOSED;
                end(actor, pregnancy, booked, silent ? InterviewLife.Event.STOP : InterviewLife.Event.CANCEL);
            } else if (!pregnancy.ward().equals(booked.ward())) {
                end(actor, pregnancy, booked, InterviewLife.Event.CANCEL);
                notices.tell(
                        pregnancy.woman().value(),
                        ConsultationNotice.INTERVIEW_OTHER_WARD,
                        Map.of(
                                "date",
                                LocalDateTime.ofInstant(booked.startsAt(), CityClock.TOKYO)
                                        .toLocalDate()
                                        .toString()),
                        "/interview",
                        List.of(pregnancy.id().value()));
            }
        });
    }

    private void end(Actor actor, StoredPregnancy pregnancy, StoredInterview booked, InterviewLife.Event how) {
        interviews.change(booked.id(), InterviewLife.TABLE.after(booked.state(), how), clock.now());
        audit.note(
                actor,
                how == InterviewLife.Event.STOP
                        ? ConsultationEvent.INTERVIEW_STOPPED
                        : ConsultationEvent.INTERVIEW_CANCELLED,
                pregnancy.id(),
                List.of(pregnancy.woman().value()),
                Map.of("interview", booked.id().value().toString()));
    }

    /** A case follows its pregnancy to another ward's pool; it stays open after a birth and after a loss, when somebody is needed most. */
    private void followCase(Actor actor, StoredPregnancy pregnancy) {
        var ended = pregnancy.state() == PregnancyState.MOVED_OUT
                || pregnancy.state() == PregnancyState.WITHDRAWN
                || pregnancy.state() == PregnancyState.CLOSED;
        var known = cases.lock(pregnancy.id());
        if (known.isEmpty()) {
            if (!ended) {
                open(actor, pregnancy);
            }
            return;
        }
        var care = known.get();
        var to = ended
                ? CareLife.TABLE.target(care.state(), CareLife.Event.CLOSE).orElse(care.state())
                : pregnancy.state().goesOn()
                        ? CareLife.TABLE
                                .target(care.state(), CareLife.Event.REOPEN)
                                .orElse(care.state())
                        : care.state();
        var moved = !care.ward().equals(pregnancy.ward());
        var nurse = moved ? Optional.<StaffId>empty() : care.nurse();
        var grade = ended ? care.grade() : risks.judge(actor, pregnancy);
        var after = new StoredCare(
                care.pregnancy(), care.woman(), pregnancy.ward(), nurse, to, grade, pregnancy.dueOn(), care.version());
        if (!after.equals(care)) {
            cases.write(after, clock.now());
        }
        if (moved && care.nurse().isPresent()) {
            cases.owned(pregnancy.id(), Optional.empty(), actor.id(), clock.now());
        }
    }

    private void open(Actor actor, StoredPregnancy pregnancy) {
        var grade = risks.judge(actor, pregnancy);
        cases.open(
                new StoredCare(
                        pregnancy.id(),
                        pregnancy.woman(),
                        pregnancy.ward(),
                        Optional.empty(),
                        CareState.OPEN,
                        grade,
                        pregnancy.dueOn(),
                        1),
                clock.now());
        cases.owned(pregnancy.id(), Optional.empty(), actor.id(), clock.now());
    }
}
