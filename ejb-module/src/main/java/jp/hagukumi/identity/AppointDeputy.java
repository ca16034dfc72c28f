package jp.hagukumi.identity;

import static jp.hagukumi.identity.IdentityAction.APPOINT_DEPUTY;
import static jp.hagukumi.identity.IdentityEvent.DEPUTY_APPOINTED;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.store.StaffRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/**
 * 代決: on given days one member of staff decides in another's place. The deputy's grants say for whom; the deputy stays one
 * person, so where two must decide, deputy and principal's role in one hand are still one.
 */
@Stateless
public class AppointDeputy {

    private static final int LONGEST_REASON = 200;

    @Inject
    Access access;

    @Inject
    StaffRows staff;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** Refused where the days overlap with an appointment of the same two, or both are the same person. */
    public UUID appoint(Actor actor, StaffId principal, DeputyEntry entry) {
        access.require(actor, APPOINT_DEPUTY);
        if (principal.equals(entry.deputy())) {
            throw Refusal.at("deputyId", IdentityRefusal.NOBODY_IS_ONES_OWN_DEPUTY);
        }
        if (entry.to().isBefore(entry.from())) {
            throw Refusal.at("to", IdentityRefusal.PERIOD_ENDS_BEFORE_IT_BEGINS);
        }
        if (entry.reason().codePointCount(0, entry.reason().length()) > LONGEST_REASON) {
            throw Refusal.at("reason", IdentityRefusal.LONGER_THAN_ALLOWED).with("max", LONGEST_REASON);
        }
        if (!staff.exists(principal) || !staff.exists(entry.deputy())) {
            throw new Refusal(KernelRefusal.NOT_FOUND);
        }
        if (staff.overlaps(principal, entry)) {
            throw Refusal.at("from", IdentityRefusal.PERIODS_OVERLAP);
        }
        var id = Ids.next();
        staff.appoint(id, principal, entry);
        audit.note(
                actor,
                DEPUTY_APPOINTED,
                principal,
                List.of(),
                Map.of(
                        "deputy", entry.deputy().toString(),
                        "from", entry.from().toString(),
                        "to", entry.to().toString()));
        return id;
    }

    /** Ends an appointment at once. Ended twice is ended once. */
    public void end(Actor actor, UUID deputation) {
        access.require(actor, APPOINT_DEPUTY);
        var ended = staff.endDeputation(deputation, clock.now());
        audit.note(actor, DEPUTY_APPOINTED, Map.of("deputation", deputation.toString(), "ended", "" + ended));
    }

    /**
     * @param from first day
     * @param to last day
     * @param reason at most 200 code points; may be empty
     */
    public record DeputyEntry(StaffId deputy, LocalDate from, LocalDate to, String reason) {}
}
