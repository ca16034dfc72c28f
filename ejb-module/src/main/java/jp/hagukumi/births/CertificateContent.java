package jp.hagukumi.births;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import jp.hagukumi.births.rules.CertificateFacts;
import jp.hagukumi.kernel.text.Written;

/**
 * What the form says, field by field (出生証明書, nine items of art. 1 of its Ordinance). Not judged yet: the rules name
 * everything that is wrong with it at once. Source: Family Register Act art. 49 (3).
 *
 * @param childFamilyName 子の氏; empty while the child has no name, 1–50 code points
 * @param childGivenName 子の名; empty while the child has no name, 1–50 code points
 * @param childSex 男女の別
 * @param bornAt 生まれたとき, local time in Japan to the minute; midnight is hour 0 of the new day, noon hour 12
 * @param placeType (10) kind of place
 * @param placeAddress (10) address to 番地, 1–100 code points
 * @param facilityName (10) required for hospital, clinic and midwifery home, otherwise empty; 1–60 code points
 * @param birthWeightGrams (11) 100–7000 g; empty only where the attendant is neither physician nor midwife
 * @param birthLengthCm (11) 10.0–70.0 cm with at most one decimal; empty as the weight
 * @param plurality (12)
 * @param pluralityCount (12) children of the delivery, stillborn included, 2–9; exactly when {@code MULTIPLE}
 * @param birthOrderInDelivery (12) 1 to the count; exactly when {@code MULTIPLE}
 * @param motherName (13) the only thing the form says of her; 1–50 code points
 * @param gestationWeeks (13) completed weeks, 19–45
 * @param gestationDays (13) days beyond them, 0–6
 * @param motherLiveBirths (14) live births with this one, 1–30
 * @param motherStillbirths22w (14) stillbirths from week 22 on, 0–30
 * @param certifiedOn (15) not before the birth
 * @param attendantType (15)
 * @param attendantAddress (15) 1–100 code points
 * @param attendantName (15) 1–50 code points
 */
public record CertificateContent(
        Optional<Written> childFamilyName,
        Optional<Written> childGivenName,
        ChildSex childSex,
        LocalDateTime bornAt,
        PlaceType placeType,
        Written placeAddress,
        Optional<Written> facilityName,
        Optional<Integer> birthWeightGrams,
        Optional<BigDecimal> birthLengthCm,
        Plurality plurality,
        Optional<Integer> pluralityCount,
        Optional<Integer> birthOrderInDelivery,
        Written motherName,
        int gestationWeeks,
        int gestationDays,
        int motherLiveBirths,
        int motherStillbirths22w,
        LocalDate certifiedOn,
        AttendantType attendantType,
        Written attendantAddress,
        Written attendantName)
        implements CertificateFacts {

    @Override
    public boolean bornInFacility() {
        return placeType.isFacility();
    }

    @Override
    public boolean certifiedByProfessional() {
        return attendantType.isProfessional();
    }

    @Override
    public boolean multiple() {
        return plurality == Plurality.MULTIPLE;
    }

    @Override
    public boolean sexUndetermined() {
        return childSex == ChildSex.UNDETERMINED;
    }

    /** Masked: it is all about two people. */
    @Override
    public String toString() {
        return "CertificateContent[…]";
    }
}
