package jp.hagukumi.testhouse;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Action;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.refusal.Refusal;

/** Actors for tests. */
public final class Somebody {

    private Somebody() {}

    public static Actor resident(UUID person) {
        return actor(Actor.Kind.RESIDENT, person, Role.RESIDENT);
    }

    /** A staff member with one role for the whole city. */
    public static Actor staff(Role role) {
        return actor(Actor.Kind.STAFF, UUID.randomUUID(), role);
    }

    public static Actor system() {
        return actor(Actor.Kind.SYSTEM, Actor.NOBODY, Role.SYSTEM);
    }

    /** Who holds a role in one ward: a person for residents, a system for those of partners. */
    public static Actor of(Role role, String ward) {
        var kind = switch (role) {
            case RESIDENT -> Actor.Kind.RESIDENT;
            case INSTITUTION, REGISTER_FEED, FAMILY_REGISTER -> Actor.Kind.INSTITUTION;
            case SYSTEM -> Actor.Kind.SYSTEM;
            case PUBLIC -> Actor.Kind.PUBLIC;
            default -> Actor.Kind.STAFF;
        };
        return new Actor(kind, UUID.randomUUID(), Set.of(Actor.Grant.inWard(role, ward)), Optional.empty(), "test");
    }

    /** Whether the access table lets them. */
    public static boolean may(Access access, Actor actor, Action action, Scope scope) {
        try {
            access.require(actor, action, scope);
            return true;
        } catch (Refusal denied) {
            return false;
        }
    }

    private static Actor actor(Actor.Kind kind, UUID id, Role role) {
        return new Actor(kind, id, Set.of(Actor.Grant.cityWide(role)), Optional.empty(), "test-" + UUID.randomUUID());
    }
}
