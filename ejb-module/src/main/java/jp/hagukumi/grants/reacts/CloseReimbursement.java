package jp.hagukumi.grants.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.ReimbursementClosed;
import jp.hagukumi.grants.GrantFollowing;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;
import jp.hagukumi.pregnancy.PregnancyId;

/** The checkup counts no more: its repayment is taken back. */
@ApplicationScoped
public class CloseReimbursement implements Recipient<ReimbursementClosed> {

    @Inject
    GrantFollowing follow;

    @Override
    public String name() {
        return "grants.close-reimbursement";
    }

    @Override
    public Class<ReimbursementClosed> hears() {
        return ReimbursementClosed.class;
    }

    @Override
    public void hear(Actor actor, ReimbursementClosed told) {
        follow.close(actor, told.checkup(), new PregnancyId(told.pregnancy()));
    }
}
