package jp.hagukumi.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The two roles: the owner migrates, the application works. The application's role has no right of its own; the
 * migrations grant it what it may do.
 */
final class DatabaseRoles {

    static final String OWNER = "hagukumi_owner";
    static final String APPLICATION = "hagukumi_app";
    private static final String DATABASE = "hagukumi";

    private DatabaseRoles() {}

    /** Makes roles and database when they are missing, and sets the roles' passwords to the given ones. */
    static void prepare(DataSource superuser, String ownerPassword, String applicationPassword) throws SQLException {
        try (var connection = superuser.getConnection();
                var statement = connection.createStatement()) {
            role(connection, statement, OWNER, ownerPassword);
            role(connection, statement, APPLICATION, applicationPassword);
            if (!exists(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
                statement.execute("create database " + DATABASE + " owner " + OWNER);
            }
            statement.execute("revoke all on database " + DATABASE + " from public");
            statement.execute("grant connect on database " + DATABASE + " to " + APPLICATION);
        }
    }

    private static void role(Connection connection, Statement statement, String name, String password)
            throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
            statement.execute("create role " + name + " nosuperuser nocreatedb nocreaterole");
        }
        statement.execute("alter role " + name + " login password '" + password.replace("'", "''") + "'");
    }

    private static boolean exists(Connection connection, String question, String name) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
