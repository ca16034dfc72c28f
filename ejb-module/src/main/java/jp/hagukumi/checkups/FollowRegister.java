package jp.hagukumi.checkups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.model.CheckupLife;
import jp.hagukumi.checkups.store.CheckupRows;
import jp.hagukumi.checkups.store.CheckupTables;
import jp.hagukumi.checkups.store.PlaceRows;
import jp.hagukumi.checkups.store.RoundRows;
import jp.hagukumi.checkups.store.StoredBand;
import jp.hagukumi.checkups.store.StoredCheckup;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.Standing;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;

/**
 * What the resident register says of a child, for its checkups. Each of these heard twice does what it did the first time, and
 * what stands now counts, not what stood when it was announced.
 */
@ApplicationScoped
public class FollowRegister {

    @Inject
    CheckupRows checkups;

    @Inject
    CheckupTables tables;

    @Inject
    PlaceRows places;

    @Inject
    RoundRows rounds;

    @Inject
    DateChanging changing;

    @Inject
    CheckupTelling telling;

    @Inject
    People people;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** Lives in another ward: the date in the old one is called off; lives in the city now: joins whoever is in a window. */
    public void moved(Actor actor, PersonId child) {
        var known = people.find(child)
                .filter(facts ->
                        facts.standing() == Standing.RESIDENT && facts.ward().isPresent());
        if (known.isEmpty()) {
            return;
        }
        var ward = known.orElseThrow().ward().orElseThrow();
        for (var checkup : lockOpen(child)) {
            if (!checkup.ward().equals(ward)) {
                follow(actor, checkup, CheckupLife.Event.CALL_OFF, ward);
            }
        }
        join(known.orElseThrow(), ward);
    }

    /** Lives elsewhere or has died: leaves at once, and nobody is told. */
    public void gone(Actor actor, PersonId child) {
        if (people.find(child)
                .filter(facts -> facts.standing() == Standing.RESIDENT || facts.standing() == Standing.EXPECTED)
                .isPresent()) {
            return;
        }
        for (var checkup : lockOpen(child)) {
            follow(actor, checkup, CheckupLife.Event.LEAVE, checkup.ward());
        }
    }

    /** All at once, so that whoever does the same for a twin waits at the first lock and at no later one. */
    private List<StoredCheckup> lockOpen(PersonId child) {
        var open = checkups.ofChild(child).stream()
                .filter(FollowRegister::isOpen)
                .map(StoredCheckup::id)
                .toList();
        return changing.lockAllWith(open, List.of()).stream()
                .filter(FollowRegister::isOpen)
                .toList();
    }

    private void follow(Actor actor, StoredCheckup checkup, CheckupLife.Event event, String ward) {
        var band = checkup.state() == CheckupState.INVITED
                ? checkup.band().flatMap(id -> places.band(new BandId(id)))
                : Optional.<StoredBand>empty();
        changing.release(actor, checkup, event, ward, false);
        if (event == CheckupLife.Event.CALL_OFF) {
            band.ifPresent(was -> telling.tellOf(CheckupsNotice.OTHER_WARD, checkup, was, Map.of()));
        }
        audit.note(
                actor,
                CheckupsEvent.REGISTER_FOLLOWED,
                checkup.id(),
                List.of(checkup.child().value()),
                Map.of("why", event.name()));
    }

    private void join(PersonFacts child, String ward) {
        var today = clock.today();
        var soon = today.plusDays(tables.measures().on(today).inviteDays());
        rounds.target(tables.windows().heldByCity().stream()
                .flatMap(kind -> tables.windows().of(kind, child.birthDate()).stream()
                        .filter(window ->
                                !window.from().isAfter(soon) && !window.until().isBefore(today))
                        .map(window -> new RoundRows.Target(
                                child.id(),
                                CheckupKind.valueOf(kind),
                                ward,
                                window.from(),
                                window.until(),
                                child.mother()
                                        .map(PersonId::value)
                                        .or(() -> child.household().map(household -> household.value()))
                                        .orElse(child.id().value()))))
                .toList());
    }

    private static boolean isOpen(StoredCheckup checkup) {
        return CheckupLife.TABLE
                .target(checkup.state(), CheckupLife.Event.LEAVE)
                .isPresent();
    }
}
