package jp.hagukumi.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.kernel.access.Role;

/**
 * A member of staff as the administrator enters it.
 *
 * @param name as shown to colleagues, 1 to 100 code points
 * @param issuer the city's OpenID provider, at most 300 characters
 * @param subject the account there, 1 to 255 characters
 * @param mail 3 to 254 characters
 * @param active whether the person may sign in at all
 * @param roles all roles; at most 20
 */
public record StaffEntry(
        String name, String issuer, String subject, Optional<String> mail, boolean active, List<RoleEntry> roles) {

    /** Most roles that one member of staff holds. */
    public static final int MOST_ROLES = 20;

    public StaffEntry {
        roles = List.copyOf(roles);
    }

    /**
     * @param role one of the staff's roles
     * @param ward six-digit ward code; empty for the whole city
     * @param from first day; today where it is not said
     * @param to last day
     */
    public record RoleEntry(Role role, Optional<String> ward, Optional<LocalDate> from, Optional<LocalDate> to) {}

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "StaffEntry[masked]";
    }
}
