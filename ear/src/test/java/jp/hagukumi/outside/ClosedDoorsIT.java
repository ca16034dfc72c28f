package jp.hagukumi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the public listener must not answer. */
class ClosedDoorsIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/__wstx-services/RegistrationPortTypeRPC",
                "/__wstx-services/CoordinatorPortType",
                "/metrics",
                "/health",
                "/health/ready",
                "/openapi",
                "/management/domain",
                "/__asadmin/version"
            })
    void the_public_listener_does_not_know(String path) throws IOException, InterruptedException {
        var city = Outside.city();

        assertThat(Caller.anybody().status(city.baseUrl().resolve(path))).isIn(403, 404);
    }

    @Test
    void the_server_does_not_tell_what_it_is() throws IOException, InterruptedException {
        var city = Outside.city();

        var headers =
                Caller.anybody().get(city.baseUrl().resolve("/openapi.yaml")).headers();

        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
    }

    @Test
    void metrics_are_told_on_the_operations_listener() throws IOException, InterruptedException {
        var city = Outside.city();

        assertThat(Caller.anybody().status(city.operationsUrl().resolve("/metrics")))
                .isEqualTo(200);
    }
}
