package jp.hagukumi.checkups.referrals;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.checkups.referrals.store.AnswerMessages;
import jp.hagukumi.checkups.referrals.store.AnswerRows;
import jp.hagukumi.checkups.referrals.store.ReferralRows;
import jp.hagukumi.checkups.referrals.store.StoredAnswer;
import jp.hagukumi.checkups.referrals.store.StoredReferral;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.results.KeptBytes;
import jp.hagukumi.pregnancy.results.SignedMessage;

/** First beat of an institution's message: the answer and its evidence, in one transaction or not at all. */
@Stateless
public class TakeInAnswers {

    @Inject
    HeldLetter letters;

    @Inject
    ReferralRows referrals;

    @Inject
    AnswerRows answers;

    @Inject
    AnswerMessages messages;

    @Inject
    AnswerTaking taking;

    @Inject
    CityClock clock;

    /** What a beat took in, to be noted in the audit by the use case before the transaction ends. */
    @FunctionalInterface
    public interface Noting {
        void note(ReferralId referral, List<UUID> about);
    }

    /** What was taken in. @param seal of the receipt, where it was made before */
    public record Taken(AnswerReceiptFacts facts, Optional<KeptBytes> seal, boolean repeated) {}

    private record Outcome(int answer, boolean repeated) {}

    /**
     * @throws Refusal {@link ReferralRefusal#CODE_UNKNOWN}, {@link ReferralRefusal#NO_LONGER_FOLLOWED}, {@link
     *     ReferralRefusal#MESSAGE_ID_REUSED}, {@link ReferralRefusal#NUMBER_KNOWN_OTHERWISE}, {@link ReferralRefusal#NUMBER_UNKNOWN},
     *     {@link ReferralRefusal#VERSION_NOT_NEXT}, and as {@link AnswerTaking#take}
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Taken takeIn(
            Actor actor, AnswerReceiptFacts.Act act, SentAnswer told, SignedMessage message, Noting noting) {
        var institution = letters.institution(actor);
        messages.hold(
                "checkups.referrals.message/" + institution + "/" + message.messageId(),
                "checkups.referrals.number/" + institution + "/" + told.number());
        var known = messages.find(institution, message.messageId());
        if (known.isPresent()) {
            return again(known.get(), act, message);
        }
        var referral = referrals
                .lock(letters.find(institution, told.code(), told.bornOn()).id())
                .orElseThrow(() -> new Refusal(ReferralRefusal.CODE_UNKNOWN));
        if (referral.state() == ReferralState.LEFT) {
            throw new Refusal(ReferralRefusal.NO_LONGER_FOLLOWED);
        }
        var outcome = take(actor, institution, referral, act, told);
        var facts = new AnswerReceiptFacts(
                Ids.next(),
                institution,
                message.messageId(),
                message.bodyDigest(),
                act,
                referral.id(),
                outcome.answer(),
                told.number(),
                told.version(),
                clock.now());
        messages.keep(facts, message);
        noting.note(referral.id(), ReferralCases.about(referral));
        return new Taken(facts, Optional.empty(), outcome.repeated());
    }

    private Outcome take(
            Actor actor, UUID institution, StoredReferral referral, AnswerReceiptFacts.Act act, SentAnswer told) {
        var sent = answers.sent(institution, told.number());
        var known = sent.stream().findFirst();
        if (known.filter(one -> isSame(one, referral, told)).isPresent()) {
            return new Outcome(known.get().number(), true);
        }
        var newest = known.flatMap(StoredAnswer::sender).map(StoredAnswer.Sender::version);
        if (known.isPresent()
                && (act == AnswerReceiptFacts.Act.SUBMIT_ANSWER
                        || !known.get().referral().equals(referral.id()))) {
            throw new Refusal(ReferralRefusal.NUMBER_KNOWN_OTHERWISE).with("version", newest.orElse(1));
        }
        if (known.isEmpty() && act == AnswerReceiptFacts.Act.CORRECT_ANSWER) {
            throw new Refusal(ReferralRefusal.NUMBER_UNKNOWN);
        }
        var next = newest.orElse(0) + 1;
        if (told.version() != next) {
            throw Refusal.at("version", ReferralRefusal.VERSION_NOT_NEXT).with("version", next);
        }
        return new Outcome(
                taking.take(
                        actor,
                        referral,
                        told.answer(),
                        AnswerSource.SOAP,
                        Optional.of(new StoredAnswer.Sender(institution, told.number(), told.version()))),
                false);
    }

    private static boolean isSame(StoredAnswer known, StoredReferral referral, SentAnswer told) {
        return known.referral().equals(referral.id())
                && known.sender()
                        .filter(sender -> sender.version() == told.version())
                        .isPresent()
                && known.answer().equals(told.answer());
    }

    private static Taken again(AnswerMessages.Known known, AnswerReceiptFacts.Act act, SignedMessage message) {
        if (known.facts().act() != act || !known.facts().bodyDigest().equals(message.bodyDigest())) {
            throw new Refusal(ReferralRefusal.MESSAGE_ID_REUSED);
        }
        return new Taken(known.facts(), known.seal(), true);
    }
}
