package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.Discretion;
import jp.hagukumi.births.QuietHome;
import jp.hagukumi.births.store.RegistrationRows;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** The family reads where a child's registration stands: the newest, over or not, with its history and its deadline. */
@Stateless
public class ReadMyRegistration {

    @Inject
    Access access;

    @Inject
    RegistrationRows registrations;

    @Inject
    RegistrationPage page;

    @Inject
    Discretion discretion;

    @Inject
    QuietHome quietHome;

    @Inject
    Audit audit;

    /** @throws Refusal NOT_FOUND where none was opened, and for somebody from whom a support measure hides anything */
    public RegistrationView read(Actor actor, PersonId child) {
        access.require(actor, RegistrationAction.READ_MY_REGISTRATION, child);
        quietHome.openedBy(actor);
        var registration = registrations.newest(child).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (!discretion.hiddenFrom(actor, child, registration.mother()).isEmpty()) {
            throw new Refusal(KernelRefusal.NOT_FOUND);
        }
        audit.note(
                actor,
                RegistrationAudit.MY_REGISTRATION_READ,
                registration.id(),
                registration.about(),
                Map.of("state", registration.state().name()));
        return page.of(registration);
    }
}
