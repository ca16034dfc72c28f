package jp.hagukumi.births.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.ValueSource;
import jp.hagukumi.births.model.RegistrationLife;
import jp.hagukumi.births.store.AnnouncementRows;
import jp.hagukumi.births.store.RegistrationContents;
import jp.hagukumi.births.store.RegistrationHistory;
import jp.hagukumi.births.store.RegistrationRows;
import jp.hagukumi.births.store.StoredRegistration;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;

/**
 * What becomes of a registration whose certificate had been joined to the wrong mother. A draft is given up: it was filled in from
 * somebody else's certificate; one that the family began by telling of the birth itself goes on. What was filed is a declaration that only its filer or the office ends, so it is marked, not moved.
 */
@ApplicationScoped
public class RegistrationUndoing {

    @Inject
    RegistrationRows registrations;

    @Inject
    RegistrationHistory history;

    @Inject
    RegistrationContents contents;

    @Inject
    AnnouncementRows announcements;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** Said twice of one certificate, it is done once. The child is held by the caller. */
    public void undo(Actor actor, PersonId child, UUID certificate) {
        var because = Optional.of(certificate.toString());
        registrations
                .open(child)
                .filter(registration -> history.lines(registration.id()).stream()
                        .noneMatch(line -> line.move() == RegistrationMove.UNDO_JOIN
                                && line.reason().equals(because)))
                .ifPresent(registration -> {
                    if (announcements.find(child).isPresent()) {
                        registrations.restOn(registration.id(), Optional.empty());
                        if (isTheFamilysAlone(registration)) {
                            return;
                        }
                    }
                    var state = RegistrationLife.TABLE.after(registration.state(), RegistrationMove.UNDO_JOIN);
                    if (state != registration.state()) {
                        registrations.changeState(registration.id(), state);
                    }
                    history.add(registration.id(), RegistrationMove.UNDO_JOIN, state, actor, clock.now(), because);
                    audit.note(
                            actor,
                            RegistrationAudit.REGISTRATION_UNDONE,
                            registration.id(),
                            registration.about(),
                            Map.of("state", state.name()));
                });
    }

    private boolean isTheFamilysAlone(StoredRegistration registration) {
        return registration.state() == RegistrationState.DRAFT
                && !contents.sources(registration.id()).containsValue(ValueSource.CERTIFICATE);
    }
}
