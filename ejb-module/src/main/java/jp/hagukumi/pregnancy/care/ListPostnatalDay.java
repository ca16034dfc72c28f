package jp.hagukumi.pregnancy.care;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.Institutions;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.PregnancyState;
import jp.hagukumi.pregnancy.care.store.ApplicationRows;
import jp.hagukumi.pregnancy.care.store.PostnatalRows;

/** Who of a ward is expected on a day, whom a clerk has to ask first, and which applications wait. */
@Stateless
public class ListPostnatalDay {

    @Inject
    Access access;

    @Inject
    PostnatalRows bookings;

    @Inject
    ApplicationRows applications;

    @Inject
    People people;

    @Inject
    Institutions institutions;

    @Inject
    CityClock clock;

    @Inject
    Audit audit;

    /** @param ward six-digit code of a ward of the reader's */
    public PostnatalDay list(Actor actor, String ward, LocalDate day) {
        access.require(actor, PostnatalAction.LIST_CARE_DAY, Scope.ofWard(ward));
        var items = bookings.ofDay(ward, day);
        var toAsk = bookings.toAsk(ward, clock.today());
        var toDecide = applications.toDecide(ward);
        audit.note(
                actor,
                PostnatalEvent.CARE_DAY_LISTED,
                Map.of(
                        "bookings",
                        String.valueOf(items.size()),
                        "toAsk",
                        String.valueOf(toAsk.size()),
                        "toDecide",
                        String.valueOf(toDecide.size()),
                        "ward",
                        ward));
        return new PostnatalDay(day, lines(items), lines(toAsk), waiting(toDecide));
    }

    private List<PostnatalDay.Waiting> waiting(List<ApplicationRows.Waiting> found) {
        var women =
                found.stream().map(ApplicationRows.Waiting::woman).distinct().toList();
        var known = people.findAll(women);
        var guarded = people.underProtection(women, clock.today());
        return found.stream()
                .map(one -> {
                    var woman = Optional.ofNullable(known.get(one.woman()));
                    return new PostnatalDay.Waiting(
                            one.application().id(),
                            one.application().pregnancy(),
                            LocalDate.ofInstant(one.application().appliedAt(), CityClock.TOKYO),
                            woman.map(person -> person.names().full()).orElse(""),
                            woman.flatMap(person -> person.contact().phone()).orElse(""),
                            one.state() == PregnancyState.LOST,
                            guarded.contains(one.woman()));
                })
                .toList();
    }

    private List<PostnatalDay.Line> lines(List<PostnatalRows.Listed> listed) {
        var women = listed.stream().map(PostnatalRows.Listed::woman).distinct().toList();
        var known = people.findAll(women);
        var guarded = people.underProtection(women, clock.today());
        var places = institutions.names(
                listed.stream().map(one -> one.booking().institution().value()).collect(Collectors.toSet()));
        return listed.stream().map(one -> line(one, known, guarded, places)).toList();
    }

    private static PostnatalDay.Line line(
            PostnatalRows.Listed one,
            Map<PersonId, PersonFacts> known,
            Set<PersonId> guarded,
            Map<UUID, String> places) {
        var booking = one.booking();
        var woman = Optional.ofNullable(known.get(one.woman()));
        return new PostnatalDay.Line(
                booking.id(),
                booking.pregnancy(),
                booking.kind(),
                booking.on(),
                booking.startsAt(),
                places.getOrDefault(booking.institution().value(), ""),
                booking.state(),
                booking.askBecause(),
                woman.map(found -> found.names().full()).orElse(""),
                woman.flatMap(found -> found.contact().phone()).orElse(""),
                booking.reductionYen(),
                one.state() == PregnancyState.LOST,
                guarded.contains(one.woman()),
                booking.version());
    }
}
