package jp.hagukumi.grants.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.ReimbursementOpened;
import jp.hagukumi.grants.GrantFollowing;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;
import jp.hagukumi.pregnancy.PregnancyId;

/** A checkup that she paid for herself is given back. */
@ApplicationScoped
public class OpenReimbursement implements Recipient<ReimbursementOpened> {

    @Inject
    GrantFollowing follow;

    @Override
    public String name() {
        return "grants.open-reimbursement";
    }

    @Override
    public Class<ReimbursementOpened> hears() {
        return ReimbursementOpened.class;
    }

    @Override
    public void hear(Actor actor, ReimbursementOpened told) {
        follow.reimburse(
                actor, told.checkup(), new PregnancyId(told.pregnancy()), new PersonId(told.woman()), told.yen());
    }
}
