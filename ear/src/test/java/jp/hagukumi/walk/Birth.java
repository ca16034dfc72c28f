package jp.hagukumi.walk;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.time.ZoneId;
import jp.hagukumi.server.City;
import jp.hagukumi.server.DemoKeys.Institution;

/** A girl of 2,380 g, born in the demonstration's hospital. */
public final class Birth {

    private static final int GRAMS = 2_380;

    private Birth() {}

    /**
     * A birth whose registration is filed: what the main job does step by step, in one.
     *
     * @param child the child's id
     * @param registration the case's id
     */
    public record Filed(DemoFamily family, Browser mother, String child, String registration) {

        /** A new family's. */
        public static Filed in(City city) throws IOException, InterruptedException, GeneralSecurityException {
            var family = DemoFamily.fresh();
            new PartnerSystem(city, Institution.REGISTER)
                    .send("soap/register/v1", family.movesIn())
                    .acknowledged();
            var mother = new Browser(city).signIn("residents", family.subject(), family.claims());
            var code = mother.post("/api/v1/me/delivery-token", JsonObject.EMPTY_JSON_OBJECT)
                    .asJsonObject()
                    .getString("code");
            var certificate = new PartnerSystem(city, Institution.HOSPITAL)
                    .send("soap/births/v1", certificate(family, code, yesterday()))
                    .acknowledged()
                    .textOf("certificateId");
            var child = childOf(mother, certificate).getString("id");
            var registration = new Registering(city, mother, family).file(child).getString("id");
            return new Filed(family, mother, child, registration);
        }
    }

    public static LocalDate yesterday() {
        return LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(1);
    }

    static JsonObject childOf(Browser mother, String certificate) throws IOException, InterruptedException {
        return mother.object("/api/v1/me/children").getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .filter(child -> child.getString("certificateId").equals(certificate))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The certificate is not with the mother"));
    }

    static String certificate(DemoFamily family, String code, LocalDate born) {
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
}
