package jp.hagukumi.births.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.JoinUndone;
import jp.hagukumi.births.registration.RegistrationUndoing;
import jp.hagukumi.births.store.FamilyLocks;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;

/** The child was not this mother's: a draft of its registration is given up, and one that was filed says so in its history. */
@ApplicationScoped
public class UndoRegistrationAfterWrongJoin implements Recipient<JoinUndone> {

    @Inject
    FamilyLocks locks;

    @Inject
    RegistrationUndoing undoing;

    @Override
    public String name() {
        return "births.undo-registration-after-wrong-join";
    }

    @Override
    public Class<JoinUndone> hears() {
        return JoinUndone.class;
    }

    @Override
    public void hear(Actor actor, JoinUndone undone) {
        locks.hold(undone.child());
        undoing.undo(actor, new PersonId(undone.child()), undone.certificate());
    }
}
