package jp.hagukumi.checkups.clinics.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.clinics.ClinicResultId;
import jp.hagukumi.checkups.clinics.rules.ClinicReimbursement;
import jp.hagukumi.checkups.day.rules.MedicalJudgement;
import jp.hagukumi.identity.InstitutionId;

/**
 * A row of {@code checkups.clinic_result}: one edition.
 *
 * @param clinic one of the city's, with which the city settles; otherwise {@code place} has the name of another
 */
public record StoredResult(
        ClinicResultId id,
        CheckupId checkup,
        int edition,
        LocalDate on,
        Optional<InstitutionId> clinic,
        Optional<String> place,
        Optional<Integer> paidYen,
        MedicalJudgement judgement,
        Optional<String> advice,
        String source,
        UUID by,
        Instant at,
        Optional<Instant> replacedAt,
        Optional<Instant> cancelledAt,
        Optional<ClinicReimbursement.Decision> back) {

    /** Neither replaced nor cancelled. */
    public boolean holds() {
        return replacedAt.isEmpty() && cancelledAt.isEmpty();
    }

    /** Health stays out of logs. */
    @Override
    public String toString() {
        return "StoredResult[" + id.value() + "]";
    }
}
