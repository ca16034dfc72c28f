package jp.hagukumi.testhouse;

import jakarta.ejb.TransactionAttributeType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** What the container does with transactions, for the test house: one connection a thread and transaction. */
final class Transactions {

    private final DataSource pool;
    /** Innermost first; an empty marker stands for "no transaction". */
    private final ThreadLocal<Deque<Slot>> stack = ThreadLocal.withInitial(ArrayDeque::new);

    Transactions(DataSource pool) {
        this.pool = pool;
    }

    /** How many statements this thread has left before the database ends its connection; negative: it does not. */
    private final ThreadLocal<Integer> untilKilled = ThreadLocal.withInitial(() -> -1);

    private record Slot(@Nullable Connection connection) {}

    boolean active() {
        return current() != null;
    }

    Object run(TransactionAttributeType attribute, Callable<Object> work) throws Exception {
        return switch (attribute) {
            case REQUIRES_NEW -> inNew(work);
            case NOT_SUPPORTED, NEVER -> without(work);
            case MANDATORY -> {
                if (!active()) {
                    throw new IllegalStateException("No transaction");
                }
                yield work.call();
            }
            case SUPPORTS -> work.call();
            case REQUIRED -> active() ? work.call() : inNew(work);
        };
    }

    /**
     * Runs work in which the database ends the connection before the statement of that number, counted from nought; a commit counts
     * as one.
     *
     * @return whether the work came so far
     */
    boolean killedBefore(int statement, Callable<Object> work) throws Exception {
        untilKilled.set(statement);
        try {
            work.call();
            return false;
        } catch (RuntimeException | SQLException ended) {
            if (untilKilled.get() >= 0) {
                throw ended;
            }
            return true;
        } finally {
            untilKilled.set(-1);
        }
    }

    private void kill(Connection connection) throws SQLException {
        var left = untilKilled.get();
        if (left >= 0) {
            untilKilled.set(left - 1);
        }
        if (left == 0) {
            TestPostgres.end(connection.unwrap(PGConnection.class).getBackendPID());
        }
    }

    private Object inNew(Callable<Object> work) throws Exception {
        var connection = pool.getConnection();
        connection.setAutoCommit(false);
        stack.get().push(new Slot(connection));
        var committed = false;
        try {
            var result = work.call();
            kill(connection);
            connection.commit();
            committed = true;
            return result;
        } finally {
            stack.get().pop();
            if (!committed) {
                connection.rollback();
            }
            connection.close();
        }
    }

    private Object without(Callable<Object> work) throws Exception {
        stack.get().push(new Slot(null));
        try {
            return work.call();
        } finally {
            stack.get().pop();
        }
    }

    private @Nullable Connection current() {
        var slot = stack.get().peek();
        return slot == null ? null : slot.connection();
    }

    /** Hands out the transaction's connection and does not let its user close or commit it. */
    DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                Transactions.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("getConnection")) {
                        return call(pool, method, arguments);
                    }
                    var connection = current();
                    return connection == null ? pool.getConnection() : held(connection);
                });
    }

    private Connection held(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Transactions.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "close" -> null;
                    case "commit", "rollback", "setAutoCommit" ->
                        throw new SQLException("The container's transaction is not yours to end");
                    case "prepareStatement", "createStatement" -> {
                        kill(connection);
                        yield call(connection, method, arguments);
                    }
                    default -> call(connection, method, arguments);
                });
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
