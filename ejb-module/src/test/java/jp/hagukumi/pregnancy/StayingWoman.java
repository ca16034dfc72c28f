package jp.hagukumi.pregnancy;

import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;
import static jp.hagukumi.pregnancy.PregnancyTown.resident;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.pregnancy.HubAtTheOtherEnd.Arrived;
import jp.hagukumi.pregnancy.ports.PublicMedicalHub;
import jp.hagukumi.pregnancy.satogaeri.GiveConsent;
import jp.hagukumi.pregnancy.satogaeri.HubTimer;
import jp.hagukumi.pregnancy.satogaeri.KeepStay;
import jp.hagukumi.pregnancy.satogaeri.MyStay;
import jp.hagukumi.pregnancy.satogaeri.ReadMyStay;
import jp.hagukumi.pregnancy.satogaeri.StayCare;
import jp.hagukumi.pregnancy.satogaeri.StayId;
import jp.hagukumi.pregnancy.satogaeri.StayPlan;
import jp.hagukumi.pregnancy.satogaeri.WithdrawConsent;

/** A woman of Nakahara who will give birth at her parents' in Niigata, and the hub between the two cities. */
final class StayingWoman {

    /** 新潟市, and a ward of it. */
    static final String NIIGATA = "151009";

    static final String START = "2026-11-10T09:00";
    static final String DUE = "2027-01-15";

    final PregnancyTown town = new PregnancyTown(START);
    final HubAtTheOtherEnd hub;
    final PersonId woman = town.woman(NAKAHARA);
    final Actor nurse = town.nurse(NAKAHARA);
    final PregnancyId pregnancy;

    StayingWoman(HubAtTheOtherEnd hub) {
        this.hub = hub;
        town.house.use(PublicMedicalHub.class, hub.port());
        pregnancy = town.pregnancy(woman, DUE, 2);
        town.deliverAll();
    }

    static StayPlan plan(Optional<Integer> version) {
        return new StayPlan(
                version,
                NIIGATA,
                "中央区試験町9-9",
                "025-000-1234",
                LocalDate.parse("2026-12-20"),
                LocalDate.parse("2027-03-10"),
                Optional.of("新潟試験病院"),
                Set.of(StayCare.VISIT, StayCare.POSTNATAL_CARE));
    }

    StayId planned() {
        return town.house.get(KeepStay.class).keep(resident(woman), plan(Optional.empty()));
    }

    StayId consented() {
        var stay = planned();
        consent(stay);
        return stay;
    }

    void consent(StayId stay) {
        var seen = shown().plan();
        town.house
                .get(GiveConsent.class)
                .give(
                        resident(woman),
                        stay,
                        new GiveConsent.Agreed(seen.version().orElseThrow(), seen.municipality()));
    }

    void withdraw(StayId stay) {
        town.house.get(WithdrawConsent.class).withdraw(resident(woman), stay);
    }

    MyStay mine() {
        return town.house.get(ReadMyStay.class).read(resident(woman));
    }

    MyStay.Shown shown() {
        return mine().stay().orElseThrow();
    }

    /** The timer's beat at that time. */
    void speakAt(String local) {
        town.setNow(local);
        town.house.get(HubTimer.class).speak();
    }

    /** What arrived of that kind. */
    List<Arrived> arrived(String kind) {
        return hub.arrived().stream()
                .filter(message -> message.kind().equals(kind))
                .toList();
    }

    String kinds() {
        return hub.arrived().stream().map(Arrived::kind).collect(Collectors.joining(" "));
    }

    void answer(String event, StayId stay, String answer) {
        hub.tells(
                event,
                "ANSWER",
                Map.of(
                        "requestId", stay.toString(),
                        "municipality", NIIGATA,
                        "answer", answer));
    }

    void report(String event, StayId stay, String on) {
        hub.tells(
                event,
                "REPORT",
                Map.of(
                        "requestId",
                        stay.toString(),
                        "municipality",
                        NIIGATA,
                        "reportId",
                        UUID.randomUUID().toString(),
                        "service",
                        "VISIT",
                        "serviceDate",
                        on,
                        "outcome",
                        "DONE",
                        "childWeightGrams",
                        "3480",
                        "followUp",
                        "PHONE"));
    }
}
