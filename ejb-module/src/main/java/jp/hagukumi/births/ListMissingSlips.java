package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.store.NewbornRows;
import jp.hagukumi.births.store.NewbornRows.Unwritten;
import jp.hagukumi.births.store.RuleTables;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.Standing;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;

/**
 * Children of the reader's wards whose slip has not come in time, oldest first: whoever does not write may need a visit most.
 * After a death of mother or child nobody is listed.
 */
@Stateless
public class ListMissingSlips {

    private static final Set<Standing> ELSEWHERE = Set.of(Standing.DIED, Standing.LEFT, Standing.WITHDRAWN);

    @Inject
    Access access;

    @Inject
    NewbornRows newborns;

    @Inject
    RuleTables rules;

    @Inject
    People people;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** @param ward six-digit code; empty for every ward the reader may see */
    public List<MissingSlip> list(Actor actor, Optional<String> ward) {
        access.require(actor, SlipAction.LIST_MISSING_SLIPS);
        var reach = access.reach(actor, SlipAction.LIST_MISSING_SLIPS);
        var today = clock.today();
        var months = rules.measures().helloBabyVisitBeforeMonths(today).value();
        var late = newborns.withoutSlip(today.minusMonths(months), today).stream()
                .filter(child -> today.isAfter(dueOn(child.bornOn())))
                .toList();
        var persons = late.stream()
                .flatMap(child -> Stream.of(child.child(), child.mother()))
                .distinct()
                .toList();
        var known = people.findAll(persons);
        var guarded = people.underProtection(persons, today);
        var missing = late.stream()
                .flatMap(child -> missing(child, known, guarded).stream())
                .filter(slip -> reach.wholeCity() || reach.wards().contains(slip.ward()))
                .filter(slip -> ward.map(slip.ward()::equals).orElse(true))
                .toList();
        audit.note(actor, SlipEvent.MISSING_SLIPS_LISTED, Map.of("children", String.valueOf(missing.size())));
        return missing;
    }

    private LocalDate dueOn(LocalDate bornOn) {
        return rules.periods().contactSlipDue(bornOn).day();
    }

    private Optional<MissingSlip> missing(Unwritten late, Map<PersonId, PersonFacts> known, Set<PersonId> guarded) {
        var child =
                Optional.ofNullable(known.get(late.child())).filter(person -> !ELSEWHERE.contains(person.standing()));
        var mother = Optional.ofNullable(known.get(late.mother())).filter(person -> person.standing() != Standing.DIED);
        if (child.isEmpty() || mother.isEmpty()) {
            return Optional.empty();
        }
        return child.flatMap(PersonFacts::ward)
                .map(ward -> new MissingSlip(
                        late.child(),
                        name(child.get()),
                        name(mother.get()),
                        late.bornOn(),
                        dueOn(late.bornOn()),
                        ward,
                        guarded.contains(late.child()) || guarded.contains(late.mother())));
    }

    private static Optional<String> name(PersonFacts person) {
        return Optional.of(person.names().full()).filter(name -> !name.isEmpty());
    }
}
