package jp.hagukumi.kernel.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who is acting, for the audit and the access table. Made in three places only: the web filter, the SOAP handler, the timer;
 * handed in everywhere else.
 *
 * @param kind the kind of account
 * @param id the account: a person, a staff member, an institution; {@link #NOBODY} for the system and the public
 * @param grants the roles held now, each with the ward it is held for
 * @param institution the institution acted for
 * @param correlation the mark that joins this call's log lines, messages and audit rows; 1–64 letters, digits and hyphens
 */
public record Actor(Kind kind, UUID id, Set<Grant> grants, Optional<UUID> institution, String correlation) {

    /** The id of an actor that is no account. */
    public static final UUID NOBODY = new UUID(0, 0);

    public Actor {
        grants = Set.copyOf(grants);
    }

    /** The kinds of account. */
    public enum Kind {
        RESIDENT,
        STAFF,
        INSTITUTION,
        SYSTEM,
        PUBLIC
    }

    /**
     * A role, where it is held and in whose place.
     *
     * @param ward six-digit ward code; empty for the whole city
     * @param deputyFor the staff member in whose place the role is held (代決)
     */
    public record Grant(Role role, Optional<String> ward, Optional<UUID> deputyFor) {

        public static Grant cityWide(Role role) {
            return new Grant(role, Optional.empty(), Optional.empty());
        }

        public static Grant inWard(Role role, String ward) {
            return new Grant(role, Optional.of(ward), Optional.empty());
        }
    }

    public boolean holds(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }
}
