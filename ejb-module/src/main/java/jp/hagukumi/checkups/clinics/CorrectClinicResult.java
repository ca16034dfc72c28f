package jp.hagukumi.checkups.clinics;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.clinics.store.ResultRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** A result was not entered as it was on paper, or the clinic has written anew: another edition holds, the earlier one stays. */
@Stateless
public class CorrectClinicResult {

    @Inject
    Access access;

    @Inject
    ResultRows results;

    @Inject
    ClinicTaking taking;

    @Inject
    Audit audit;

    /**
     * @param seen the edition that was on the page
     * @throws Refusal {@link ClinicRefusal#ALREADY_CANCELLED}, {@link ClinicRefusal#CORRECTED_SINCE},
     *     {@link ClinicRefusal#NOTHING_CORRECTED}, those of {@link EnterClinicResult}
     */
    public ClinicResultId correct(Actor actor, ClinicResultId seen, ClinicResult result) {
        access.require(actor, ClinicAction.CORRECT_RESULT, seen);
        var found = results.find(seen).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var open = taking.open(found.checkup());
        var taken = taking.correct(actor, open, open.standing(seen), result, ClinicTaking.Source.HAND);
        audit.note(
                actor,
                ClinicEvent.CLINIC_RESULT_CORRECTED,
                open.checkup().id(),
                List.of(open.checkup().child().value()),
                Map.of("kind", open.checkup().kind().name()));
        return taken;
    }
}
