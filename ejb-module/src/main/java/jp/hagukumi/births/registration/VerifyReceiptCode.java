package jp.hagukumi.births.registration;

import static jp.hagukumi.births.rules.RegistrationField.CHILD_FAMILY_NAME;
import static jp.hagukumi.births.rules.RegistrationField.CHILD_GIVEN_NAME;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.registration.VerifiedReceipt.Standing;
import jp.hagukumi.births.store.ReceiptCodes;
import jp.hagukumi.births.store.RegistrationContents;
import jp.hagukumi.births.store.RegistrationDeskRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.Written;

/**
 * Anybody who was shown a record of deposit (届出の控え) asks whether it is genuine and what it stands for today. The answer is no
 * certificate of acceptance either. The family sees in its audit that somebody asked.
 */
@Stateless
public class VerifyReceiptCode {

    @Inject
    Access access;

    @Inject
    ReceiptCodes codes;

    @Inject
    RegistrationDeskRows registrations;

    @Inject
    RegistrationContents contents;

    @Inject
    RegistrationJudging judging;

    @Inject
    Audit audit;

    /** @throws Refusal {@link RegistrationRefusal#RECEIPT_UNKNOWN}, for what can be no code as for one that nobody was given */
    public VerifiedReceipt verify(Actor actor, Written code) {
        access.require(actor, RegistrationAction.VERIFY_RECEIPT);
        var held = ReceiptCode.read(code.exact())
                .flatMap(codes::registration)
                .flatMap(registrations::find)
                .orElseThrow(() -> Refusal.at("code", RegistrationRefusal.RECEIPT_UNKNOWN));
        var registration = held.registration();
        var content = judging.notice(
                contents.find(registration.id(), registration.version()).orElseThrow(), registration.bornOn());
        audit.note(actor, RegistrationAudit.RECEIPT_VERIFIED, registration.id(), registration.about(), Map.of());
        return new VerifiedReceipt(
                standing(registration.state()),
                content.text(CHILD_FAMILY_NAME).orElseThrow(),
                content.text(CHILD_GIVEN_NAME),
                registration.bornOn(),
                registration.filing().orElseThrow().receivedOn(),
                held.acceptedOn());
    }

    private static Standing standing(RegistrationState state) {
        return switch (state) {
            case FILED, UNDER_REVIEW, NEEDS_FIX -> Standing.DEPOSITED;
            case ACCEPTED, ENTERED, REGISTERED -> Standing.ACCEPTED;
            case SENT_ON -> Standing.SENT_ON;
            case WITHDRAWN, REFUSED, DRAFT, DISCARDED -> Standing.ENDED;
        };
    }
}
