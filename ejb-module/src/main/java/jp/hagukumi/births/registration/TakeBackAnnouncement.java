package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.model.RegistrationLife;
import jp.hagukumi.births.store.AnnouncementRows;
import jp.hagukumi.births.store.RegistrationHistory;
import jp.hagukumi.births.store.RegistrationRows;
import jp.hagukumi.identity.ExpectedChildren;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.Standing;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** A mother takes back what she told by mistake, before anything was filed on it. A draft ends with it. */
@Stateless
public class TakeBackAnnouncement {

    @Inject
    Access access;

    @Inject
    FamilyCase family;

    @Inject
    AnnouncementRows announcements;

    @Inject
    RegistrationRows registrations;

    @Inject
    RegistrationHistory history;

    @Inject
    ExpectedChildren expected;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @throws Refusal {@link RegistrationRefusal#ONLY_THE_MOTHER_TELLS}; {@link RegistrationRefusal#TOLD_AND_USED} once a
     *     certificate is joined, the registration is filed or the register knows the child
     */
    public void takeBack(Actor actor, PersonId child) {
        access.require(actor, RegistrationAction.TAKE_BACK_ANNOUNCEMENT, child);
        var newborn = family.held(actor, child);
        var told = newborn.announced().orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (told.mother().filter(mother -> mother.value().equals(actor.id())).isEmpty()) {
            throw new Refusal(RegistrationRefusal.ONLY_THE_MOTHER_TELLS);
        }
        var open = registrations.open(child);
        var filed =
                open.filter(found -> found.state() != RegistrationState.DRAFT).isPresent();
        if (filed || newborn.certified().isPresent() || newborn.person().standing() != Standing.EXPECTED) {
            throw new Refusal(RegistrationRefusal.TOLD_AND_USED);
        }
        var at = clock.now();
        open.ifPresent(draft -> {
            var ended = RegistrationLife.TABLE.after(draft.state(), RegistrationMove.DISCARD);
            registrations.changeState(draft.id(), ended);
            history.add(draft.id(), RegistrationMove.DISCARD, ended, actor, at, Optional.empty());
        });
        announcements.takeBack(child, at);
        expected.takeBack(child, clock.today());
        audit.note(actor, RegistrationAudit.ANNOUNCEMENT_TAKEN_BACK, child, newborn.about());
    }
}
