package jp.hagukumi.births.rules;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether an answer of the family-register system may move a case. A comparison of ids and days: nothing is taken on its word.
 * The first fault found, in the order of {@link Fault}.
 */
public final class LinkAnswerRules {

    private LinkAnswerRules() {}

    /** Why an answer is set aside. */
    public enum Fault {
        /** It answers a message that the city did not send. */
        ORDER_UNKNOWN,
        /** The same number was used for another answer. */
        NUMBER_USED_TWICE,
        /** It names another acceptance than that of its order. */
        OTHER_ACCEPTANCE,
        BEFORE_ACCEPTANCE,
        AFTER_TODAY,
        /** The register had given the order up. */
        AFTER_CANCEL,
        /** The order has an answer already. */
        ALREADY_ANSWERED,
        /** The registration does not wait for the register any more. */
        NOT_AWAITED
    }

    /** Where the order stands for its answer. */
    public enum Order {
        AWAITS,
        ANSWERED,
        CANCELLED
    }

    /**
     * An order as the city knows it.
     *
     * @param awaited whether its registration stands accepted and not entered yet
     */
    public record Known(String acceptanceNumber, LocalDate acceptedOn, Order order, boolean awaited) {}

    /**
     * @param known the order that the answer names; empty where there is none
     * @param numberUsed whether another answer had the same number
     */
    public static Optional<Fault> faultOf(
            Optional<Known> known, boolean numberUsed, String acceptanceNumber, LocalDate decidedOn, LocalDate today) {
        if (known.isEmpty()) {
            return Optional.of(Fault.ORDER_UNKNOWN);
        }
        if (numberUsed) {
            return Optional.of(Fault.NUMBER_USED_TWICE);
        }
        return faultOf(known.get(), acceptanceNumber, decidedOn, today);
    }

    private static Optional<Fault> faultOf(Known known, String acceptanceNumber, LocalDate decidedOn, LocalDate today) {
        if (!known.acceptanceNumber().equals(acceptanceNumber)) {
            return Optional.of(Fault.OTHER_ACCEPTANCE);
        }
        if (decidedOn.isBefore(known.acceptedOn())) {
            return Optional.of(Fault.BEFORE_ACCEPTANCE);
        }
        if (decidedOn.isAfter(today)) {
            return Optional.of(Fault.AFTER_TODAY);
        }
        if (known.order() == Order.CANCELLED) {
            return Optional.of(Fault.AFTER_CANCEL);
        }
        if (known.order() == Order.ANSWERED) {
            return Optional.of(Fault.ALREADY_ANSWERED);
        }
        return known.awaited() ? Optional.empty() : Optional.of(Fault.NOT_AWAITED);
    }
}
