package jp.hagukumi.kernel.sql;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Types;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Arguments;
import org.jdbi.v3.core.argument.NullArgument;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.TemplateEngine;

/**
 * The application's connection to PostgreSQL, as the role that has no DDL. A handle opened inside a transaction takes part in
 * it.
 */
@ApplicationScoped
public class Database {

    @Resource(lookup = "java:app/jdbc/app")
    private DataSource dataSource;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @Produces
    @Singleton
    Jdbi jdbi() {
        var jdbi = over(dataSource);
        jdbi.setHandleScope(new TransactionHandles(transactions, jdbi));
        return jdbi;
    }

    /** The same handle for tests, over their own data source. */
    public static Jdbi over(DataSource dataSource) {
        var jdbi = Jdbi.create(dataSource);
        // A null of no known type is left for PostgreSQL to type; the default, VARCHAR, fits neither uuid nor
        // timestamptz.
        jdbi.getConfig(Arguments.class).setUntypedNullArgument(new NullArgument(Types.OTHER));
        jdbi.getConfig(Arguments.class).register(new CommonArguments());
        // Statements are sent as they are written; the default engine would put each together anew.
        jdbi.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP);
        // A failed statement's message ends in a log; the default one tells every bound value, names and births with
        // it.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        return jdbi;
    }
}
