package jp.hagukumi.testhouse;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections that are handed back are handed out again, as the server's pool does it: to open one costs more than most of
 * what a test does with it.
 */
final class KeptConnections {

    private static final Map<String, Deque<Connection>> IDLE = new ConcurrentHashMap<>();

    private KeptConnections() {}

    /** The same source, with what its users close kept for the next who asks for the same place. */
    static DataSource of(String place, DataSource source) {
        return (DataSource) Proxy.newProxyInstance(
                KeptConnections.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> method.getName().equals("getConnection")
                        ? taken(place, source)
                        : call(source, method, arguments));
    }

    /** Ends what nobody holds just now; the databases of tests before this one are not asked any more. */
    static void endIdle() throws SQLException {
        for (var idle : IDLE.values()) {
            for (var connection = idle.poll(); connection != null; connection = idle.poll()) {
                connection.close();
            }
        }
        IDLE.values().removeIf(Deque::isEmpty);
    }

    private static Connection taken(String place, DataSource source) throws SQLException {
        var idle = IDLE.computeIfAbsent(place, key -> new ConcurrentLinkedDeque<>());
        for (var connection = idle.poll(); connection != null; connection = idle.poll()) {
            if (asNew(connection)) {
                return lent(connection, idle);
            }
        }
        return lent(source.getConnection(), idle);
    }

    /** Nothing of its last user is left on it; one that somebody killed meanwhile is given up. */
    private static boolean asNew(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("reset all; select pg_advisory_unlock_all()");
            return true;
        } catch (SQLException killed) {
            connection.close();
            return false;
        }
    }

    private static Connection lent(Connection connection, Deque<Connection> idle) {
        var handedBack = new AtomicBoolean();
        return (Connection) Proxy.newProxyInstance(
                KeptConnections.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "close" -> {
                        if (handedBack.compareAndSet(false, true)) {
                            handBack(connection, idle);
                        }
                        yield null;
                    }
                    case "isClosed" -> handedBack.get() || connection.isClosed();
                    default -> {
                        if (handedBack.get()) {
                            throw new SQLException("Handed back already");
                        }
                        yield call(connection, method, arguments);
                    }
                });
    }

    private static void handBack(Connection connection, Deque<Connection> idle) throws SQLException {
        if (connection.isClosed()) {
            return;
        }
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException killed) {
            connection.close();
            return;
        }
        idle.push(connection);
    }

    private static @Nullable Object call(Object target, java.lang.reflect.Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }
}
