package jp.hagukumi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import jp.hagukumi.server.DemoKeys.Institution;
import jp.hagukumi.walk.Browser;
import jp.hagukumi.walk.DemoFamily;
import jp.hagukumi.walk.FamilyRegister;
import jp.hagukumi.walk.PartnerSystem;
import org.junit.jupiter.api.Test;

/** One loss, from the moment it is told, through every door that would have spoken of a baby. */
class LossIT {

    private static final String CLINICS = "soap/checkups/v1";
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
        FamilyRegister.await(
                "the quiet first page",
                () -> Optional.of(woman.object("/api/v1/me/home")).filter(home -> home.getBoolean("quiet")));
        assertThat(Duration.between(told, Instant.now())).isLessThan(A_MINUTE);
        assertThat(due(woman)).isEmpty();
        assertThat(woman.object("/api/v1/me/home").getInt("unreadNotices")).isZero();

        var nurse = new Browser(city).signIn("staff", "nurse-nakahara").object("/api/v1/desk/pregnancies/" + pregnancy);
        assertThat(nurse.getString("state")).isEqualTo("LOST");
        assertThat(nurse.getJsonArray("losses")).hasSize(1);
        var registerClerk = new Browser(city).signIn("staff", "clerk-register-nakahara");
        assertThat(registerClerk.asked("/api/v1/desk/pregnancies/" + pregnancy).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_clinic_sends_what_it_found_and_tells_of_a_loss_so_that_she_need_not() throws Exception {
        var city = Outside.city();
        var family = DemoFamily.fresh();
        new PartnerSystem(city, Institution.REGISTER)
                .send("soap/register/v1", family.movesIn())
                .acknowledged();
        var woman = new Browser(city).signIn("residents", family.subject(), family.claims());
        var pregnancy =
                woman.post("/api/v1/me/pregnancy", notice()).asJsonObject().getString("id");
        var nurse = new Browser(city).signIn("staff", "nurse-nakahara");
        nurse.post(
                "/api/v1/desk/pregnancies/" + pregnancy + "/handbooks",
                Json.createObjectBuilder()
                        .add("handedOver", Json.createArrayBuilder())
                        .build());
        var voucher = voucherOf(woman);
        var clinic = new PartnerSystem(city, Institution.HOSPITAL);

        var sent = clinic.send(CLINICS, result("K-" + pregnancy, voucher)).acknowledged();
        assertThat(sent.textOf("state")).isEqualTo("TAKEN");
        assertThat(sent.textOf("repeated")).isEqualTo("false");
        assertThat(woman.object("/api/v1/me/pregnancy/checkups").getJsonArray("results"))
                .hasSize(1);

        var unknown =
                clinic.send(CLINICS, result("U-" + pregnancy, "ZZZZ-ZZZZ")).acknowledged();
        assertThat(unknown.textOf("state")).isEqualTo("SET_ASIDE");
        assertThat(nurse.object("/api/v1/desk/sent-results").getJsonArray("items").stream()
                        .map(JsonValue::asJsonObject)
                        .map(one -> one.getString("number")))
                .contains("U-" + pregnancy);

        assertThat(clinic.send(CLINICS, loss("L-" + pregnancy, voucher))
                        .acknowledged()
                        .textOf("state"))
                .isEqualTo("TAKEN");
        assertThat(woman.object("/api/v1/me/pregnancy")
                        .getJsonObject("pregnancy")
                        .getBoolean("silent"))
                .isTrue();
        assertThat(clinic.send(CLINICS, loss("L-" + pregnancy, "ZZZZ-ZZZZ")).output())
                .contains("HB-P314");
    }

    /** The code that she shows at the clinic, once the vouchers have been issued. */
    private static String voucherOf(Browser woman) throws Exception {
        return FamilyRegister.await(
                        "her vouchers",
                        () -> woman.object("/api/v1/me/pregnancy/checkups").getJsonArray("vouchers").stream()
                                .findFirst())
                .asJsonObject()
                .getString("code");
    }

    private static String result(String number, String voucher) {
        return """
                <k:SubmitCheckupResult xmlns:k="urn:hagukumi:checkups:v1">
                  <k:resultNumber>%s</k:resultNumber>
                  <k:woman><k:voucher>%s</k:voucher></k:woman>
                  <k:result>
                    <k:occasion>ANTENATAL</k:occasion>
                    <k:checkedOn>%s</k:checkedOn>
                    <k:facility>デモ中原病院</k:facility>
                    <k:weightGrams>53400</k:weightGrams>
                    <k:contracted>true</k:contracted>
                  </k:result>
                </k:SubmitCheckupResult>
                """.formatted(number, voucher, LocalDate.now(ZoneId.of("Asia/Tokyo")));
    }

    private static String loss(String number, String voucher) {
        return """
                <k:TellLoss xmlns:k="urn:hagukumi:checkups:v1">
                  <k:resultNumber>%s</k:resultNumber>
                  <k:woman><k:voucher>%s</k:voucher></k:woman>
                  <k:kind>NOT_SAID</k:kind>
                  <k:children>1</k:children>
                </k:TellLoss>
                """.formatted(number, voucher);
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
