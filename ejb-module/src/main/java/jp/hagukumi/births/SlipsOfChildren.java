package jp.hagukumi.births;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.hagukumi.births.store.RuleTables;
import jp.hagukumi.births.store.SlipRows;
import jp.hagukumi.births.store.StoredSlip;
import jp.hagukumi.births.store.StoredVisit;
import jp.hagukumi.births.store.VisitRows;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.identity.CityFacts;
import jp.hagukumi.identity.OpenChild;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.ProtectedField;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;

/**
 * Slips and visits of a family's children, for the use cases that show the family its pages: one query for all slips, one for
 * all visits. They have asked the guard.
 */
@ApplicationScoped
public class SlipsOfChildren {

    private static final Set<VisitState> TOLD =
            EnumSet.of(VisitState.DUE, VisitState.PLANNED, VisitState.VISITED, VisitState.CLOSED);

    @Inject
    SlipRows slips;

    @Inject
    VisitRows visits;

    @Inject
    RuleTables rules;

    @Inject
    Discretion discretion;

    @Inject
    CityCalendar calendar;

    /** @param children as {@link Infants} names them: of nobody else is a family spoken to about these */
    public Map<PersonId, SlipAndVisit> of(Actor reader, List<OpenChild> children) {
        if (children.isEmpty()) {
            return Map.of();
        }
        var asked = children.stream().map(open -> open.child().id()).toList();
        var filed = slips.inForce(asked).stream().collect(Collectors.toMap(StoredSlip::child, StoredSlip::filedAt));
        var made = visits.foremostOf(asked).stream()
                .filter(visit -> TOLD.contains(visit.state()))
                .collect(Collectors.toMap(StoredVisit::child, Function.identity()));
        var offices = made.isEmpty() ? List.<CityFacts.Office>of() : calendar.offices();
        var answer = new HashMap<PersonId, SlipAndVisit>();
        for (var open : children) {
            var child = open.child();
            var id = child.id();
            answer.put(
                    id,
                    new SlipAndVisit(
                            rules.periods().contactSlipDue(child.birthDate()).day(),
                            Optional.<Instant>ofNullable(filed.get(id)),
                            open.hidden().isEmpty(),
                            Optional.ofNullable(made.get(id)).flatMap(visit -> shown(reader, open, visit, offices))));
        }
        return answer;
    }

    private Optional<SlipAndVisit.Visit> shown(
            Actor reader, OpenChild open, StoredVisit visit, List<CityFacts.Office> offices) {
        // A visit may have been made for another mother than the register names today.
        var hidden = visit.mother().equals(open.child().mother())
                ? open.hidden()
                : discretion.hiddenFrom(reader, visit.child(), visit.mother());
        if (hidden.contains(ProtectedField.APPOINTMENT)) {
            return Optional.empty();
        }
        var office = offices.stream()
                .filter(one -> one.ward().equals(visit.ward()) && !hidden.contains(ProtectedField.WARD))
                .findFirst();
        return Optional.of(new SlipAndVisit.Visit(
                visit.state(),
                visit.plannedAt().map(at -> LocalDateTime.ofInstant(at, CityClock.TOKYO)),
                office.map(CityFacts.Office::name),
                office.map(CityFacts.Office::phone)));
    }
}
