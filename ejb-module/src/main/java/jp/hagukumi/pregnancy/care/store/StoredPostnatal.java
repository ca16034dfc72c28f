package jp.hagukumi.pregnancy.care.store;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import jp.hagukumi.identity.InstitutionId;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.care.AskReason;
import jp.hagukumi.pregnancy.care.PostnatalBookingId;
import jp.hagukumi.pregnancy.care.PostnatalKind;
import jp.hagukumi.pregnancy.care.PostnatalOfferId;
import jp.hagukumi.pregnancy.care.PostnatalState;

/**
 * A booking as kept, with where and when.
 *
 * @param confirmed somebody has asked her, or she booked it knowing
 * @param reduction which of her reductions it takes
 * @param reductionYen by how much it is cheaper; 0 without a reduction
 */
public record StoredPostnatal(
        PostnatalBookingId id,
        PregnancyId pregnancy,
        PostnatalOfferId offer,
        InstitutionId institution,
        PostnatalKind kind,
        LocalDate on,
        LocalTime startsAt,
        PostnatalState state,
        Optional<AskReason> askBecause,
        boolean confirmed,
        Optional<Integer> reduction,
        long reductionYen,
        int version) {}
