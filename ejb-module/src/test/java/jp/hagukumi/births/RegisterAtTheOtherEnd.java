package jp.hagukumi.births;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.births.ports.FamilyRegister;
import jp.hagukumi.births.registration.LinkOutcome;

/** A family register that does as a test tells it: in memory, or a process of its own. */
public interface RegisterAtTheOtherEnd {

    /** How a call to it ends. */
    enum Mood {
        WELL,
        /** Takes what comes, but says so too late for the caller. */
        SLOW,
        AWAY,
        /** Refuses every message at its door, for good. */
        REFUSING
    }

    /**
     * An answer, which may be any.
     *
     * @param id its number
     * @param words why it was not entered; empty where it was
     */
    record Said(String id, UUID order, String acceptanceNumber, LocalDate on, Optional<String> words) {}

    /** As the house calls it. */
    FamilyRegister port();

    void is(Mood mood);

    /** How often an order was received. */
    int received(UUID order);

    /** How many orders it knows, however often each was received. */
    int orders();

    /** The order whose entry that one corrects or completes, as it was told; none for an order of an entry. */
    Optional<UUID> amends(UUID order);

    /** Whether it knows that the order is given up. */
    boolean gaveUp(UUID order);

    /** Enters what was ordered, and its answer is not on its way yet. */
    void enters(UUID order);

    /** Delivers an answer to the city. */
    LinkOutcome.Kind says(Said said);

    /** Gives an order up by itself. */
    void givesUp(UUID order);

    /** Has lost everything it knew. */
    void losesEverything();
}
