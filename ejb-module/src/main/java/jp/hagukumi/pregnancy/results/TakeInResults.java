package jp.hagukumi.pregnancy.results;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.checkups.CheckupTaking;
import jp.hagukumi.pregnancy.results.store.ResultMessages;
import jp.hagukumi.pregnancy.results.store.SentRows;

/** First beat of a clinic's message: what it tells and its evidence, in one transaction or not at all. */
@Stateless
public class TakeInResults {

    @Inject
    SentRows sent;

    @Inject
    ResultMessages messages;

    @Inject
    ResultIntake intake;

    @Inject
    CityClock clock;

    /** What a beat took in, to be noted in the audit by the use case before the transaction ends. */
    @FunctionalInterface
    public interface Noting {
        void note(SentResultId result, List<UUID> about);
    }

    /** What was taken in. @param seal of the receipt, where it was made before */
    public record Taken(ResultReceiptFacts facts, Optional<KeptBytes> seal, boolean repeated) {}

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Taken takeIn(
            Actor actor, ResultReceiptFacts.Act act, SentCheckup told, SignedMessage message, Noting noting) {
        var institution = institutionOf(actor);
        return once(
                institution,
                act,
                told.number(),
                message,
                noting,
                () -> intake.take(actor, institution.toString(), told, CheckupTaking.Source.SOAP));
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Taken takeInLoss(Actor actor, SentLoss told, SignedMessage message, Noting noting) {
        var institution = institutionOf(actor);
        return once(
                institution,
                ResultReceiptFacts.Act.TELL_LOSS,
                told.number(),
                message,
                noting,
                () -> intake.takeLoss(actor, institution.toString(), told));
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Taken takeInWithdrawal(
            Actor actor, String number, int version, String reason, SignedMessage message, Noting noting) {
        var institution = institutionOf(actor);
        return once(
                institution,
                ResultReceiptFacts.Act.WITHDRAW_RESULT,
                number,
                message,
                noting,
                () -> new ResultIntake.Outcome(
                        intake.withdraw(actor, institution.toString(), number, version, reason), false));
    }

    private Taken once(
            UUID institution,
            ResultReceiptFacts.Act act,
            String number,
            SignedMessage message,
            Noting noting,
            Supplier<ResultIntake.Outcome> work) {
        sent.hold(
                "pregnancy.results.message/" + institution + "/" + message.messageId(),
                ResultIntake.numberLock(institution.toString(), number));
        var known = messages.find(institution, message.messageId());
        if (known.isPresent()) {
            return again(known.get(), act, message);
        }
        var outcome = work.get();
        var facts = new ResultReceiptFacts(
                Ids.next(),
                institution,
                message.messageId(),
                message.bodyDigest(),
                act,
                outcome.sent().id(),
                number,
                outcome.sent().version(),
                outcome.sent().state(),
                clock.now());
        messages.keep(facts, message);
        noting.note(outcome.sent().id(), intake.about(outcome.sent()));
        return new Taken(facts, Optional.empty(), outcome.repeated());
    }

    private static Taken again(ResultMessages.Known known, ResultReceiptFacts.Act act, SignedMessage message) {
        if (known.facts().act() != act || !known.facts().bodyDigest().equals(message.bodyDigest())) {
            throw new Refusal(ResultRefusal.MESSAGE_ID_REUSED);
        }
        return new Taken(known.facts(), known.seal(), true);
    }

    /** The institution that an actor acts for. */
    private static UUID institutionOf(Actor actor) {
        return actor.institution().orElseThrow(() -> new Refusal(KernelRefusal.NOT_ALLOWED));
    }
}
