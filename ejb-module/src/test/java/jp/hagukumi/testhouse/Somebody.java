package jp.hagukumi.testhouse;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;

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

    private static Actor actor(Actor.Kind kind, UUID id, Role role) {
        return new Actor(kind, id, Set.of(Actor.Grant.cityWide(role)), Optional.empty(), "test-" + UUID.randomUUID());
    }
}
