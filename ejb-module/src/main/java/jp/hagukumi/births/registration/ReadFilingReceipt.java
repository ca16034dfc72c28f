package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.Bytes;
import jp.hagukumi.births.Discretion;
import jp.hagukumi.births.QuietHome;
import jp.hagukumi.births.model.RegistrationContent;
import jp.hagukumi.births.store.ReceiptCodes;
import jp.hagukumi.births.store.RegistrationContents;
import jp.hagukumi.births.store.RegistrationRows;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/**
 * The family takes a paper that says its registration is deposited (届出の控え), as PDF/A. It is no certificate of acceptance
 * (受理証明書, Family Register Act art. 48), and says so: that one the office issues.
 */
@Stateless
public class ReadFilingReceipt {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Access access;

    @Inject
    RegistrationRows registrations;

    @Inject
    RegistrationContents contents;

    @Inject
    RegistrationJudging judging;

    @Inject
    RegistrationPage page;

    @Inject
    Discretion discretion;

    @Inject
    QuietHome quietHome;

    @Inject
    ReceiptCodes codes;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param verifiedAt address of the page where anybody may verify the paper's code
     * @throws Refusal NOT_FOUND where none was opened, and for somebody from whom a support measure hides anything; {@link
     *     RegistrationRefusal#NOTHING_DEPOSITED} for a draft and for what was taken back
     */
    public Bytes read(Actor actor, PersonId child, String verifiedAt) {
        access.require(actor, RegistrationAction.READ_RECEIPT, child);
        quietHome.openedBy(actor);
        var registration = registrations.newest(child).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (!discretion.hiddenFrom(actor, child, registration.mother()).isEmpty()) {
            throw new Refusal(KernelRefusal.NOT_FOUND);
        }
        var filing = registration
                .filing()
                .filter(deposited -> registration.state() != RegistrationState.WITHDRAWN)
                .orElseThrow(() -> new Refusal(RegistrationRefusal.NOTHING_DEPOSITED));
        var written = contents.find(registration.id(), registration.version()).orElse(RegistrationContent.EMPTY);
        var content = judging.notice(written, registration.bornOn());
        audit.note(
                actor,
                RegistrationAudit.RECEIPT_READ,
                registration.id(),
                registration.about(),
                Map.of("version", String.valueOf(registration.version())));
        var now = clock.now();
        var code = codes.of(registration.id(), ReceiptCode.draw(RANDOM), now);
        return Bytes.of(ReceiptPaper.of(
                registration,
                filing,
                content,
                page.wardName(registration),
                new ReceiptPaper.Proof(code, verifiedAt),
                now));
    }
}
