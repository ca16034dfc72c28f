package jp.hagukumi.checkups.clinics;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.clinics.rules.PaymentDifference;
import jp.hagukumi.checkups.clinics.store.PaymentRows;
import jp.hagukumi.checkups.clinics.store.StoredPaymentList;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/**
 * A month's list is made: what is owed for everything examined until its end, less what earlier lists say. What came late or was
 * corrected since is in it by itself.
 */
@Stateless
public class ProposePaymentList {

    @Inject
    Access access;

    @Inject
    PaymentRows payments;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param month that is over
     * @throws Refusal {@link ClinicRefusal#MONTH_NOT_OVER}, {@link ClinicRefusal#ANOTHER_LIST_WAITS},
     *     {@link ClinicRefusal#LATER_MONTH_LISTED}, {@link ClinicRefusal#NOTHING_TO_LIST}
     */
    public PaymentListId propose(Actor actor, YearMonth month) {
        access.require(actor, ClinicAction.PROPOSE_PAYMENT_LIST);
        if (!month.isBefore(YearMonth.from(clock.today()))) {
            throw Refusal.at("month", ClinicRefusal.MONTH_NOT_OVER);
        }
        payments.hold();
        payments.waiting().ifPresent(waits -> {
            throw new Refusal(ClinicRefusal.ANOTHER_LIST_WAITS, Map.of("month", String.valueOf(waits.month())));
        });
        if (payments.lastApproved().filter(last -> !month.isAfter(last)).isPresent()) {
            throw Refusal.at("month", ClinicRefusal.LATER_MONTH_LISTED);
        }
        var lines = PaymentDifference.of(payments.owedUntil(month.atEndOfMonth()), payments.listed());
        if (lines.isEmpty()) {
            throw new Refusal(ClinicRefusal.NOTHING_TO_LIST);
        }
        var list = new StoredPaymentList(
                PaymentListId.next(),
                month,
                PaymentListState.PROPOSED,
                actor.id(),
                clock.now(),
                Optional.empty(),
                Optional.empty());
        payments.propose(list, lines);
        audit.note(
                actor,
                ClinicEvent.PAYMENT_LIST_PROPOSED,
                list.id(),
                List.of(),
                Map.of("month", month.toString(), "lines", String.valueOf(lines.size())));
        return list.id();
    }
}
