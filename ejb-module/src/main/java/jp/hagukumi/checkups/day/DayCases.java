package jp.hagukumi.checkups.day;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.CheckupState;
import jp.hagukumi.checkups.day.rules.CaseRules;
import jp.hagukumi.checkups.day.rules.GroupKind;
import jp.hagukumi.checkups.day.rules.Station;
import jp.hagukumi.checkups.day.rules.StationRules;
import jp.hagukumi.checkups.day.store.CaseRows;
import jp.hagukumi.checkups.day.store.RecordRows;
import jp.hagukumi.checkups.day.store.StoredCase;
import jp.hagukumi.checkups.day.store.StoredStation;
import jp.hagukumi.checkups.store.CheckupRows;
import jp.hagukumi.checkups.store.PlaceRows;
import jp.hagukumi.checkups.store.StoredCheckup;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.TextBounds;

/** Opens a case for a change, and says what its rules look at. */
@ApplicationScoped
public class DayCases {

    @Inject
    CheckupRows checkups;

    @Inject
    CaseRows cases;

    @Inject
    RecordRows records;

    @Inject
    PlaceRows places;

    @Inject
    DayTables tables;

    /** A checkup with its case; nobody else changes either until the transaction ends. */
    record Open(StoredCheckup checkup, StoredCase found) {}

    /** @throws Refusal {@link DayRefusal#NOT_IN_HALL} where the child was not received */
    Open open(CheckupId id) {
        var checkup = checkups.lock(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        return new Open(checkup, cases.find(id).orElseThrow(() -> new Refusal(DayRefusal.NOT_IN_HALL)));
    }

    /** @throws Refusal {@link DayRefusal#NOT_IN_HALL} where the child was not received or has been examined */
    Open inHall(CheckupId id) {
        var open = open(id);
        if (open.checkup().state() != CheckupState.ARRIVED) {
            throw new Refusal(DayRefusal.NOT_IN_HALL);
        }
        return open;
    }

    /** @throws Refusal {@link KernelRefusal#CHANGED_MEANWHILE} */
    Open seen(CheckupId id, int version) {
        var open = open(id);
        if (open.found().version() != version) {
            throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
        }
        return open;
    }

    /** The stations of one child, in the order of the hall. */
    List<StoredStation> stations(CheckupId id) {
        return cases.stationsOf(List.of(id)).getOrDefault(id, List.of());
    }

    /** @throws Refusal {@link DayRefusal#NO_SUCH_STATION} where its kind passes no such station */
    StoredStation station(CheckupId id, Station station) {
        return stations(id).stream()
                .filter(one -> one.station() == station)
                .findFirst()
                .orElseThrow(() -> Refusal.at("station", DayRefusal.NO_SUCH_STATION));
    }

    /** The day on which the child was received. */
    LocalDate day(StoredCase found) {
        return places.session(found.session()).orElseThrow().day();
    }

    CaseRules.Facts facts(Open open) {
        var id = open.checkup().id();
        Set<Station> done = stations(id).stream()
                .filter(station -> station.state() == StationState.DONE || station.state() == StationState.LEFT_OUT)
                .map(StoredStation::station)
                .collect(Collectors.toSet());
        return new CaseRules.Facts(
                kind(open.checkup()),
                day(open.found()),
                done,
                records.findings(id).stream()
                        .collect(Collectors.toMap(RecordRows.Finding::organ, RecordRows.Finding::said)),
                open.found().judged().map(StoredCase.Judged::medical),
                open.found().judged().map(StoredCase.Judged::support),
                open.found().judged().map(StoredCase.Judged::by));
    }

    /** Names of what is still missing at a station. */
    List<String> missing(Open open, Station station) {
        var id = open.checkup().id();
        return tables.stations()
                .missing(
                        kind(open.checkup()),
                        day(open.found()),
                        station,
                        new StationRules.Recorded(
                                records.measurements(id).stream()
                                        .map(one -> one.kind().name())
                                        .collect(Collectors.toSet()),
                                records.screenings(id).stream()
                                        .map(RecordRows.Screening::item)
                                        .collect(Collectors.toSet()),
                                records.findings(id).stream()
                                        .map(RecordRows.Finding::organ)
                                        .collect(Collectors.toSet()),
                                records.teeth(id).isPresent()));
    }

    static GroupKind kind(StoredCheckup checkup) {
        return GroupKind.valueOf(checkup.kind().name());
    }

    /** A word of the contract as the rules know it. */
    static <E extends Enum<E>> E word(Class<E> words, String said, String field, DayRefusal refusal) {
        try {
            return Enum.valueOf(words, said);
        } catch (IllegalArgumentException unknown) {
            throw Refusal.at(field, refusal);
        }
    }

    /** @throws Refusal {@link KernelRefusal#OUT_OF_BOUNDS}, {@link KernelRefusal#MALFORMED} */
    static void requireWords(String field, Optional<String> words, int most) {
        words.flatMap(given -> TextBounds.lines(1, most).flawOf(given)).ifPresent(flaw -> {
            throw new Refusal(
                    KernelRefusal.OUT_OF_BOUNDS, Map.of("field", field, "min", "1", "max", String.valueOf(most)));
        });
    }

    /** @return everything that keeps a case from being decided, told at once */
    static Refusal notToBeDecided(List<CaseRules.Missing> missing) {
        return Refusal.of(missing.stream()
                .map(one -> Finding.at(name(one), DayRefusal.NOT_TO_BE_DECIDED))
                .toList());
    }

    /** Of the item that is missing, or of what else it is. */
    static String name(CaseRules.Missing missing) {
        return missing.at().isEmpty() ? missing.lack().name() : missing.at();
    }
}
