package jp.hagukumi.checkups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.checkups.store.CheckupRows;
import jp.hagukumi.checkups.store.PlaceRows;
import jp.hagukumi.checkups.store.StoredBand;
import jp.hagukumi.checkups.store.StoredCheckup;
import jp.hagukumi.checkups.store.StoredSession;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.time.CityClock;

/** A session as the desk sees it, in a few statements however many children come. */
@ApplicationScoped
public class SessionViewing {

    @Inject
    PlaceRows places;

    @Inject
    CheckupRows checkups;

    @Inject
    People people;

    @Inject
    CityClock clock;

    SessionSheet sheet(StoredSession session, List<StoredCheckup> expected) {
        var children = expected.stream().map(StoredCheckup::child).toList();
        var known = people.findAll(children);
        var guarded = people.underProtection(children, clock.today());
        var medical =
                checkups.medicalAmong(expected.stream().map(StoredCheckup::id).toList());
        var byBand = expected.stream()
                .collect(Collectors.groupingBy(checkup -> checkup.band().orElseThrow()));
        return new SessionSheet(
                line(session),
                session.ward(),
                places.bandsOf(session.id()).stream()
                        .map(band -> band(band, byBand, known, guarded, medical))
                        .toList());
    }

    private static SessionSheet.Band band(
            StoredBand band,
            Map<UUID, List<StoredCheckup>> byBand,
            Map<PersonId, PersonFacts> known,
            Set<PersonId> guarded,
            Set<CheckupId> medical) {
        return new SessionSheet.Band(
                band.id(),
                band.begins(),
                band.apart(),
                band.capacity(),
                band.taken(),
                byBand.getOrDefault(band.id().value(), List.of()).stream()
                        .map(checkup ->
                                child(checkup, Optional.ofNullable(known.get(checkup.child())), guarded, medical))
                        .toList());
    }

    private static SessionSheet.Child child(
            StoredCheckup checkup, Optional<PersonFacts> known, Set<PersonId> guarded, Set<CheckupId> medical) {
        return new SessionSheet.Child(
                checkup.id(),
                known.map(found -> found.names().full()).orElse(""),
                known.map(PersonFacts::birthDate).orElse(checkup.from()),
                checkup.state(),
                guarded.contains(checkup.child()),
                medical.contains(checkup.id()),
                checkup.version());
    }

    static SessionList.Line line(StoredSession session) {
        return new SessionList.Line(
                session.id(),
                session.kind(),
                session.day(),
                session.state(),
                session.rooms(),
                session.staff(),
                session.capacity(),
                session.taken(),
                session.waiting(),
                session.version());
    }
}
