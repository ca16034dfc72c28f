package jp.hagukumi.checkups.clinics.store;

import java.time.LocalDate;
import java.util.Optional;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.clinics.VoucherState;
import jp.hagukumi.kernel.code.UnmistakableCode;

/**
 * A row of {@code checkups.clinic_voucher}.
 *
 * @param yen what the city pays for it
 * @param endedOn the day on which it was used, lapsed or called back
 */
public record StoredVoucher(
        CheckupId checkup,
        UnmistakableCode code,
        int yen,
        LocalDate issuedOn,
        VoucherState state,
        Optional<LocalDate> endedOn) {}
