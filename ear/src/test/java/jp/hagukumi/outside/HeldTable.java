package jp.hagukumi.outside;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import jp.hagukumi.server.City;

/** A table that the test has locked: the server's statement waits there, and so the point of a crash can be named. */
final class HeldTable implements AutoCloseable {

    private static final String WAITING =
            "select count(*) from pg_locks where not granted and locktype = 'relation' and relation = cast(? as regclass)";

    private final City city;
    private final String table;
    private final Connection holder;

    HeldTable(City city, String table) throws SQLException {
        this.city = city;
        this.table = table;
        holder = city.owner().getConnection();
        holder.setAutoCommit(false);
        try (var statement = holder.createStatement()) {
            statement.execute("lock table " + table + " in access exclusive mode");
        }
    }

    void waitUntilSomebodyWaits() throws SQLException, InterruptedException {
        var deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        try (var connection = city.owner().getConnection();
                var statement = connection.prepareStatement(WAITING)) {
            statement.setString(1, table);
            while (System.nanoTime() < deadline) {
                try (var found = statement.executeQuery()) {
                    if (found.next() && found.getInt(1) > 0) {
                        return;
                    }
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        throw new AssertionError("The server never came to " + table);
    }

    void letGo() throws SQLException {
        holder.close();
    }

    /** A connection whose database was killed has let go already. */
    @Override
    public void close() throws SQLException {
        letGo();
    }
}
