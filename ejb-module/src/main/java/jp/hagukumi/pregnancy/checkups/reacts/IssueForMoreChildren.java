package jp.hagukumi.pregnancy.checkups.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.PregnancyChanged;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.checkups.VoucherIssuing;

/** Another child was seen: five vouchers come on top. */
@ApplicationScoped
public class IssueForMoreChildren implements Recipient<PregnancyChanged> {

    @Inject
    VoucherIssuing vouchers;

    @Override
    public String name() {
        return "pregnancy.checkups.issue-for-more-children";
    }

    @Override
    public Class<PregnancyChanged> hears() {
        return PregnancyChanged.class;
    }

    @Override
    public void hear(Actor actor, PregnancyChanged told) {
        vouchers.issue(actor, new PregnancyId(told.pregnancy()));
    }
}
