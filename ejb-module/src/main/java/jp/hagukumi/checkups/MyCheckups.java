package jp.hagukumi.checkups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hagukumi.checkups.store.CheckupRows;
import jp.hagukumi.checkups.store.CheckupTables;
import jp.hagukumi.checkups.store.PlaceRows;
import jp.hagukumi.checkups.store.StoredBand;
import jp.hagukumi.checkups.store.StoredCheckup;
import jp.hagukumi.checkups.store.WaitingRows;
import jp.hagukumi.identity.CityFacts;
import jp.hagukumi.identity.OpenChild;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.Standing;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** The checkups of a guardian's children as they are shown: a place that is kept from her is not among it. */
@ApplicationScoped
public class MyCheckups {

    @Inject
    CheckupRows checkups;

    @Inject
    PlaceRows places;

    @Inject
    WaitingRows waiting;

    @Inject
    CheckupTables tables;

    @Inject
    CheckupTelling telling;

    @Inject
    People people;

    @Inject
    CityClock clock;

    List<MyCheckup> of(PersonId guardian) {
        var children = people.childrenOpenTo(guardian, clock.today()).stream()
                .filter(open -> open.child().standing() == Standing.RESIDENT)
                .collect(Collectors.toMap(open -> open.child().id(), Function.identity()));
        var all = checkups.ofChildren(children.keySet()).stream()
                .filter(checkup -> checkup.state() != CheckupState.LEFT && isHeldByCity(checkup))
                .toList();
        var open = waiting.openOf(all.stream().map(StoredCheckup::id).toList());
        var bands = places.bandsOf(Stream.concat(
                        all.stream().flatMap(checkup -> checkup.band().stream()),
                        open.values().stream().flatMap(one -> one.band().stream()))
                .distinct()
                .toList());
        var offices = telling.offices();
        return all.stream()
                .map(checkup -> shown(
                        checkup,
                        Objects.requireNonNull(children.get(checkup.child())),
                        all,
                        Optional.ofNullable(open.get(checkup.id())),
                        bands,
                        offices))
                .toList();
    }

    private MyCheckup shown(
            StoredCheckup checkup,
            OpenChild child,
            List<StoredCheckup> all,
            Optional<WaitingRows.Open> open,
            Map<UUID, StoredBand> bands,
            Map<String, CityFacts.Office> offices) {
        var kept = !child.hidden().isEmpty();
        var expected = !kept && checkup.state() == CheckupState.INVITED;
        var place = kept ? Optional.<CheckupPlace>empty() : telling.shown(checkup.band(), bands, offices);
        var measure = tables.measures().on(clock.today());
        var mayChoose = !kept
                && isHeldByCity(checkup)
                && switch (checkup.state()) {
                    case TARGETED, MISSED -> true;
                    case INVITED ->
                        place.filter(found -> measure.lets(found.day(), clock.today()))
                                .isPresent();
                    default -> false;
                };
        return new MyCheckup(
                checkup.id(),
                checkup.child(),
                child.child().names().full(),
                checkup.kind(),
                kept && checkup.state() == CheckupState.INVITED ? CheckupState.TARGETED : checkup.state(),
                checkup.from(),
                checkup.until(),
                place,
                expected ? place.map(found -> ReceptionCode.of(checkup.id()).forReading()) : Optional.empty(),
                expected ? place.map(found -> measure.changeUntil(found.day())) : Optional.empty(),
                mayChoose,
                expected
                        ? (int) all.stream()
                                .filter(other -> !other.id().equals(checkup.id())
                                        && other.kind() == checkup.kind()
                                        && other.state() == checkup.state()
                                        && other.from().equals(checkup.from())
                                        && other.band().equals(checkup.band()))
                                .count()
                        : 0,
                kept ? Optional.empty() : open.flatMap(one -> waits(one, bands, offices)),
                checkup.version());
    }

    private Optional<MyCheckup.Waiting> waits(
            WaitingRows.Open open, Map<UUID, StoredBand> bands, Map<String, CityFacts.Office> offices) {
        return places.session(open.session())
                .map(session -> new MyCheckup.Waiting(
                        open.session(),
                        session.day(),
                        open.before(),
                        telling.shown(open.band(), bands, offices),
                        open.offeredUntil()));
    }

    boolean isHeldByCity(StoredCheckup checkup) {
        return tables.windows().heldByCity().contains(checkup.kind().name());
    }

    /** Whoever a support measure keeps anything of the child from changes nothing: its place would show. */
    public void requireOpen(Actor actor, CheckupId id) {
        var checkup = checkups.find(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (!people.guardiansToTell(List.of(checkup.child()), clock.today())
                .getOrDefault(checkup.child(), List.of())
                .contains(new PersonId(actor.id()))) {
            throw new Refusal(KernelRefusal.NOT_FOUND);
        }
    }
}
