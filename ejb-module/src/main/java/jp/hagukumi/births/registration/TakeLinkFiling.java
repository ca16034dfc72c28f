package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;

/**
 * Takes in a registration of birth that was filed in マイナポータル. It meets the same certificate, desk and deadline as one filed in
 * our app. What fits no case, or is no notice in law, is kept whole and set aside for a clerk; nothing that was filed is lost.
 */
@Stateless
public class TakeLinkFiling {

    @Inject
    Access access;

    @Inject
    DepositLinkFiling filings;

    @Inject
    Audit audit;

    /** Not in one transaction: what is set aside is kept when the work on it is undone. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public FilingOutcome take(Actor actor, LinkFiling filing) {
        access.require(actor, RegistrationAction.TAKE_LINK_FILING);
        var outcome = outcome(actor, filing);
        audit.note(
                actor,
                RegistrationAudit.LINK_FILING_TAKEN,
                Map.of(
                        "outcome",
                        outcome.kind().name(),
                        "finding",
                        outcome.finding().map(RegistrationRefusal::code).orElse("")));
        return outcome;
    }

    private FilingOutcome outcome(Actor actor, LinkFiling filing) {
        try {
            return filings.deposit(actor, filing);
        } catch (Refusal why) {
            return filings.setAside(actor, filing, why);
        }
    }
}
