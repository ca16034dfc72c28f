package jp.hagukumi.kernel.sql;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * The application's connection to PostgreSQL, as the role that has no DDL. A handle opened inside a transaction takes part in
 * it.
 */
@ApplicationScoped
public class Database {

    @Resource(lookup = "java:app/jdbc/app")
    private DataSource dataSource;

    @Produces
    @Singleton
    Jdbi jdbi() {
        return over(dataSource);
    }

    /** The same handle for tests, over their own data source. */
    public static Jdbi over(DataSource dataSource) {
        return Jdbi.create(dataSource);
    }
}
