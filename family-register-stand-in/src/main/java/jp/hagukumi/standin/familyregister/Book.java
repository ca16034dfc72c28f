package jp.hagukumi.standin.familyregister;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the register knows: each order once, whatever is sent how often. */
final class Book {

    /** Where an order stands, in the contract's words. */
    enum Standing {
        UNKNOWN,
        TAKEN,
        ENTERED,
        NOT_ENTERED,
        CANCELLED
    }

    /**
     * An order that came, or of which only the cancel came.
     *
     * @param amends the order whose entry this one corrects or completes; one that a register before this one entered may be
     *     named too
     * @param digest of what was ordered; empty for one of which only the cancel came
     * @param received one time for each sending, in their order
     * @param answer what was decided
     */
    record Order(
            String id,
            String acceptanceNumber,
            Optional<String> amends,
            String digest,
            List<Instant> received,
            Standing standing,
            Optional<Said> answer) {

        private Order again(Instant now) {
            var times = new ArrayList<>(received);
            times.add(now);
            return new Order(id, acceptanceNumber, amends, digest, List.copyOf(times), standing, answer);
        }

        private Order standing(Standing other, Optional<Said> decided) {
            return new Order(id, acceptanceNumber, amends, digest, received, other, decided);
        }
    }

    /** The message contradicts what the register has under that id. */
    static final class Contradiction extends Exception {
        private static final long serialVersionUID = 1;

        Contradiction(String what) {
            super(what);
        }
    }

    private final Map<String, Order> orders = new LinkedHashMap<>();

    /**
     * Takes an order. One of a cancel that came before it is remembered as cancelled and never entered.
     *
     * @return where it stands, and whether it is new
     * @throws Contradiction when something else was ordered under that id
     */
    synchronized Taken take(Order order, Instant now) throws Contradiction {
        var known = orders.get(order.id());
        if (known == null) {
            orders.put(order.id(), order.again(now));
            return new Taken(Standing.TAKEN, true);
        }
        if (!known.acceptanceNumber().equals(order.acceptanceNumber())
                || (!known.digest().isEmpty() && !known.digest().equals(order.digest()))) {
            throw new Contradiction("another order has this id");
        }
        orders.put(order.id(), known.again(now));
        return new Taken(known.standing(), false);
    }

    /** @param isNew whether it came for the first time, so that an answer is due */
    record Taken(Standing standing, boolean isNew) {}

    /**
     * Cancels what is not answered yet; what is answered stays as it was.
     *
     * @throws Contradiction when the order has another acceptance number
     */
    synchronized Standing cancel(String id, String acceptanceNumber) throws Contradiction {
        var known = orders.get(id);
        if (known == null) {
            orders.put(
                    id,
                    new Order(
                            id,
                            acceptanceNumber,
                            Optional.empty(),
                            "",
                            List.of(),
                            Standing.CANCELLED,
                            Optional.empty()));
            return Standing.CANCELLED;
        }
        if (!known.acceptanceNumber().equals(acceptanceNumber)) {
            throw new Contradiction("the order has another acceptance number");
        }
        if (known.standing() != Standing.TAKEN) {
            return known.standing();
        }
        orders.put(id, known.standing(Standing.CANCELLED, Optional.empty()));
        return Standing.CANCELLED;
    }

    /** Decides an order, once. None where it is not awaited any more: cancelled, forgotten, or answered. */
    synchronized Optional<Said> decide(String id, LocalDate on, Behaviour behaviour) {
        var known = orders.get(id);
        if (known == null || known.standing() != Standing.TAKEN) {
            return Optional.empty();
        }
        var said = new Said(
                Said.newId(),
                id,
                known.acceptanceNumber(),
                on,
                behaviour.notEntered(),
                behaviour.notEntered().map(reason -> "記載できません（" + reason + "）。"));
        orders.put(
                id,
                known.standing(said.reason().isPresent() ? Standing.NOT_ENTERED : Standing.ENTERED, Optional.of(said)));
        return Optional.of(said);
    }

    synchronized Optional<Order> find(String id) {
        return Optional.ofNullable(orders.get(id));
    }

    /** The register gives an order up by itself. */
    synchronized void giveUp(String id) {
        orders.computeIfPresent(id, (same, known) -> known.standing(Standing.CANCELLED, Optional.empty()));
    }

    /** The register loses an order. */
    synchronized void forget(String id) {
        orders.remove(id);
    }

    synchronized void forgetAll() {
        orders.clear();
    }

    /** In the order in which they came. */
    synchronized List<Order> all() {
        return List.copyOf(orders.values());
    }
}
