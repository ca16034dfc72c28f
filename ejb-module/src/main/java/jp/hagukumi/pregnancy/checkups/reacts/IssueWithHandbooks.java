package jp.hagukumi.pregnancy.checkups.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.HandbooksIssued;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.checkups.VoucherIssuing;

/** The handbooks were handed over: the vouchers go with them. */
@ApplicationScoped
public class IssueWithHandbooks implements Recipient<HandbooksIssued> {

    @Inject
    VoucherIssuing vouchers;

    @Override
    public String name() {
        return "pregnancy.checkups.issue-with-handbooks";
    }

    @Override
    public Class<HandbooksIssued> hears() {
        return HandbooksIssued.class;
    }

    @Override
    public void hear(Actor actor, HandbooksIssued told) {
        vouchers.issue(actor, new PregnancyId(told.pregnancy()));
    }
}
