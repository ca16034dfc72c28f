package jp.hagukumi.births.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.RegistrationAccepted;
import jp.hagukumi.births.registration.LinkOrdering;
import jp.hagukumi.births.registration.RegistrationId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;

/** What is accepted is ordered of the family register: the first of three beats. */
@ApplicationScoped
public class OrderEntry implements Recipient<RegistrationAccepted> {

    @Inject
    LinkOrdering ordering;

    @Override
    public String name() {
        return "births.order-entry";
    }

    @Override
    public Class<RegistrationAccepted> hears() {
        return RegistrationAccepted.class;
    }

    @Override
    public void hear(Actor actor, RegistrationAccepted accepted) {
        ordering.order(actor, new RegistrationId(accepted.registration()));
    }
}
