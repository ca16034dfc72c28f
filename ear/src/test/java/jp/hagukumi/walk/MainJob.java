package jp.hagukumi.walk;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import jp.hagukumi.server.City;
import jp.hagukumi.server.DemoKeys.Institution;
import jp.hagukumi.server.Walk;

/**
 * The main job once, through the real doors: a hospital's signed certificate becomes a filed registration and a visit in the
 * nurse's list. Each run makes a new family.
 */
public final class MainJob implements Walk {

    private static final int GRAMS = 2_380;
    private static final int NEWBORN_DAYS = 28;

    @Override
    public void through(City city, Consumer<String> say) throws Exception {
        var family = DemoFamily.fresh();

        var moved = new PartnerSystem(city, Institution.REGISTER)
                .send("soap/register/v1", family.movesIn())
                .acknowledged();
        expect("APPLIED", moved.textOf("outcome"));
        say.accept("1 the resident register tells of the mother        event walk-" + family.number());

        var mother = new Browser(city).signIn("residents", family.subject(), family.claims());
        say.accept("2 the mother signs in through OpenID               "
                + mother.object("/api/v1/me").getString("kind"));

        var token = mother.post("/api/v1/me/delivery-token", JsonObject.EMPTY_JSON_OBJECT)
                .asJsonObject();
        say.accept("3 she gets the code that she shows at the hospital code id " + token.getString("id"));

        var born = LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(1);
        var submitted = new PartnerSystem(city, Institution.HOSPITAL)
                .send("soap/births/v1", certificate(family, token.getString("code"), born))
                .acknowledged();
        var certificate = submitted.textOf("certificateId");
        say.accept("4 the hospital submits a signed certificate        certificate " + certificate + ", "
                + submitted.textOf("state") + "; its signed receipt holds");

        var child = childOf(mother, certificate);
        say.accept("5 the mother finds it in the app                   child " + child.getString("id") + ", "
                + child.getInt("weightGrams") + " g");

        var slip = fileSlip(mother, child.getString("id"));
        say.accept("6 she files the contact slip, filled in already    slip " + slip.getString("id")
                + (slip.getBoolean("lowBirthWeightNotice") ? ", with the low-birth-weight notice" : ""));

        var filed = new Registering(city, mother, family).file(child.getString("id"));
        say.accept("7 she files the registration, signed with her card registration " + filed.getString("id")
                + ", received on " + filed.getString("receivedOn"));

        var visit = visitOf(new Browser(city).signIn("staff", "nurse-nakahara"), child.getString("id"));
        expect(born.plusDays(NEWBORN_DAYS - 1L).toString(), visit.getString("dueOn"));
        say.accept("8 the nurse of Nakahara sees the visit             visit " + visit.getString("id") + ", "
                + visit.getString("kind") + ", due " + visit.getString("dueOn"));
    }

    private static JsonObject childOf(Browser mother, String certificate) throws IOException, InterruptedException {
        return mother.object("/api/v1/me/children").getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .filter(child -> child.getString("certificateId").equals(certificate))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The certificate is not with the mother"));
    }

    private static JsonObject fileSlip(Browser mother, String child) throws IOException, InterruptedException {
        var path = "/api/v1/me/children/" + child + "/contact-slip";
        var prefilled = mother.object(path + "/prefill");
        if (!prefilled.getBoolean("lowBirthWeight")
                || prefilled.getJsonArray("values").stream()
                        .noneMatch(value ->
                                value.asJsonObject().getString("source").equals("CERTIFICATE"))) {
            throw new IllegalStateException("Not filled in from the certificate: " + prefilled);
        }
        return mother.post(
                        path,
                        Json.createObjectBuilder()
                                .add("motherPhone", "09000000000")
                                .add("stay", Json.createObjectBuilder().add("kind", "HOME"))
                                .add(
                                        "hospitalised",
                                        Json.createObjectBuilder()
                                                .add("mother", false)
                                                .add("child", false))
                                .add("feeding", "MIXED")
                                .add("concerns", Json.createArrayBuilder().add("WEIGHT"))
                                .add("visitWish", Json.createObjectBuilder().add("place", "HOME"))
                                .add(
                                        "lowBirthWeight",
                                        Json.createObjectBuilder().add("presentPlace", "自宅"))
                                .build())
                .asJsonObject();
    }

    private static JsonObject visitOf(Browser nurse, String child) throws IOException, InterruptedException {
        var cursor = "";
        while (true) {
            var page = nurse.object("/api/v1/desk/visits?ward=" + DemoFamily.WARD + "&limit=100" + cursor);
            for (var row : page.getJsonArray("items")) {
                if (row.asJsonObject().getString("childId").equals(child)) {
                    return row.asJsonObject();
                }
            }
            if (!page.containsKey("next")) {
                throw new IllegalStateException("The visit is not in the nurse's list");
            }
            cursor = "&cursor=" + page.getString("next");
        }
    }

    private static String certificate(DemoFamily family, String code, LocalDate born) {
        return """
                <b:SubmitBirthCertificate xmlns:b="urn:hagukumi:births:v1">
                  <b:certificateNumber>walk-%1$s</b:certificateNumber>
                  <b:municipality>141330</b:municipality>
                  <b:deliveryToken>%2$s</b:deliveryToken>
                  <b:certificate>
                    <b:childFamilyName>%3$s</b:childFamilyName>
                    <b:childGivenName>光</b:childGivenName>
                    <b:childSex>FEMALE</b:childSex>
                    <b:bornAt>%4$sT00:05:00+09:00</b:bornAt>
                    <b:place><b:kind>HOSPITAL</b:kind><b:address>川崎市中原区小杉町0丁目0番地</b:address><b:facilityName>デモ中原病院</b:facilityName></b:place>
                    <b:weightGrams>%5$d</b:weightGrams>
                    <b:lengthCentimetres>46.5</b:lengthCentimetres>
                    <b:plurality><b:single/></b:plurality>
                    <b:motherName>%6$s</b:motherName>
                    <b:gestationWeeks>37</b:gestationWeeks>
                    <b:gestationDays>2</b:gestationDays>
                    <b:liveBirths>1</b:liveBirths>
                    <b:stillbirths>0</b:stillbirths>
                    <b:certifiedOn>%4$s</b:certifiedOn>
                    <b:attendant><b:kind>PHYSICIAN</b:kind><b:address>川崎市中原区小杉町0丁目0番地</b:address><b:name>小杉 医師</b:name></b:attendant>
                  </b:certificate>
                </b:SubmitBirthCertificate>
                """.formatted(family.number(), code, family.family(), born, GRAMS, family.fullName());
    }

    private static void expect(String wanted, String found) {
        if (!wanted.equals(found)) {
            throw new IllegalStateException("Wanted " + wanted + ", found " + found);
        }
    }
}
