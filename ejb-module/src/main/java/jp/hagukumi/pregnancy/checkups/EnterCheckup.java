package jp.hagukumi.pregnancy.checkups;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.store.PregnancyRows;

/**
 * The health staff enter the result of a checkup from paper: the voucher it came with is used, what a nurse must not let lie is
 * raised, and what she paid outside the contract area opens its reimbursement, all with it.
 */
@Stateless
public class EnterCheckup {

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    CheckupTaking taking;

    @Inject
    Audit audit;

    /**
     * @param mind only after the birth
     * @throws Refusal {@link CheckupRefusal}, {@link KernelRefusal#OUT_OF_BOUNDS}
     */
    public CheckupId enter(Actor actor, PregnancyId pregnancy, Checkup checkup, Optional<Mind> mind) {
        access.require(actor, CheckupAction.ENTER_CHECKUP, pregnancy);
        var known = pregnancies.lock(pregnancy).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var result = taking.take(actor, known, checkup, mind, CheckupTaking.Source.HAND);
        audit.note(
                actor,
                CheckupEvent.CHECKUP_ENTERED,
                result,
                List.of(known.woman().value()),
                Map.of("kind", checkup.kind().name()));
        return result;
    }
}
