package jp.hagukumi.births.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.births.store.LinkRows;

/** How many orders the family register refused at its door: a number for the health check, which has no actor. */
@ApplicationScoped
public class LinkBacklog {

    @Inject
    LinkRows link;

    public long stuck() {
        return link.countStuck();
    }
}
