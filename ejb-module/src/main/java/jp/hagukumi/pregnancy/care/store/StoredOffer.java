package jp.hagukumi.pregnancy.care.store;

import java.time.LocalDate;
import java.time.LocalTime;
import jp.hagukumi.identity.InstitutionId;
import jp.hagukumi.pregnancy.care.PostnatalKind;
import jp.hagukumi.pregnancy.care.PostnatalOfferId;

/**
 * What an institution offers on a day.
 *
 * @param taken places that are held by bookings
 */
public record StoredOffer(
        PostnatalOfferId id,
        InstitutionId institution,
        PostnatalKind kind,
        LocalDate on,
        LocalTime startsAt,
        int places,
        int taken,
        int version) {

    public int free() {
        return places - taken;
    }
}
