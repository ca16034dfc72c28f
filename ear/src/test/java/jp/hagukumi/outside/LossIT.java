package jp.hagukumi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import jp.hagukumi.server.DemoKeys.Institution;
import jp.hagukumi.walk.Browser;
import jp.hagukumi.walk.DemoFamily;
import jp.hagukumi.walk.PartnerSystem;
import org.junit.jupiter.api.Test;

/** One loss, from the moment it is told, through every door that would have spoken of a baby. */
class LossIT {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @Test
    void within_a_minute_of_a_loss_nothing_glad_is_said_and_who_need_not_know_sees_nothing() throws Exception {
        var city = Outside.city();
        var family = DemoFamily.fresh();
        new PartnerSystem(city, Institution.REGISTER)
                .send("soap/register/v1", family.movesIn())
                .acknowledged();
        var woman = new Browser(city).signIn("residents", family.subject(), family.claims());
        woman.post("/api/v1/me/delivery-token", JsonObject.EMPTY_JSON_OBJECT);
        var pregnancy =
                woman.post("/api/v1/me/pregnancy", notice()).asJsonObject().getString("id");
        assertThat(due(woman)).isNotEmpty();

        var told = Instant.now();
        woman.post(
                "/api/v1/me/pregnancy/" + pregnancy + "/loss",
                Json.createObjectBuilder()
                        .add("kind", "NOT_SAID")
                        .add("fetuses", 1)
                        .add("wishesContact", false)
                        .build());

        var mine = woman.object("/api/v1/me/pregnancy").getJsonObject("pregnancy");
        assertThat(mine.getBoolean("silent")).isTrue();
        assertThat(mine).doesNotContainKey("course");
        assertThat(mine.getJsonObject("office")).containsKey("phone");
        while (!woman.object("/api/v1/me/home").getBoolean("quiet")) {
            assertThat(Duration.between(told, Instant.now())).isLessThan(A_MINUTE);
            Thread.sleep(200);
        }
        assertThat(due(woman)).isEmpty();
        assertThat(woman.object("/api/v1/me/home").getInt("unreadNotices")).isZero();

        var nurse = new Browser(city).signIn("staff", "nurse-nakahara").object("/api/v1/desk/pregnancies/" + pregnancy);
        assertThat(nurse.getString("state")).isEqualTo("LOST");
        assertThat(nurse.getJsonArray("losses")).hasSize(1);
        var registerClerk = new Browser(city).signIn("staff", "clerk-register-nakahara");
        assertThat(registerClerk.asked("/api/v1/desk/pregnancies/" + pregnancy).statusCode())
                .isEqualTo(403);
    }

    private static java.util.List<String> due(Browser woman) throws Exception {
        return woman.object("/api/v1/me/home").getJsonArray("due").stream()
                .map(JsonValue::asJsonObject)
                .map(one -> one.getString("what"))
                .toList();
    }

    private static JsonObject notice() {
        return Json.createObjectBuilder()
                .add(
                        "dueOn",
                        LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(150).toString())
                .add("fetuses", 1)
                .add("parity", 1)
                .add("diagnosis", Json.createObjectBuilder().add("facility", "試験産婦人科"))
                .add("infectionsChecked", true)
                .add("tuberculosisChecked", true)
                .add("occupation", "会社員")
                .add("phone", "09000000000")
                .add("handbookElsewhere", false)
                .add("delivery", Json.createObjectBuilder().add("staysElsewhere", false))
                .add("body", Json.createObjectBuilder())
                .build();
    }
}
