package jp.hagukumi.pregnancy.consultation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.rules.Gestation;
import jp.hagukumi.pregnancy.store.InterviewRows;

/** The ward's interviews of a day by the hour, those on days that turned out closed, and what is still free. */
@Stateless
public class ListInterviews {

    @Inject
    Access access;

    @Inject
    InterviewRows interviews;

    @Inject
    InterviewBooking booking;

    @Inject
    CityCalendar calendar;

    @Inject
    People people;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** @param ward six-digit code of a ward of the reader's */
    public InterviewList list(Actor actor, String ward, LocalDate day) {
        access.require(actor, ConsultationAction.LIST_INTERVIEWS, Scope.ofWard(ward));
        var items = interviews.ofDay(ward, begin(day), begin(day.plusDays(1)));
        var elsewhere = interviews.onClosedDays(ward, clock.now());
        audit.note(
                actor,
                ConsultationEvent.INTERVIEWS_LISTED,
                Map.of("interviews", String.valueOf(items.size()), "ward", ward));
        return new InterviewList(day, !calendar.isOpen(day), lines(items), lines(elsewhere), booking.free(ward));
    }

    private List<InterviewList.Line> lines(List<InterviewRows.Listed> listed) {
        var women = listed.stream().map(InterviewRows.Listed::woman).distinct().toList();
        var known = people.findAll(women);
        var guarded = people.underProtection(women, clock.today());
        return listed.stream().map(one -> line(one, known, guarded)).toList();
    }

    private static InterviewList.Line line(
            InterviewRows.Listed one, Map<PersonId, PersonFacts> known, Set<PersonId> guarded) {
        var from = LocalDateTime.ofInstant(one.interview().startsAt(), CityClock.TOKYO);
        var woman = Optional.ofNullable(known.get(one.woman()));
        return new InterviewList.Line(
                one.interview().pregnancy(),
                from,
                LocalDateTime.ofInstant(one.interview().endsAt(), CityClock.TOKYO),
                one.interview().state(),
                woman.map(found -> found.names().full()).orElse(""),
                woman.flatMap(found -> found.contact().phone()).orElse(""),
                Gestation.on(one.dueOn(), from.toLocalDate()).weeks(),
                guarded.contains(one.woman()),
                one.interview().version());
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(CityClock.TOKYO).toInstant();
    }
}
