package jp.hagukumi.pregnancy.checkups.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.PregnancyEnded;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.checkups.VoucherIssuing;

/** The pregnancy does not go on here: what is not to be used any more is void. */
@ApplicationScoped
public class EndVouchers implements Recipient<PregnancyEnded> {

    @Inject
    VoucherIssuing vouchers;

    @Override
    public String name() {
        return "pregnancy.checkups.end-vouchers";
    }

    @Override
    public Class<PregnancyEnded> hears() {
        return PregnancyEnded.class;
    }

    @Override
    public void hear(Actor actor, PregnancyEnded told) {
        vouchers.end(actor, new PregnancyId(told.pregnancy()));
    }
}
