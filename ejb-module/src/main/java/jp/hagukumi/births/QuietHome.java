package jp.hagukumi.births;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import jp.hagukumi.births.store.QuietHomeRows;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;

/**
 * After a death in the family its first page stays empty: nobody who has lost a child opens the app to be reminded of a form.
 * It ends when that person opens a child's page or files something of her own accord.
 */
@ApplicationScoped
public class QuietHome {

    @Inject
    QuietHomeRows rows;

    @Inject
    CityClock clock;

    /** Somebody of the family opened a page by itself. */
    public void openedBy(Actor actor) {
        if (actor.kind() == Actor.Kind.RESIDENT) {
            rows.end(actor.id(), clock.now());
        }
    }

    public boolean isQuietFor(Actor actor) {
        return rows.isQuiet(actor.id());
    }

    /** Begins for the whole family; said twice it begins once. */
    public void begin(Iterable<UUID> family, UUID died) {
        for (var person : family) {
            if (!person.equals(died)) {
                rows.begin(person, died, clock.now());
            }
        }
    }
}
