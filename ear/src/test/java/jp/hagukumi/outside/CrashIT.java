package jp.hagukumi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jp.hagukumi.server.City;
import jp.hagukumi.server.DemoKeys.Institution;
import jp.hagukumi.walk.PartnerSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** SIGKILL to the server, and to the database with all its processes, in the middle of a hospital's submission. */
class CrashIT {

    /** Where the killing finds the submission. */
    enum Point {
        /** Beat one is under way: nothing may be left of it. */
        WHILE_THE_CERTIFICATE_IS_TAKEN_IN("births.message", 0),
        /** Beat one is done, the receipt is not kept yet: it is made when the hospital asks again. */
        BEFORE_THE_RECEIPT_IS_KEPT("births.receipt", 1);

        private final String table;
        private final long left;

        Point(String table, long left) {
            this.table = table;
            this.left = left;
        }
    }

    private final City city = Outside.city();
    private final PartnerSystem hospital = new PartnerSystem(city, Institution.HOSPITAL);
    private final String number = "crash-" + UUID.randomUUID().toString().substring(24);
    private final String message = "urn:uuid:" + UUID.randomUUID();

    @ParameterizedTest
    @EnumSource(Point.class)
    void a_certificate_is_there_exactly_once_though_the_server_is_killed(Point point) throws Exception {
        long before = city.serverProcess();
        try (var held = new HeldTable(city, point.table)) {
            var unanswered = CompletableFuture.supplyAsync(() -> Births.sent(hospital, number, message));
            held.waitUntilSomebodyWaits();
            city.killServer();
            held.letGo();
            assertThat(unanswered.get(2, TimeUnit.MINUTES).code()).isNotZero();
        }
        city.startServer();
        assertThat(city.serverProcess()).isNotEqualTo(before);

        isAcknowledgedOnceWithOneReceipt();
    }

    @ParameterizedTest
    @EnumSource(Point.class)
    void a_certificate_is_there_exactly_once_though_the_database_is_killed(Point point) throws Exception {
        try (var held = new HeldTable(city, point.table)) {
            var refused = CompletableFuture.supplyAsync(() -> Births.sent(hospital, number, message));
            held.waitUntilSomebodyWaits();
            city.killDatabase();
            assertThat(refused.get(2, TimeUnit.MINUTES).output())
                    .as("is told to send it again later, and nothing of the inside")
                    .contains(">LATER<")
                    .doesNotContain("Exception", "postgres");
        } finally {
            city.startDatabase();
        }
        assertThat(city.readyWithin(Duration.ofSeconds(60))).isTrue();
        assertThat(certificates()).isEqualTo(point.left);

        isAcknowledgedOnceWithOneReceipt();
    }

    @Test
    void what_was_acknowledged_is_there_after_the_database_was_killed() throws Exception {
        var receipt = Births.sent(hospital, number, message).acknowledged().textOf("receipt");
        city.killDatabase();
        city.startDatabase();
        assertThat(city.readyWithin(Duration.ofSeconds(60))).isTrue();

        assertThat(certificates()).isOne();
        assertThat(Births.sent(hospital, number, message).acknowledged().textOf("receipt"))
                .isEqualTo(receipt);
    }

    private void isAcknowledgedOnceWithOneReceipt() throws SQLException {
        var again = Births.sent(hospital, number, message).acknowledged();
        assertThat(again.textOf("certificateNumber")).isEqualTo(number);
        assertThat(certificates()).isOne();
        assertThat(Births.sent(hospital, number, message).acknowledged().textOf("receipt"))
                .isEqualTo(again.textOf("receipt"));
    }

    private long certificates() throws SQLException {
        try (var connection = city.owner().getConnection();
                var statement = connection.prepareStatement(
                        "select count(*) from births.certificate where certificate_number = ?")) {
            statement.setString(1, number);
            try (var found = statement.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }
}
