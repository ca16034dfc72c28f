package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.announcements.RegistrationMended;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.model.RegistrationLife;
import jp.hagukumi.births.store.RegistrationHistory;
import jp.hagukumi.births.store.RegistrationRows;
import jp.hagukumi.births.store.StoredRegistration;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.outbox.Outbox;

/**
 * The filer puts right what the ward asked for (補正). What was filed stays as it was; the mended one is a next version, judged
 * whole and signed. Its date of receipt stays that of the deposit.
 *
 * <p>In two steps, since a signature is over what is kept: the changes are written, then the version is signed and handed in.
 */
@Stateless
public class MendRegistration {

    @Inject
    Access access;

    @Inject
    FamilyCase family;

    @Inject
    RegistrationWriting writing;

    @Inject
    RegistrationFiling filing;

    @Inject
    RegistrationRows registrations;

    @Inject
    RegistrationHistory history;

    @Inject
    RegistrationPage page;

    @Inject
    RegistrationTold told;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** Writes what is put right; nothing is handed in yet. Bounds and clashes as {@link KeepRegistrationDraft#keep}. */
    public RegistrationView change(Actor actor, PersonId child, int basedOn, Map<String, Optional<String>> changes) {
        access.require(actor, RegistrationAction.MEND_REGISTRATION, child);
        var registration = filersOwn(actor, child);
        RegistrationLife.TABLE.after(registration.state(), RegistrationMove.MEND);
        var changed = writing.write(actor, registration, basedOn, RegistrationWriting.read(changes));
        audit.note(
                actor,
                RegistrationAudit.REGISTRATION_MENDED,
                changed.id(),
                changed.about(),
                Map.of("version", String.valueOf(changed.version()), "handedIn", "false"));
        return page.of(changed);
    }

    /** Hands the mended version in. */
    public RegistrationView handIn(Actor actor, PersonId child, int version, FilersSignature signature) {
        access.require(actor, RegistrationAction.MEND_REGISTRATION, child);
        var registration = filersOwn(actor, child);
        var state = RegistrationLife.TABLE.after(registration.state(), RegistrationMove.MEND);
        if (registration.version() != version) {
            throw Refusal.at("version", KernelRefusal.CHANGED_MEANWHILE);
        }
        if (history.isSigned(registration.id(), version)) {
            throw new Refusal(RegistrationRefusal.NOTHING_MENDED);
        }
        filing.settle(actor, registration, signature);
        var now = clock.now();
        registrations.changeState(registration.id(), state);
        history.settleDefects(registration.id(), now);
        history.add(registration.id(), RegistrationMove.MEND, state, actor, now, Optional.empty());
        outbox.record(
                actor,
                new RegistrationMended(
                        registration.id().value(),
                        child.value(),
                        registration.mother().map(PersonId::value),
                        registration.ward(),
                        version));
        told.tell(registration, RegistrationNotice.REGISTRATION_MENDED, Map.of());
        audit.note(
                actor,
                RegistrationAudit.REGISTRATION_MENDED,
                registration.id(),
                registration.about(),
                Map.of("version", String.valueOf(version), "handedIn", "true"));
        return page.of(registrations.open(child).orElseThrow());
    }

    private StoredRegistration filersOwn(Actor actor, PersonId child) {
        var registration = family.open(actor, child);
        if (registration
                .filing()
                .filter(filed -> !filed.filer().equals(actor.id()))
                .isPresent()) {
            throw new Refusal(RegistrationRefusal.ONLY_THE_FILER);
        }
        return registration;
    }
}
