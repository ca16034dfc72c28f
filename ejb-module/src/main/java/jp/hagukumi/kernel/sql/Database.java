package jp.hagukumi.kernel.sql;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * The application's connection to PostgreSQL, as the role that has no DDL. A handle opened inside a transaction takes part in
 * it.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/app",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=app.db.url}",
        user = "${MPCONFIG=app.db.user}",
        password = "${MPCONFIG=app.db.password}",
        minPoolSize = 4,
        maxPoolSize = 32,
        properties = {"prepareThreshold=3", "ApplicationName=hagukumi"})
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
