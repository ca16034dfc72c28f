package jp.hagukumi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The scripts against the running server. */
class ServerConfigurationIT {

    @Test
    void a_second_run_of_the_scripts_sends_nothing() throws IOException, InterruptedException {
        assertThat(Outside.city().outstandingConfiguration()).isEmpty();
    }
}
