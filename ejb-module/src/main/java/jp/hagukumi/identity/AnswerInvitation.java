package jp.hagukumi.identity;

import static jp.hagukumi.identity.IdentityAction.ANSWER_INVITATION;
import static jp.hagukumi.identity.IdentityEvent.INVITATION_ACCEPTED;
import static jp.hagukumi.identity.IdentityEvent.INVITATION_DECLINED;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.model.GuardianshipLife;
import jp.hagukumi.identity.model.InvitationCode;
import jp.hagukumi.identity.store.GuardianshipRows;
import jp.hagukumi.identity.store.GuardianshipRows.Held;
import jp.hagukumi.identity.store.SupportMeasureRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.code.UnmistakableCode;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** The invited person says yes or no to becoming a guardian in the app. */
@Stateless
public class AnswerInvitation {

    @Inject
    Access access;

    @Inject
    GuardianshipRows guardianships;

    @Inject
    SupportMeasureRows measures;

    @Inject
    CountWrongCodes wrongCodes;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * From now on the actor may act for the child. A code answers once: of two answers at the same moment one is refused, and so
     * is the second of two codes with which one person becomes guardian of one child.
     *
     * @param typed the code as typed, separators and letters of like shape tolerated
     */
    public GuardianshipId accept(Actor actor, String typed) {
        access.require(actor, ANSWER_INVITATION);
        var person = new PersonId(actor.id());
        var invitation = invitation(person, typed);
        var today = clock.today();
        if (invitation.child().equals(person)
                || measures.shutOutFrom(invitation.child(), today).contains(person.value())) {
            throw unknown(person);
        }
        guardianships.lockGuardiansOf(invitation.child());
        if (guardianships.inForceOf(invitation.child(), today).stream()
                .anyMatch(held -> held.guardian().equals(person))) {
            throw new Refusal(IdentityRefusal.ALREADY_GUARDIAN);
        }
        var state = GuardianshipLife.TABLE.after(invitation.state(), GuardianshipLife.Event.ACCEPT);
        guardianships.accepted(invitation.id(), person, state, today);
        audit.note(
                actor,
                INVITATION_ACCEPTED,
                invitation.id(),
                List.of(invitation.child().value()));
        return invitation.id();
    }

    /** The code is used up; nothing else happens. */
    public void decline(Actor actor, String typed) {
        access.require(actor, ANSWER_INVITATION);
        var invitation = invitation(new PersonId(actor.id()), typed);
        var state = GuardianshipLife.TABLE.after(invitation.state(), GuardianshipLife.Event.DECLINE);
        guardianships.moved(invitation.id(), state);
        audit.note(
                actor,
                INVITATION_DECLINED,
                invitation.id(),
                List.of(invitation.child().value()));
    }

    /** The waiting invitation, locked; one refusal for all that is wrong, so that nothing can be learnt by trying. */
    private Held invitation(PersonId person, String typed) {
        wrongCodes.allow(person);
        return UnmistakableCode.read(typed)
                .flatMap(code -> guardianships.lockByCode(InvitationCode.hash(code)))
                .filter(held -> held.state() == GuardianshipState.INVITED)
                .filter(held -> held.expiresAt().map(clock.now()::isBefore).orElse(false))
                .orElseThrow(() -> unknown(person));
    }

    private Refusal unknown(PersonId person) {
        wrongCodes.wrong(person);
        return new Refusal(IdentityRefusal.INVITATION_UNKNOWN);
    }
}
