package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.model.RegistrationLife;
import jp.hagukumi.births.rules.ReceiptDate;
import jp.hagukumi.births.store.RegistrationRows;
import jp.hagukumi.births.store.StoredRegistration;
import jp.hagukumi.births.store.StoredRegistration.Filing;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/**
 * A parent files the notice of a birth (出生届) with the signature of the My Number card. It is judged whole; its date of receipt is
 * today, and after the deadline it is taken all the same. Filed again as it was by the same person, the answer is the same.
 */
@Stateless
public class FileRegistration {

    @Inject
    Access access;

    @Inject
    FamilyCase family;

    @Inject
    RegistrationFiling filing;

    @Inject
    RegistrationRows registrations;

    @Inject
    RegistrationPage page;

    @Inject
    RegistrationDepositing depositing;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param version as the filer saw and signed it
     * @throws Refusal {@link RegistrationRefusal} with all findings, each at its field; where the app's conditions are not met,
     *     with each of them: then the form is printed, signed and brought; CHANGED_MEANWHILE where somebody wrote since
     */
    public FiledRegistration file(Actor actor, PersonId child, int version, FilersSignature signature) {
        access.require(actor, RegistrationAction.FILE_REGISTRATION, child);
        var newborn = family.held(actor, child);
        var registration = registrations.open(child).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var before = asBefore(actor, registration, version);
        if (before.isPresent()) {
            audit.note(
                    actor,
                    RegistrationAudit.REGISTRATION_FILED,
                    registration.id(),
                    registration.about(),
                    Map.of("again", "true"));
            return before.get();
        }
        RegistrationLife.TABLE.after(registration.state(), RegistrationMove.FILE);
        family.mayBegin(newborn);
        if (registration.version() != version) {
            throw Refusal.at("version", KernelRefusal.CHANGED_MEANWHILE);
        }
        var ruleVersion = filing.settle(actor, registration, signature);
        var today = clock.today();
        var received = ReceiptDate.decide(new ReceiptDate.Facts(
                        ReceiptDate.Deposit.NOW, today, today, registration.bornOn(), Optional.empty()))
                .receivedOn()
                .orElseThrow();
        var filed = new Filing(actor.id(), clock.now(), received, received.isAfter(registration.dueOn()), ruleVersion);
        var state = depositing.deposit(actor, registration, filed, Optional.empty());
        audit.note(
                actor,
                RegistrationAudit.REGISTRATION_FILED,
                registration.id(),
                registration.about(),
                Map.of("version", String.valueOf(version), "late", String.valueOf(filed.late())));
        return told(registration, state, filed);
    }

    /** The answer of the first time, where just this was filed already. */
    private Optional<FiledRegistration> asBefore(Actor actor, StoredRegistration registration, int version) {
        return registration
                .filing()
                .filter(filed -> registration.state() == RegistrationState.FILED)
                .filter(filed -> filed.filer().equals(actor.id()) && registration.version() == version)
                .map(filed -> told(registration, registration.state(), filed));
    }

    private FiledRegistration told(StoredRegistration registration, RegistrationState state, Filing filed) {
        return new FiledRegistration(
                registration.id(),
                state,
                registration.version(),
                filed.filedAt(),
                filed.receivedOn(),
                registration.dueOn(),
                filed.late(),
                page.wardName(registration));
    }
}
