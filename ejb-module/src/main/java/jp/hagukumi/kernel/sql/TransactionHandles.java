package jp.hagukumi.kernel.sql;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleScope;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.extension.ExtensionContext;
import org.jdbi.v3.core.extension.HandleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One handle for each transaction, opened with its first statement and closed when it has ended. Without it each statement asks
 * the pool for a connection anew, only to be given the transaction's own. A new transaction within another has its own handle,
 * as it has its own connection. Outside transactions a handle lives as long as its callback.
 */
final class TransactionHandles implements HandleScope {

    private final HandleScope outside = HandleScope.threadLocal();
    private final TransactionSynchronizationRegistry transactions;
    private final Jdbi jdbi;

    TransactionHandles(TransactionSynchronizationRegistry transactions, Jdbi jdbi) {
        this.transactions = transactions;
        this.jdbi = jdbi;
    }

    @Override
    @Nullable
    public HandleSupplier get() {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return outside.get();
        }
        if (transactions.getResource(this) instanceof HandleSupplier kept) {
            return kept;
        }
        var handle = jdbi.open();
        var opened = new Opened(jdbi, handle);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // What others do before completion still needs the handle.
            }

            @Override
            public void afterCompletion(int status) {
                handle.close();
            }
        });
        transactions.putResource(this, opened);
        return opened;
    }

    @Override
    public void set(HandleSupplier handle) {
        outside.set(handle);
    }

    @Override
    public void clear() {
        outside.clear();
    }

    private record Opened(Jdbi jdbi, Handle handle) implements HandleSupplier {

        @Override
        public Handle getHandle() {
            return handle;
        }

        @Override
        public Jdbi getJdbi() {
            return jdbi;
        }

        @Override
        public ConfigRegistry getConfig() {
            return handle.getConfig();
        }

        /** For interfaces that the library implements; this house writes its statements itself. */
        @Override
        public <V> V invokeInContext(ExtensionContext context, Callable<V> task) {
            throw new UnsupportedOperationException("no extensions here");
        }
    }
}
