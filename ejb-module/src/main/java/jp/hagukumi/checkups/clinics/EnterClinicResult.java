package jp.hagukumi.checkups.clinics;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;

/** The ward enters a clinic's result from paper: its voucher is used, and what the family paid elsewhere is opened to be given back. */
@Stateless
public class EnterClinicResult {

    @Inject
    Access access;

    @Inject
    ClinicTaking taking;

    @Inject
    Audit audit;

    /** @throws Refusal {@link ClinicRefusal}, the doubts of {@link jp.hagukumi.checkups.day.DayRefusal} until they are confirmed */
    public ClinicResultId enter(Actor actor, CheckupId checkup, ClinicResult result) {
        access.require(actor, ClinicAction.ENTER_RESULT, checkup);
        var open = taking.open(checkup);
        var taken = taking.take(actor, open, result, ClinicTaking.Source.HAND);
        audit.note(
                actor,
                ClinicEvent.CLINIC_RESULT_ENTERED,
                checkup,
                List.of(open.checkup().child().value()),
                Map.of("kind", open.checkup().kind().name()));
        return taken;
    }
}
