package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/**
 * Keeps what a parent has written so far, from the first field on. Only what changed is sent, with the version it was written on;
 * what the other phone changed meanwhile in other fields stays, and where both changed the same field the later one is told.
 */
@Stateless
public class KeepRegistrationDraft {

    @Inject
    Access access;

    @Inject
    FamilyCase family;

    @Inject
    RegistrationWriting writing;

    @Inject
    RegistrationPage page;

    @Inject
    Audit audit;

    /**
     * @param basedOn version that the page showed when it was written
     * @param changes by field's path; an empty value takes the field out
     * @throws Refusal with each field that cannot hold its value; CHANGED_MEANWHILE at each field that somebody else has changed
     *     otherwise since {@code basedOn}; WRONG_STATE once it is filed
     */
    public RegistrationView keep(Actor actor, PersonId child, int basedOn, Map<String, Optional<String>> changes) {
        access.require(actor, RegistrationAction.KEEP_DRAFT, child);
        var registration = family.open(actor, child);
        if (registration.state() != RegistrationState.DRAFT) {
            throw new Refusal(
                    KernelRefusal.WRONG_STATE,
                    Map.of("state", registration.state().name(), "event", "KEEP", "allowed", ""));
        }
        var kept = writing.write(actor, registration, basedOn, RegistrationWriting.read(changes));
        writing.shareWithTwins(actor, registration, kept);
        audit.note(
                actor,
                RegistrationAudit.DRAFT_KEPT,
                kept.id(),
                kept.about(),
                Map.of("version", String.valueOf(kept.version())));
        return page.of(kept);
    }
}
