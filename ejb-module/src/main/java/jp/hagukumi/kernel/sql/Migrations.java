package jp.hagukumi.kernel.sql;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Brings the schema up to date as its owner before anything else runs; a failing migration fails the deployment.
 *
 * <p>The pool is defined here because the container reads such a definition from an EJB and not from a CDI bean.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/app",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=app.db.url}",
        user = "${MPCONFIG=app.db.user}",
        password = "${MPCONFIG=app.db.password}",
        minPoolSize = 4,
        maxPoolSize = 32,
        properties = {
            "prepareThreshold=3",
            "ApplicationName=hagukumi",
            // The server's detail quotes the row that failed; the message ends in a log.
            "logServerErrorDetail=false",
            // Statements and results are the driver's own: the pool's wrappers call each newer method by reflection.
            "fish.payara.wrap-jdbc-objects=false",
            // A connection that a restarted database has forgotten is found out before it is handed to a use case;
            // asked
            // once a second at most, so that the question costs nothing under load.
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=1",
            "fish.payara.fail-all-connections=true"
        })
@Singleton(name = "Migrations")
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

    @Inject
    @ConfigProperty(name = "app.db.url")
    String url;

    @Inject
    @ConfigProperty(name = "app.db.user")
    String applicationRole;

    @Inject
    @ConfigProperty(name = "app.db.owner.user")
    String ownerRole;

    @Inject
    @ConfigProperty(name = "app.db.owner.password")
    String ownerPassword;

    @PostConstruct
    void migrate() {
        var owner = new PGSimpleDataSource();
        owner.setUrl(url);
        owner.setUser(ownerRole);
        owner.setPassword(ownerPassword);
        migrate(owner, applicationRole);
    }

    /**
     * @param owner connects as the role that owns the schemas
     * @param applicationRole the role that the migrations grant to
     */
    public static void migrate(DataSource owner, String applicationRole) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(owner)
                .locations("classpath:jp/hagukumi/migrations")
                .defaultSchema("flyway")
                .placeholders(Map.of("app_role", applicationRole))
                .validateMigrationNaming(true)
                // Each room numbers in a range of its own, so a later migration may have a lower number than one that a
                // running database already has.
                .outOfOrder(true)
                .load()
                .migrate();
    }
}
