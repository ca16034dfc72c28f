package jp.hagukumi.checkups.day;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.ReceptionCode;
import jp.hagukumi.checkups.SessionState;
import jp.hagukumi.checkups.day.rules.GroupKind;
import jp.hagukumi.checkups.day.store.CaseRows;
import jp.hagukumi.checkups.day.store.StoredCase;
import jp.hagukumi.checkups.day.store.StoredStation;
import jp.hagukumi.checkups.questions.HandedInQuestionnaires;
import jp.hagukumi.checkups.store.PlaceRows;
import jp.hagukumi.checkups.store.StoredBand;
import jp.hagukumi.checkups.store.StoredCheckup;
import jp.hagukumi.checkups.store.StoredSession;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.kernel.time.CityClock;

/** The board of a day, in a few statements however many children come. */
@ApplicationScoped
public class DayViewing {

    @Inject
    PlaceRows places;

    @Inject
    CaseRows cases;

    @Inject
    People people;

    @Inject
    HandedInQuestionnaires questionnaires;

    @Inject
    DayTables tables;

    @Inject
    CityClock clock;

    List<UUID> about(StoredSession session) {
        return places.inSession(session.id()).stream()
                .map(checkup -> checkup.child().value())
                .toList();
    }

    DayBoard board(StoredSession session) {
        var expected = places.inSession(session.id());
        var ids = expected.stream().map(StoredCheckup::id).toList();
        var children = expected.stream().map(StoredCheckup::child).toList();
        var known = people.findAll(children);
        var guarded = people.underProtection(children, clock.today());
        var bands = places.bandsOf(session.id()).stream()
                .collect(Collectors.toMap(band -> band.id().value(), Function.identity()));
        var received = cases.findAll(ids);
        var stations = cases.stationsOf(ids);
        var answered = questionnaires.among(ids);
        var kind = GroupKind.valueOf(session.kind().name());
        return new DayBoard(
                session.id(),
                session.ward(),
                session.kind(),
                session.day(),
                session.state() == SessionState.PLANNED && session.day().equals(clock.today()),
                clock.now(),
                tables.plan().stations(kind, session.day()).stream()
                        .map(Enum::name)
                        .toList(),
                tables.plan().organs(kind, session.day()).stream()
                        .map(Enum::name)
                        .toList(),
                expected.stream()
                        .map(checkup -> child(
                                checkup,
                                Optional.ofNullable(known.get(checkup.child())),
                                checkup.band().map(bands::get).orElseThrow(),
                                Optional.ofNullable(received.get(checkup.id()))
                                        .filter(found -> found.session().equals(session.id())),
                                stations.getOrDefault(checkup.id(), List.of()),
                                guarded.contains(checkup.child()),
                                answered.contains(checkup.id())))
                        .toList());
    }

    private static DayBoard.Child child(
            StoredCheckup checkup,
            Optional<PersonFacts> known,
            StoredBand band,
            Optional<StoredCase> found,
            List<StoredStation> stations,
            boolean guarded,
            boolean answered) {
        return new DayBoard.Child(
                checkup.id(),
                code(checkup.id()),
                found.map(StoredCase::number),
                known.map(one -> one.names().full()).orElse(""),
                known.map(PersonFacts::birthDate).orElse(checkup.from()),
                band.begins(),
                checkup.state(),
                guarded,
                band.apart(),
                answered,
                found.map(StoredCase::arrivedAt),
                found.isEmpty()
                        ? List.of()
                        : stations.stream()
                                .map(one -> new DayBoard.Stop(
                                        one.station().name(), one.state(), one.since(), one.edition()))
                                .toList(),
                found.map(StoredCase::version).orElse(0));
    }

    static String code(CheckupId id) {
        return ReceptionCode.of(id).forReading();
    }
}
