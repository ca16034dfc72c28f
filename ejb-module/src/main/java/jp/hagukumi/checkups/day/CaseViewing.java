package jp.hagukumi.checkups.day;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hagukumi.births.BirthValues;
import jp.hagukumi.checkups.day.rules.Station;
import jp.hagukumi.checkups.day.rules.ToothState;
import jp.hagukumi.checkups.day.store.RecordRows;
import jp.hagukumi.checkups.day.store.StoredCase;
import jp.hagukumi.handbook.Growth;
import jp.hagukumi.identity.Colleagues;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;

/** Puts together what was recorded of one child. */
@ApplicationScoped
public class CaseViewing {

    private static final Set<ToothState> DECAYED = Set.of(ToothState.C, ToothState.TREATED);

    @Inject
    DayCases opening;

    @Inject
    RecordRows records;

    @Inject
    DayTables tables;

    @Inject
    GrowthFacts growth;

    @Inject
    People people;

    @Inject
    BirthValues births;

    @Inject
    Colleagues colleagues;

    @Inject
    CityClock clock;

    CaseSheet sheet(Actor actor, DayCases.Open open) {
        var checkup = open.checkup();
        var found = open.found();
        var id = checkup.id();
        var day = opening.day(found);
        var names = names(found);
        return new CaseSheet(
                id,
                found.session(),
                child(open),
                checkup.kind(),
                checkup.state(),
                day,
                found.number(),
                found.arrivedAt(),
                opening.stations(id).stream()
                        .map(one -> new CaseSheet.Stop(
                                one.station().name(),
                                one.state(),
                                one.since(),
                                one.examiner(),
                                one.reason(),
                                one.edition()))
                        .toList(),
                measured(open),
                records.earlier(checkup.child(), id, day).stream()
                        .map(one -> new CaseSheet.Before(one.kind(), one.value(), one.on()))
                        .toList(),
                records.screenings(id).stream()
                        .map(one -> new CaseSheet.Screened(
                                one.item().name(), one.answer().name()))
                        .toList(),
                tables.plan().organs(DayCases.kind(checkup), day).stream()
                        .map(Enum::name)
                        .toList(),
                records.findings(id).stream()
                        .map(one -> new CaseSheet.Found(
                                one.organ().name(), one.said().name(), one.words()))
                        .toList(),
                records.teeth(id).map(CaseViewing::teeth),
                records.words(id, Station.INTERVIEW),
                records.words(id, Station.GUIDANCE),
                found.judged()
                        .map(one -> new CaseSheet.Judged(
                                one.medical().name(),
                                one.support().name(),
                                name(names, one.by()),
                                one.by().equals(actor.id()),
                                one.at())),
                found.spoken()
                        .map(one -> new CaseSheet.Spoken(one.how(), one.words(), name(names, one.by()), one.at())),
                found.decided().map(one -> new CaseSheet.Decided(one.words(), name(names, one.by()), one.at())),
                found.releasedAt(),
                tables.cases().beforeExamined(opening.facts(open)).stream()
                        .map(DayCases::name)
                        .toList(),
                found.version());
    }

    /** With their places among the percentiles. */
    List<CaseSheet.Measured> measured(DayCases.Open open) {
        var day = opening.day(open.found());
        var child = growth.of(open.checkup());
        return records.measurements(open.checkup().id()).stream()
                .map(one -> new CaseSheet.Measured(
                        one.kind(),
                        one.value(),
                        tables.growth().standings(child, new Growth.Reading(one.kind(), one.value(), day))))
                .toList();
    }

    static CaseSheet.Teeth teeth(RecordRows.Teeth teeth) {
        return new CaseSheet.Teeth(
                teeth.chart().stream().map(Enum::name).toList(),
                teeth.risk(),
                teeth.type().name(),
                (int) teeth.chart().stream().filter(DECAYED::contains).count());
    }

    private CaseSheet.Child child(DayCases.Open open) {
        var child = people.find(open.checkup().child()).orElseThrow();
        var born = births.of(child.id());
        return new CaseSheet.Child(
                child.names().full(),
                child.birthDate(),
                child.sex(),
                born.map(BirthValues.AtBirth::weeks),
                born.flatMap(BirthValues.AtBirth::weightGrams),
                people.underProtection(child.id(), clock.today()));
    }

    private Map<StaffId, String> names(StoredCase found) {
        return colleagues.namesOf(Stream.of(
                        found.judged().map(StoredCase.Judged::by),
                        found.spoken().map(StoredCase.Spoken::by),
                        found.decided().map(StoredCase.Decided::by))
                .flatMap(by -> by.stream().map(StaffId::new))
                .collect(Collectors.toSet()));
    }

    private static String name(Map<StaffId, String> names, UUID by) {
        return names.getOrDefault(new StaffId(by), "");
    }
}
