package jp.hagukumi.pregnancy.satogaeri;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.Colleagues;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.store.PregnancyRows;
import jp.hagukumi.pregnancy.store.StayConsents;
import jp.hagukumi.pregnancy.store.StayRows;
import jp.hagukumi.pregnancy.store.StoredStay;

/** The nurse reads one stay elsewhere: the plan, what she agreed to, what the other municipality answered and did. */
@Stateless
public class ReadStay {

    @Inject
    Access access;

    @Inject
    StayRows stays;

    @Inject
    StayConsents consents;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    People people;

    @Inject
    Colleagues colleagues;

    @Inject
    StayJudging judging;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** A stay as the nurse reads it. */
    public record Sheet(
            StayId id,
            String name,
            StayState state,
            StayPlan plan,
            String municipalityName,
            LocalDate dueOn,
            Optional<MyStay.Consent> consent,
            Optional<DeclineReason> declined,
            boolean isProtected,
            Optional<Address> addressDecision,
            List<ServiceReport> reports) {

        public Sheet {
            reports = List.copyOf(reports);
        }

        @Override
        public String toString() {
            return "Sheet[" + id + "]";
        }
    }

    /** Why the address of a protected woman may go out. */
    public record Address(String by, Instant at, String reason) {

        @Override
        public String toString() {
            return "Address[…]";
        }
    }

    /** @throws Refusal NOT_FOUND */
    public Sheet read(Actor actor, StayId stay) {
        access.require(actor, SatogaeriAction.READ_STAY, stay);
        var stored = stays.find(stay).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        audit.note(
                actor,
                SatogaeriEvent.STAY_READ,
                stay,
                stored.about(),
                Map.of("state", stored.state().name()));
        return sheet(stored);
    }

    private Sheet sheet(StoredStay stay) {
        var decision = stays.addressDecision(stay.id());
        var names = colleagues.namesOf(
                decision.map(taken -> new StaffId(taken.by())).stream().toList());
        return new Sheet(
                stay.id(),
                people.find(stay.woman()).orElseThrow().names().full(),
                stay.state(),
                stay.plan(),
                judging.nameOf(stay.municipality()),
                pregnancies.find(stay.pregnancy()).orElseThrow().dueOn(),
                consents.inForce(stay.id())
                        .map(given -> new MyStay.Consent(given.basis(), given.givenAt(), given.until())),
                stay.declined(),
                people.underProtection(stay.woman(), clock.today()),
                decision.map(taken ->
                        new Address(names.getOrDefault(new StaffId(taken.by()), ""), taken.at(), taken.reason())),
                stays.reports(stay.id()));
    }
}
