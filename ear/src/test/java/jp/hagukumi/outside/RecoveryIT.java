package jp.hagukumi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The machine takes a process away, and the city comes back by itself. */
class RecoveryIT {

    @Test
    void the_application_says_so_while_the_database_is_gone_and_finds_it_again_without_a_restart()
            throws IOException, InterruptedException, SQLException {
        var city = Outside.city();

        city.killDatabase();
        try {
            assertThat(city.ready()).isFalse();
        } finally {
            city.startDatabase();
        }

        assertThat(city.readyWithin(Duration.ofSeconds(60))).isTrue();
    }
}
