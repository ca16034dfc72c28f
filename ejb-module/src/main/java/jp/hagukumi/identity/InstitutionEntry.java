package jp.hagukumi.identity;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A partner institution as the administrator enters it.
 *
 * @param shortName lower-case letters, digits, hyphens, at most 40; made where it is not said, and never changed
 * @param code ten-digit 保険医療機関コード of a hospital or clinic
 * @param name 1 to 100 code points
 * @param address at most 200 code points; may be empty
 * @param phone at most 20 digits, hyphens, brackets; may be empty
 * @param municipality six-digit code; the city itself where it is not said
 * @param ward six-digit code of a ward of this city
 * @param validFrom first day; today where it is not said
 * @param validTo last day
 */
public record InstitutionEntry(
        Optional<String> shortName,
        Optional<String> code,
        InstitutionKind kind,
        String name,
        String address,
        String phone,
        Optional<String> municipality,
        Optional<String> ward,
        InstitutionStatus status,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo) {}
