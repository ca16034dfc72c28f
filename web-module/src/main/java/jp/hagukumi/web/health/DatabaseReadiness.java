package jp.hagukumi.web.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * The application can do work when its pool gives a living connection. Shown as {@code database} under
 * {@code /health/ready} on the operations listener; a load balancer takes an instance out while it is down.
 */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {

    private static final int SECONDS = 2;

    @Resource(lookup = "java:app/jdbc/app")
    private DataSource pool;

    @Override
    public HealthCheckResponse call() {
        try (var connection = pool.getConnection()) {
            return HealthCheckResponse.named("database")
                    .status(connection.isValid(SECONDS))
                    .build();
        } catch (SQLException unreachable) {
            return HealthCheckResponse.down("database");
        }
    }
}
