package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import jp.hagukumi.births.model.LinkOrderLife;
import jp.hagukumi.births.model.RegistrationContent;
import jp.hagukumi.births.ports.EntryOrder;
import jp.hagukumi.births.ports.FamilyRegister.Standing;
import jp.hagukumi.births.store.LinkCancels;
import jp.hagukumi.births.store.LinkRows;
import jp.hagukumi.births.store.RegistrationAmendments;
import jp.hagukumi.births.store.RegistrationContents;
import jp.hagukumi.births.store.RegistrationDeskRows;
import jp.hagukumi.births.store.RegistrationDeskRows.Held;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;

/**
 * The beats before and after the call to the family-register system, which {@link LinkTimer} makes between them outside any
 * transaction. An entry is never given up because nobody answers: after each failure the wait doubles, an hour at most.
 */
@Stateless
public class SendToFamilyRegister {

    /** Longer than the adapter's time-outs together, so that nobody else sends what is still being sent. */
    private static final Duration HELD = Duration.ofMinutes(5);

    /** The register answers within minutes; what it has not answered after this is asked about. */
    private static final Duration ASKED_AFTER = Duration.ofMinutes(30);

    /** An answer that must be on its way already is asked for a little later. */
    private static final Duration SOON = Duration.ofMinutes(1);

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    @Inject
    LinkRows link;

    @Inject
    RegistrationDeskRows registrations;

    @Inject
    RegistrationContents contents;

    @Inject
    RegistrationJudging judging;

    @Inject
    DeskCase desk;

    @Inject
    ChildEntering entering;

    @Inject
    LinkCancels cancels;

    @Inject
    AcceptanceTakingBack takingBack;

    @Inject
    RegistrationAmendments amendments;

    @Inject
    LinkOrdering ordering;

    @Inject
    CityClock clock;

    /**
     * What the second beat needs.
     *
     * @param content what was filed; a father who was typed and is not asked for any more is none of the register's
     * @param amends of an order that follows an amendment
     * @param cancel why it is to be given up; empty: it is sent or asked about
     */
    public record Claimed(
            LinkRows.Order order,
            Held registration,
            RegistrationContent content,
            Optional<LinkCancels.Cancel> cancel,
            Optional<EntryOrder.Amends> amends) {

        /** Whether it is to be sent; otherwise it is asked about. */
        boolean isToBeSent() {
            return order.state() == LinkOrderState.WAITING;
        }

        @Override
        public String toString() {
            return "Claimed[" + order.id() + "]";
        }
    }

    /** The next that is due. Whoever claimed it and died loses it after five minutes, and it is sent again under the same id. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Claimed> claimNext() {
        var now = clock.now();
        return link.claim(now, now.plus(HELD)).map(this::claimed);
    }

    private Claimed claimed(LinkRows.Order order) {
        var held = registrations.find(order.registration()).orElseThrow();
        var written = contents.find(order.registration(), order.version()).orElseThrow();
        return new Claimed(
                order,
                held,
                judging.notice(written, held.registration().bornOn()),
                Optional.of(order.id())
                        .filter(id -> order.state() == LinkOrderState.CANCELLING)
                        .flatMap(cancels::of),
                order.amends()
                        .map(amends -> new EntryOrder.Amends(
                                amends.entry().value(),
                                amendments.kind(amends.amendment()),
                                amendments.decidedOn(amends.amendment()))));
    }

    /**
     * The order as it goes out. It is made here and not by the timer, since a case that cannot be written must not end the timer:
     * the container drops one whose method throws. Such an order comes due again later, and the others go out meanwhile.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public EntryOrder letter(Claimed claimed) {
        return EntryLetter.of(claimed.order(), claimed.registration(), claimed.content(), claimed.amends());
    }

    /**
     * Notes what the call told. Where the order has moved on since it was claimed, nothing: an answer that came in the meantime has
     * settled it, or a clerk has asked to have it given up, and that is what is sent next.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void keepStanding(Actor actor, Claimed claimed, Standing standing) {
        var held = desk.held(claimed.order().registration());
        var order = link.lock(claimed.order().id()).orElseThrow();
        if (order.state() != claimed.order().state()) {
            return;
        }
        claimed.cancel()
                .ifPresentOrElse(
                        asked -> keepCancel(actor, held, order, asked, standing),
                        () -> keepOrder(actor, held, order, standing));
    }

    private void keepOrder(Actor actor, Held held, LinkRows.Order order, Standing standing) {
        var id = order.id();
        var now = clock.now();
        switch (standing) {
            case TAKEN, ENTERED, NOT_ENTERED ->
                link.await(id, after(order, LinkOrderMove.TAKE), 0, now.plus(ASKED_AFTER));
            case UNKNOWN -> {
                if (order.state() == LinkOrderState.TAKEN) {
                    link.await(id, after(order, LinkOrderMove.LOSE), 0, now);
                } else {
                    putOff(order);
                }
            }
            case NOT_NOW -> putOff(order);
            case REFUSED -> link.await(id, after(order, LinkOrderMove.GIVE_UP), order.attempts(), now);
            case CANCELLED -> {
                link.end(id, after(order, LinkOrderMove.CANCEL), now);
                if (order.amends().isPresent()) {
                    ordering.orderAmendment(actor, order.registration());
                } else if (held.registration().state() == RegistrationState.ACCEPTED) {
                    entering.returned(actor, held, LinkOrderState.CANCELLED.name());
                }
            }
        }
    }

    /** UNKNOWN and TAKEN: the register has not decided about it; it is asked again. */
    private void keepCancel(Actor actor, Held held, LinkRows.Order order, LinkCancels.Cancel asked, Standing standing) {
        var id = order.id();
        var now = clock.now();
        switch (standing) {
            case CANCELLED -> {
                link.end(id, after(order, LinkOrderMove.CANCEL), now);
                cancels.settle(id, TakeBackOutcome.CANCELLED, now);
                if (held.registration().state() == RegistrationState.ACCEPTED) {
                    takingBack.takenBack(actor, held, asked.reason());
                }
            }
            case ENTERED, NOT_ENTERED -> {
                var outcome = standing == Standing.ENTERED ? TakeBackOutcome.TOO_LATE : TakeBackOutcome.NOT_NEEDED;
                link.await(id, after(order, LinkOrderMove.TOO_LATE), 0, now.plus(SOON));
                cancels.settle(id, outcome, now);
            }
            case UNKNOWN, TAKEN, NOT_NOW -> putOff(order);
            case REFUSED -> link.await(id, after(order, LinkOrderMove.GIVE_UP), order.attempts(), now);
        }
    }

    private void putOff(LinkRows.Order order) {
        var doubled = Duration.ofSeconds(10L << Math.min(order.attempts(), 10));
        var wait = doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
        link.await(order.id(), order.state(), order.attempts(), clock.now().plus(wait));
    }

    private static LinkOrderState after(LinkRows.Order order, LinkOrderMove move) {
        return LinkOrderLife.TABLE.after(order.state(), move);
    }
}
