package jp.hagukumi.births;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.hagukumi.births.store.StoredVisit;
import jp.hagukumi.identity.Colleagues;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.time.CityClock;

/** Puts names to visits: one query for all persons of a page, one for the protected among them, one for the visitors. */
@ApplicationScoped
public class VisitLines {

    private static final Set<VisitState> OPEN = Set.of(VisitState.DUE, VisitState.PLANNED);

    @Inject
    People people;

    @Inject
    Colleagues colleagues;

    @Inject
    CityClock clock;

    public List<VisitRow> of(List<StoredVisit> visits) {
        var persons = visits.stream()
                .flatMap(visit -> Stream.concat(Stream.of(visit.child()), visit.mother().stream()))
                .distinct()
                .toList();
        var known = people.findAll(persons);
        var guarded = people.underProtection(persons, clock.today());
        var visitors = colleagues.namesOf(visits.stream()
                .flatMap(visit -> visit.visitor().stream())
                .distinct()
                .toList());
        return visits.stream()
                .map(visit -> line(visit, known, guarded, visitors))
                .toList();
    }

    private VisitRow line(
            StoredVisit visit, Map<PersonId, PersonFacts> known, Set<PersonId> guarded, Map<StaffId, String> visitors) {
        return new VisitRow(
                visit.id(),
                visit.child(),
                visit.kind(),
                visit.state(),
                visit.dueOn(),
                visit.latestOn(),
                OPEN.contains(visit.state()) && clock.today().isAfter(visit.dueOn()),
                name(known, visit.child()),
                visit.mother().flatMap(mother -> name(known, mother)),
                visit.bornOn(),
                visit.ward(),
                visit.plannedAt().map(at -> LocalDateTime.ofInstant(at, CityClock.TOKYO)),
                visit.visitor(),
                visit.visitor().flatMap(visitor -> Optional.ofNullable(visitors.get(visitor))),
                visit.lowBirthWeight(),
                visit.weightCorrected(),
                guarded.contains(visit.child())
                        || visit.mother().filter(guarded::contains).isPresent(),
                visit.worries(),
                visit.version());
    }

    private static Optional<String> name(Map<PersonId, PersonFacts> known, PersonId person) {
        return Optional.ofNullable(known.get(person))
                .map(facts -> facts.names().full())
                .filter(name -> !name.isEmpty());
    }
}
