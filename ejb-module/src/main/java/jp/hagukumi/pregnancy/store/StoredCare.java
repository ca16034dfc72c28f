package jp.hagukumi.pregnancy.store;

import java.time.LocalDate;
import java.util.Optional;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.consultation.CareState;

/**
 * A nurse's case as kept.
 *
 * @param nurse empty where the ward's pool has it
 * @param grade how soon a nurse should look, 0 to 3
 * @param version grows with each change
 */
public record StoredCare(
        PregnancyId pregnancy,
        PersonId woman,
        String ward,
        Optional<StaffId> nurse,
        CareState state,
        int grade,
        LocalDate dueOn,
        int version) {}
