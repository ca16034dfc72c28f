package jp.hagukumi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jp.hagukumi.server.City;
import jp.hagukumi.server.DemoKeys.Institution;
import jp.hagukumi.walk.PartnerSystem;
import jp.hagukumi.walk.PartnerSystem.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * SIGKILL in the middle of a hospital's submission. The point is named by the table at which the server is held: a lock that
 * the test holds keeps the server's statement waiting there, and the process is killed while it waits.
 */
class CrashIT {

    /** Where the killing finds the submission. */
    enum Point {
        /** Beat one is under way: nothing may be left of it. */
        WHILE_THE_CERTIFICATE_IS_TAKEN_IN("births.message"),
        /** Beat one is done, the receipt is not kept yet: it is made when the hospital asks again. */
        BEFORE_THE_RECEIPT_IS_KEPT("births.receipt");

        private final String table;

        Point(String table) {
            this.table = table;
        }
    }

    private final City city = Outside.city();

    @ParameterizedTest
    @EnumSource(Point.class)
    void a_certificate_is_there_exactly_once_though_the_server_is_killed(Point point) throws Exception {
        var number = "crash-" + UUID.randomUUID().toString().substring(24);
        var message = "urn:uuid:" + UUID.randomUUID();
        var hospital = new PartnerSystem(city, Institution.HOSPITAL);

        try (var held = city.owner().getConnection()) {
            hold(held, point.table);
            var unanswered = CompletableFuture.supplyAsync(() -> sent(hospital, number, message));
            waitUntilSomebodyWaitsFor(point.table);
            city.killServer();
            held.rollback();
            assertThat(unanswered.get(2, TimeUnit.MINUTES).code()).isNotZero();
        }
        city.startServer();
        var again = sent(hospital, number, message).acknowledged();

        assertThat(again.textOf("certificateNumber")).isEqualTo(number);
        assertThat(certificates(number)).isOne();
        assertThat(sent(hospital, number, message).acknowledged().textOf("receipt"))
                .isEqualTo(again.textOf("receipt"));
    }

    private static void hold(Connection connection, String table) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in access exclusive mode");
        }
    }

    private void waitUntilSomebodyWaitsFor(String table) throws SQLException, InterruptedException {
        var deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        try (var connection = city.owner().getConnection();
                var statement = connection.prepareStatement("select count(*) from pg_locks where not granted"
                        + " and locktype = 'relation' and relation = cast(? as regclass)")) {
            statement.setString(1, table);
            while (System.nanoTime() < deadline) {
                try (var found = statement.executeQuery()) {
                    if (found.next() && found.getInt(1) > 0) {
                        return;
                    }
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        throw new AssertionError("The server never came to " + table);
    }

    private long certificates(String number) throws SQLException {
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

    private static Answer sent(PartnerSystem hospital, String number, String message) {
        try {
            return hospital.send("soap/births/v1", certificate(number), message);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String certificate(String number) {
        return """
                <b:SubmitBirthCertificate xmlns:b="urn:hagukumi:births:v1">
                  <b:certificateNumber>%1$s</b:certificateNumber>
                  <b:municipality>141330</b:municipality>
                  <b:certificate>
                    <b:childSex>MALE</b:childSex>
                    <b:bornAt>%2$sT12:00:00+09:00</b:bornAt>
                    <b:place><b:kind>HOSPITAL</b:kind><b:address>川崎市中原区小杉町0丁目0番地</b:address><b:facilityName>デモ中原病院</b:facilityName></b:place>
                    <b:weightGrams>3050</b:weightGrams>
                    <b:lengthCentimetres>49.0</b:lengthCentimetres>
                    <b:plurality><b:single/></b:plurality>
                    <b:motherName>母　%1$s</b:motherName>
                    <b:gestationWeeks>39</b:gestationWeeks>
                    <b:gestationDays>0</b:gestationDays>
                    <b:liveBirths>1</b:liveBirths>
                    <b:stillbirths>0</b:stillbirths>
                    <b:certifiedOn>%2$s</b:certifiedOn>
                    <b:attendant><b:kind>PHYSICIAN</b:kind><b:address>川崎市中原区小杉町0丁目0番地</b:address><b:name>小杉 医師</b:name></b:attendant>
                  </b:certificate>
                </b:SubmitBirthCertificate>
                """.formatted(number, LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(1));
    }
}
