package jp.hagukumi.births.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.announcements.RegistrationFiled;
import jp.hagukumi.births.CertificateUse;
import jp.hagukumi.births.model.RegistrationLife;
import jp.hagukumi.births.store.RegistrationHistory;
import jp.hagukumi.births.store.RegistrationRows;
import jp.hagukumi.births.store.StoredRegistration;
import jp.hagukumi.births.store.StoredRegistration.Filing;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Outbox;

/** What follows wherever a notice is deposited, by the app or over the counter: kept, used, announced, told. */
@ApplicationScoped
public class RegistrationDepositing {

    @Inject
    RegistrationRows registrations;

    @Inject
    RegistrationHistory history;

    @Inject
    CertificateUse certificates;

    @Inject
    RegistrationTold told;

    @Inject
    Outbox outbox;

    /** @param reason why it is entered under another day, for the history */
    RegistrationState deposit(Actor actor, StoredRegistration draft, Filing filed, Optional<String> reason) {
        var state = RegistrationLife.TABLE.after(draft.state(), RegistrationMove.FILE);
        registrations.file(draft.id(), state, filed);
        history.add(draft.id(), RegistrationMove.FILE, state, actor, filed.filedAt(), reason);
        certificates.usedFor(draft.child().value(), filed.filedAt());
        outbox.record(
                actor,
                new RegistrationFiled(
                        draft.id().value(),
                        draft.child().value(),
                        draft.mother().map(PersonId::value),
                        draft.channel(),
                        draft.ward(),
                        filed.receivedOn(),
                        filed.late(),
                        filed.filedAt()));
        told.tell(
                draft,
                filed.late() ? RegistrationNotice.REGISTRATION_FILED_LATE : RegistrationNotice.REGISTRATION_FILED,
                Map.of("date", filed.receivedOn().toString()));
        return state;
    }
}
