package jp.hagukumi.server;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the application and its owner reach the database.
 *
 * @param url JDBC
 * @param user the application's role
 * @param password of the application's role
 * @param ownerUser the role that migrates
 * @param ownerPassword of the owner
 */
record ApplicationDatabase(String url, String user, String password, String ownerUser, String ownerPassword) {

    static ApplicationDatabase embedded(EmbeddedDatabase database, Secrets secrets) throws IOException {
        return new ApplicationDatabase(
                database.url(),
                DatabaseRoles.APPLICATION,
                secrets.of("db.application"),
                DatabaseRoles.OWNER,
                secrets.of("db.owner"));
    }

    /** The server that {@code APP_DB_URL} and its four companions name; null when the variable is not set. */
    static @Nullable ApplicationDatabase named(Map<String, String> environment) {
        var url = environment.get("APP_DB_URL");
        if (url == null || url.isBlank()) {
            return null;
        }
        return new ApplicationDatabase(
                url,
                needed(environment, "APP_DB_USER"),
                needed(environment, "APP_DB_PASSWORD"),
                needed(environment, "APP_DB_OWNER_USER"),
                needed(environment, "APP_DB_OWNER_PASSWORD"));
    }

    private static String needed(Map<String, String> environment, String name) {
        var value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("APP_DB_URL is set, so " + name + " is wanted too");
        }
        return value;
    }

    Map<String, String> asEnvironment() {
        return Map.of(
                "APP_DB_URL", url,
                "APP_DB_USER", user,
                "APP_DB_PASSWORD", password,
                "APP_DB_OWNER_USER", ownerUser,
                "APP_DB_OWNER_PASSWORD", ownerPassword);
    }

    @Override
    public String toString() {
        return "ApplicationDatabase[" + url + "]";
    }
}
