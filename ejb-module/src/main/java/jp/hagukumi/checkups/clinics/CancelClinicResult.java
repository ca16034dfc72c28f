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
import jp.hagukumi.kernel.text.TextBounds;

/** A result is not this child's, or never was: it counts no more, and its voucher is given back. */
@Stateless
public class CancelClinicResult {

    private static final TextBounds REASON = TextBounds.line(1, 200);

    @Inject
    Access access;

    @Inject
    ResultRows results;

    @Inject
    ClinicTaking taking;

    @Inject
    Audit audit;

    /**
     * @param reason at most 200 code points
     * @throws Refusal {@link ClinicRefusal#ALREADY_CANCELLED}, {@link ClinicRefusal#CORRECTED_SINCE}
     */
    public void cancel(Actor actor, ClinicResultId seen, String reason) {
        access.require(actor, ClinicAction.CANCEL_RESULT, seen);
        if (REASON.flawOf(reason).isPresent()) {
            throw Refusal.at("reason", KernelRefusal.OUT_OF_BOUNDS)
                    .with("min", 1)
                    .with("max", 200);
        }
        var found = results.find(seen).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var open = taking.open(found.checkup());
        taking.cancel(open, open.standing(seen), reason);
        audit.note(
                actor,
                ClinicEvent.CLINIC_RESULT_CANCELLED,
                open.checkup().id(),
                List.of(open.checkup().child().value()),
                Map.of("kind", open.checkup().kind().name()));
    }
}
