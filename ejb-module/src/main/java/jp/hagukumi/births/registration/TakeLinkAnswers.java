package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/**
 * Takes in what the family-register system answers. Each answer is a transaction of its own in which it is kept and applied, so
 * that it is both or neither, and one that is odd holds up no other.
 */
@Stateless
public class TakeLinkAnswers {

    /** Most answers in one delivery. */
    public static final int MOST = 100;

    @Inject
    Access access;

    @Inject
    ApplyLinkAnswer apply;

    @Inject
    Audit audit;

    /** @return one outcome for each answer, in their order */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<LinkOutcome> take(Actor actor, List<LinkAnswer> answers) {
        access.require(actor, RegistrationAction.TAKE_LINK_ANSWERS);
        if (answers.size() > MOST) {
            throw new Refusal(KernelRefusal.TOO_LARGE).with("max", MOST);
        }
        var outcomes =
                answers.stream().map(answer -> apply.apply(actor, answer)).toList();
        audit.note(
                actor,
                RegistrationAudit.LINK_ANSWERS_TAKEN,
                Map.of(
                        "answers", String.valueOf(outcomes.size()),
                        "applied", count(outcomes, LinkOutcome.Kind.APPLIED),
                        "set_aside", count(outcomes, LinkOutcome.Kind.SET_ASIDE)));
        return outcomes;
    }

    private static String count(List<LinkOutcome> outcomes, LinkOutcome.Kind kind) {
        return String.valueOf(
                outcomes.stream().filter(outcome -> outcome.kind() == kind).count());
    }
}
