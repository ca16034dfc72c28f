package jp.hagukumi.web.signin;

import java.util.Optional;
import java.util.stream.Stream;
import jp.hagukumi.identity.OpenSession.Door;

/** Who signs in where, and to which pages it leads. */
enum Realm {
    RESIDENTS("residents", Door.RESIDENTS, "/app/"),
    STAFF("staff", Door.STAFF, "/desk/"),
    PARTNERS("partners", Door.PARTNERS, "/institution/");

    private final String path;
    private final Door door;
    private final String home;

    Realm(String path, Door door, String home) {
        this.path = path;
        this.door = door;
        this.home = home;
    }

    static Optional<Realm> of(String path) {
        return Stream.of(values()).filter(realm -> realm.path.equals(path)).findFirst();
    }

    String path() {
        return path;
    }

    Door door() {
        return door;
    }

    /** Where the realm's pages begin. */
    String home() {
        return home;
    }

    /**
     * Where to go after signing in: a path below the realm's own pages, written in plain characters, or else their beginning. So
     * no link of a stranger leads anywhere else through us.
     */
    String safeReturn(Optional<String> wished) {
        return wished.filter(path -> path.length() <= 200
                        && path.startsWith(home)
                        && path.matches(
                                "(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*/?([?][A-Za-z0-9=&_-]*)?(#[A-Za-z0-9/=&_-]*)?"))
                .orElse(home);
    }
}
