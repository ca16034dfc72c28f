package jp.hagukumi.births.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.RegistrationAmended;
import jp.hagukumi.births.registration.LinkOrdering;
import jp.hagukumi.births.registration.RegistrationId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;

/** What is amended after the entry is ordered of the family register too. */
@ApplicationScoped
public class OrderAmendment implements Recipient<RegistrationAmended> {

    @Inject
    LinkOrdering ordering;

    @Override
    public String name() {
        return "births.order-amendment";
    }

    @Override
    public Class<RegistrationAmended> hears() {
        return RegistrationAmended.class;
    }

    @Override
    public void hear(Actor actor, RegistrationAmended amended) {
        ordering.orderAmendment(actor, new RegistrationId(amended.registration()));
    }
}
