package jp.hagukumi.checkups.clinics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.CheckupKind;
import jp.hagukumi.identity.PersonId;

/**
 * A child's checkup at a clinic as its guardian sees it.
 *
 * @param code eight unmistakable characters; only while it may be shown
 * @param from first day on which it is good
 * @param until last day on which it is good
 * @param result what the clinic found; empty too where something of the child is kept from this guardian
 */
public record MyVoucher(
        CheckupId checkup,
        PersonId child,
        String childName,
        CheckupKind kind,
        VoucherState state,
        Optional<String> code,
        LocalDate from,
        LocalDate until,
        Optional<Result> result) {

    /**
     * What the clinic found; the physician's own words were spoken at the clinic and are not among it.
     *
     * @param findings items with a finding, without the words
     * @param backYen what the city gives back
     * @param backUntil the last day on which it may be claimed
     */
    public record Result(
            LocalDate on,
            String clinicName,
            List<ClinicResult.Measured> measured,
            List<String> findings,
            String judgement,
            Optional<String> advice,
            Optional<Integer> backYen,
            Optional<LocalDate> backUntil) {

        public Result {
            measured = List.copyOf(measured);
            findings = List.copyOf(findings);
        }

        /** Health stays out of logs. */
        @Override
        public String toString() {
            return "Result[…]";
        }
    }

    /** A code is as good as the paper. */
    @Override
    public String toString() {
        return "MyVoucher[" + checkup + "]";
    }
}
