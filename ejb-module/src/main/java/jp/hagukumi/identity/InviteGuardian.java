package jp.hagukumi.identity;

import static jp.hagukumi.identity.IdentityAction.INVITE_GUARDIAN;
import static jp.hagukumi.identity.IdentityEvent.GUARDIAN_INVITED;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.model.InvitationCode;
import jp.hagukumi.identity.store.GuardianshipRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.code.UnmistakableCode;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** A guardian lets another person act for the child, by a code handed over in person. */
@Stateless
public class InviteGuardian {

    /** Long enough to hand over, short enough to be forgotten safely. */
    private static final Duration GOOD_FOR = Duration.ofDays(7);

    private static final int MOST_WAITING = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Access access;

    @Inject
    GuardianshipRows guardianships;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @return the code, shown this once and kept as a hash; refused for the child itself, and where five invitations for the
     *     child wait already
     */
    public Invitation invite(Actor actor, PersonId child, GuardianRelation relation) {
        access.require(actor, INVITE_GUARDIAN, child);
        var guardian = new PersonId(actor.id());
        if (guardianships.inForceOf(child, clock.today()).stream()
                .noneMatch(held -> held.guardian().equals(guardian))) {
            throw new Refusal(IdentityRefusal.ONLY_A_GUARDIAN_INVITES);
        }
        var now = clock.now();
        if (guardianships.waitingInvitations(child, now) >= MOST_WAITING) {
            throw new Refusal(IdentityRefusal.TOO_MANY_INVITATIONS);
        }
        var code = UnmistakableCode.draw(RANDOM);
        var id = GuardianshipId.next();
        guardianships.invite(id, child, guardian, relation, InvitationCode.hash(code), now.plus(GOOD_FOR));
        audit.note(actor, GUARDIAN_INVITED, id, List.of(child.value()), Map.of("relation", relation.name()));
        return new Invitation(id, code, now.plus(GOOD_FOR));
    }

    /** An invitation that waits for its answer. */
    public record Invitation(GuardianshipId id, UnmistakableCode code, Instant expiresAt) {}
}
