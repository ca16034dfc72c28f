package jp.hagukumi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import jp.hagukumi.server.City;
import jp.hagukumi.walk.Birth;
import jp.hagukumi.walk.FamilyRegister;
import jp.hagukumi.walk.WardDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** SIGKILL to the server between the beats of the link: the child is entered exactly once, and the case comes to its end. */
@Tag("nightly")
class LinkCrashIT {

    private final City city = Outside.city();
    private final FamilyRegister register = new FamilyRegister(city);
    private final Birth.Filed filed;
    private String acceptance = "";

    LinkCrashIT() throws Exception {
        filed = Birth.Filed.in(city);
    }

    @AfterEach
    void isWell() throws IOException, InterruptedException {
        register.behaves(JsonObject.EMPTY_JSON_OBJECT);
    }

    @Test
    void killed_after_the_order_was_written_it_goes_out_after_the_start() throws Exception {
        register.behaves(told("door", "AWAY"));
        accept();
        FamilyRegister.await(
                "a first attempt",
                () -> order("attempts >= 1 and next_at > now() + interval '1 second' "
                        + "and next_at < now() + interval '4 minutes'"));
        city.killServer();
        assertThat(register.orders(acceptance)).isEmpty();
        register.behaves(JsonObject.EMPTY_JSON_OBJECT);

        city.startServer();

        isEnteredOnce();
    }

    @Test
    void killed_after_it_was_sent_and_before_that_was_noted_it_goes_again_and_counts_once() throws Exception {
        register.behaves(Json.createObjectBuilder()
                .add("holdMillis", 300_000)
                .add("answersByItself", false)
                .build());
        accept();
        var order = register.awaitOrder(acceptance).getString("orderId");
        city.killServer();
        register.behaves(told("answersByItself", false));
        // Whoever died with it loses it after five minutes, which the test does not wait for.
        run("update births.link_order set next_at = now() where id = cast(? as uuid)", order);

        city.startServer();

        FamilyRegister.await(
                "the order sent again",
                () -> register.orders(acceptance)
                        .findFirst()
                        .filter(known -> known.getJsonArray("received").size() == 2));
        register.answers(Json.createObjectBuilder().add("orderId", order).build());
        assertThat(register.orders(acceptance)).hasSize(1);
        isEnteredAtTheCity();
    }

    @Test
    void killed_before_the_answer_was_confirmed_it_is_taken_once_when_it_comes_again() throws Exception {
        try (var held = new HeldTable(city, "births.link_answer")) {
            accept();
            held.waitUntilSomebodyWaits();
            city.killServer();
            held.letGo();
        }
        assertThat(entries()).isZero();

        city.startServer();

        isEnteredOnce();
    }

    private void isEnteredOnce() throws Exception {
        var order = register.awaitOrder(acceptance).getString("orderId");
        register.awaitOutcome(order);
        assertThat(register.entries(acceptance)).hasSize(1);
        isEnteredAtTheCity();
    }

    private void isEnteredAtTheCity() throws Exception {
        FamilyRegister.await("the entry", () -> Optional.of(state()).filter("ENTERED"::equals));
        assertThat(entries()).isOne();
        assertThat(count("select count(*) from births.link_order where registration = cast(? as uuid)"))
                .isOne();
    }

    private void accept() throws IOException, InterruptedException {
        acceptance = new WardDesk(city).accept(filed.registration());
    }

    private long entries() throws SQLException {
        return count("select count(*) from births.registration_event where move = 'ENTER' and registration = "
                + "cast(? as uuid)");
    }

    private String state() throws IOException, InterruptedException {
        return filed.mother()
                .object("/api/v1/me/children/" + filed.child() + "/registration")
                .getString("state");
    }

    private Optional<Long> order(String condition) {
        try {
            return Optional.of(count("select count(*) from births.link_order where registration = cast(? as uuid) and "
                            + condition))
                    .filter(found -> found > 0);
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private long count(String sql) throws SQLException {
        try (var connection = city.owner().getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, filed.registration());
            try (var found = statement.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    private void run(String sql, String id) throws SQLException {
        try (var connection = city.owner().getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            statement.executeUpdate();
        }
    }

    private static JsonObject told(String name, String value) {
        return Json.createObjectBuilder().add(name, value).build();
    }

    private static JsonObject told(String name, boolean value) {
        return Json.createObjectBuilder().add(name, value).build();
    }
}
