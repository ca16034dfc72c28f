package jp.hagukumi.identity;

import java.time.LocalDate;
import java.util.Optional;
import jp.hagukumi.kernel.access.Role;

/**
 * A partner institution as registered with the city.
 *
 * @param shortName name for files and logs: lower-case letters, digits, hyphens
 * @param code ten-digit 保険医療機関コード; midwives have none
 * @param address may be empty
 * @param phone may be empty
 * @param municipality six-digit code of where it stands
 * @param ward six-digit ward code where it stands in this city
 */
public record InstitutionFacts(
        InstitutionId id,
        String shortName,
        Optional<String> code,
        InstitutionKind kind,
        String name,
        String address,
        String phone,
        String municipality,
        Optional<String> ward,
        InstitutionStatus status,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        int version) {

    /** Active and within its dates. */
    public boolean validOn(LocalDate day) {
        return status == InstitutionStatus.ACTIVE
                && !day.isBefore(validFrom)
                && validTo.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** The role its system acts in. */
    public Role role() {
        return switch (kind) {
            case REGISTER_SYSTEM -> Role.REGISTER_FEED;
            case FAMILY_REGISTER -> Role.FAMILY_REGISTER;
            case HOSPITAL, CLINIC, MIDWIFE -> Role.INSTITUTION;
        };
    }
}
