package jp.hagukumi.outbox;

import jp.hagukumi.announcements.Announcement;
import jp.hagukumi.kernel.access.Actor;

/**
 * Reacts to one kind of announcement. Told at least once, so telling twice must equal telling once. Runs in a transaction that
 * also marks the delivery done; what must act outside any transaction takes three beats of its own.
 *
 * @param <A> the announcement
 */
public interface Recipient<A extends Announcement> {

    /** Stable name of this reaction, for the deliveries' rows: room, dot, what it does. */
    String name();

    Class<A> hears();

    /** @param actor the system, with the correlation of the work that was announced */
    void hear(Actor actor, A announcement);
}
