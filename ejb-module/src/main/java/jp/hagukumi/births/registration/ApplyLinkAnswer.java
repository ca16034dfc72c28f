package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.model.LinkOrderLife;
import jp.hagukumi.births.rules.LinkAnswerRules;
import jp.hagukumi.births.rules.LinkAnswerRules.Fault;
import jp.hagukumi.births.rules.LinkAnswerRules.Known;
import jp.hagukumi.births.rules.LinkAnswerRules.Order;
import jp.hagukumi.births.store.LinkCancels;
import jp.hagukumi.births.store.LinkRows;
import jp.hagukumi.births.store.RegistrationAmendments;
import jp.hagukumi.births.store.RegistrationDeskRows.Held;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.time.CityClock;

/** Keeps one answer and carries it out, or sets it aside with its reason: in one transaction, so that none is half done. */
@Stateless
public class ApplyLinkAnswer {

    @Inject
    LinkRows link;

    @Inject
    LinkCancels cancels;

    @Inject
    DeskCase desk;

    @Inject
    ChildEntering entering;

    @Inject
    LinkOrdering ordering;

    @Inject
    RegistrationAmendments amendments;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public LinkOutcome apply(Actor actor, LinkAnswer answer) {
        var sender = actor.institution().orElse(actor.id());
        link.holdAnswers(sender);
        var before = link.answers(sender, answer);
        var same = before.stream().filter(LinkRows.Known::same).findFirst();
        if (same.isPresent()) {
            return new LinkOutcome(
                    answer.answerId(),
                    LinkOutcome.Kind.REPEATED,
                    same.get().finding().map(RegistrationRefusal::of));
        }
        var named = link.find(new LinkOrderId(answer.order()));
        var held = named.map(order -> desk.held(order.registration()));
        var order = named.flatMap(known -> link.lock(known.id()));
        var fault = LinkAnswerRules.faultOf(
                order.map(known -> known(known, held.orElseThrow())),
                !before.isEmpty(),
                answer.acceptanceNumber(),
                answer.decidedOn(),
                clock.today());
        var finding = fault.map(ApplyLinkAnswer::refusalOf);
        link.keep(new LinkAnswerId(Ids.next()), sender, answer, finding.map(RegistrationRefusal::code), clock.now());
        if (finding.isPresent()) {
            return new LinkOutcome(answer.answerId(), LinkOutcome.Kind.SET_ASIDE, finding);
        }
        carryOut(actor, answer, order.orElseThrow(), held.orElseThrow());
        return new LinkOutcome(answer.answerId(), LinkOutcome.Kind.APPLIED, Optional.empty());
    }

    private void carryOut(Actor actor, LinkAnswer answer, LinkRows.Order order, Held held) {
        var move = answer.notEntered().isEmpty() ? LinkOrderMove.ENTER : LinkOrderMove.NOT_ENTER;
        link.end(order.id(), LinkOrderLife.TABLE.after(order.state(), move), clock.now());
        cancels.settle(
                order.id(),
                answer.notEntered().isEmpty() ? TakeBackOutcome.TOO_LATE : TakeBackOutcome.NOT_NEEDED,
                clock.now());
        if (order.amends().isPresent()) {
            var event = answer.notEntered().isEmpty()
                    ? RegistrationAudit.AMENDMENT_ENTERED
                    : RegistrationAudit.AMENDMENT_RETURNED;
            audit.note(
                    actor,
                    event,
                    order.registration(),
                    held.registration().about(),
                    Map.of("order", order.id().toString()));
        } else {
            answer.notEntered()
                    .ifPresentOrElse(
                            why -> entering.returned(actor, held, why.words().orElse(why.reason())),
                            () -> entering.entered(actor, held, answer.decidedOn()));
        }
        ordering.orderAmendment(actor, order.registration());
    }

    /** An amendment is answered where the child is entered, and not before the ward decided on it. */
    private Known known(LinkRows.Order order, Held held) {
        var standing = switch (order.state()) {
            case WAITING, TAKEN, CANCELLING, STUCK -> Order.AWAITS;
            case ENTERED, NOT_ENTERED -> Order.ANSWERED;
            case CANCELLED -> Order.CANCELLED;
        };
        return new Known(
                held.acceptanceNumber().orElseThrow(),
                order.amends()
                        .map(amends -> amendments.decidedOn(amends.amendment()))
                        .orElseGet(() -> held.acceptedOn().orElseThrow()),
                standing,
                awaits(order, held.registration().state()));
    }

    private static boolean awaits(LinkRows.Order order, RegistrationState state) {
        return order.amends().isEmpty()
                ? state == RegistrationState.ACCEPTED
                : state == RegistrationState.ENTERED || state == RegistrationState.REGISTERED;
    }

    private static RegistrationRefusal refusalOf(Fault fault) {
        return switch (fault) {
            case ORDER_UNKNOWN -> RegistrationRefusal.LINK_ORDER_UNKNOWN;
            case NUMBER_USED_TWICE -> RegistrationRefusal.LINK_NUMBER_USED_TWICE;
            case OTHER_ACCEPTANCE -> RegistrationRefusal.LINK_OTHER_ACCEPTANCE;
            case BEFORE_ACCEPTANCE -> RegistrationRefusal.LINK_BEFORE_ACCEPTANCE;
            case AFTER_TODAY -> RegistrationRefusal.LINK_AFTER_TODAY;
            case AFTER_CANCEL -> RegistrationRefusal.LINK_AFTER_CANCEL;
            case ALREADY_ANSWERED -> RegistrationRefusal.LINK_ALREADY_ANSWERED;
            case NOT_AWAITED -> RegistrationRefusal.LINK_NOT_AWAITED;
        };
    }
}
