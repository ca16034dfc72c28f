package jp.hagukumi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import jp.hagukumi.server.City;
import jp.hagukumi.server.DemoKeys.Institution;
import jp.hagukumi.walk.Birth;
import jp.hagukumi.walk.Browser;
import jp.hagukumi.walk.DemoFamily;
import jp.hagukumi.walk.PartnerSystem;
import jp.hagukumi.walk.Registering;
import org.junit.jupiter.api.Test;

/** A registration filed in マイナポータル arrives at the city's endpoint, in the container, and becomes a case at the ward's desk. */
class FilingDoorIT {

    private static final String DOOR = "soap/koseki/v1";

    private final City city = Outside.city();
    private final String id = "MP-" + UUID.randomUUID();

    @Test
    void signed_by_the_mothers_card_it_is_a_case_at_the_desk_and_delivered_again_it_is_answered_as_before()
            throws Exception {
        var family = DemoFamily.fresh();
        new PartnerSystem(city, Institution.REGISTER)
                .send("soap/register/v1", family.movesIn())
                .acknowledged();
        var values = values(family);
        var card = Registering.card(city, family);
        var filing =
                filing(values, card.sign(canonical(values)), card.certificate().getEncoded());
        var photo = picture();
        assertThat(photo.length).as("as a phone makes it").isBetween(4_500_000, 5 * 1024 * 1024);
        var register = new PartnerSystem(city, Institution.FAMILY_REGISTER);

        var taken = register.send(DOOR, filing, photo).acknowledged();

        assertThat(taken.textOf("outcome")).isEqualTo("TAKEN");
        var registration = taken.textOf("registrationId");
        var seen = new Browser(city)
                .signIn("staff", "clerk-register-nakahara")
                .object("/api/v1/desk/registrations/" + registration);
        assertThat(seen.getString("channel")).isEqualTo("MYNAPORTAL");
        assertThat(seen.getJsonObject("form").getString("state")).isEqualTo("FILED");
        var again = register.send(DOOR, filing, photo).acknowledged();
        assertThat(again.textOf("outcome")).isEqualTo("REPEATED");
        assertThat(again.textOf("registrationId")).isEqualTo(registration);
    }

    @Test
    void signed_by_nobody_it_waits_for_a_clerk_with_why() throws Exception {
        var values = values(DemoFamily.fresh());

        var answered = new PartnerSystem(city, Institution.FAMILY_REGISTER)
                .send(DOOR, filing(values, new byte[] {1}, new byte[] {2}), picture())
                .acknowledged();

        assertThat(answered.textOf("outcome")).isEqualTo("SET_ASIDE");
        assertThat(answered.textOf("code")).startsWith("HB-B");
        var waiting =
                new Browser(city).signIn("staff", "clerk-register-nakahara").object("/api/v1/desk/set-aside-filings");
        assertThat(waiting.getJsonArray("items").toString()).contains(id);
    }

    /** In the order of the form, in which they are signed. */
    private static Map<String, String> values(DemoFamily family) {
        var written = Registering.written(family);
        var values = new LinkedHashMap<String, String>();
        values.put("child.familyName", family.family());
        values.put("child.givenName", "光");
        values.put("child.familyKana", "タカハシ");
        values.put("child.givenKana", written.get("child.givenKana"));
        values.put("child.sex", "FEMALE");
        values.put("child.rank", "1");
        values.put("birth.at", Birth.yesterday() + "T00:05");
        values.put("birth.place", "川崎市中原区小杉町0丁目0番地");
        for (var field : new String[] {
            "parents.marriage", "father.familyName", "father.givenName", "father.birthDate", "father.nationality"
        }) {
            values.put(field, written.get(field));
        }
        values.put("mother.familyName", family.family());
        values.put("mother.givenName", family.given());
        values.put("mother.birthDate", family.born().toString());
        values.put("mother.nationality", "JPN");
        for (var field : new String[] {"honseki.address", "honseki.municipality", "honseki.head"}) {
            values.put(field, written.get(field));
        }
        values.put("residence.address", "川崎市中原区上平間9番地");
        for (var field :
                new String[] {"residence.householder", "residence.relation", "cohabitation.since", "household.work"}) {
            values.put(field, written.get(field));
        }
        values.put("filer.capacity", "MOTHER");
        values.put("filer.address", "川崎市中原区上平間9番地");
        values.put("filer.honseki", written.get("filer.honseki"));
        values.put("filer.honsekiHead", written.get("filer.honsekiHead"));
        values.put("filer.birthDate", family.born().toString());
        values.put("filer.phone", written.get("filer.phone"));
        return values;
    }

    private byte[] canonical(Map<String, String> values) {
        var form = new StringBuilder("urn:hagukumi:birth-registration:v1 ")
                .append(id)
                .append('\n');
        values.forEach((path, value) -> form.append(path)
                .append(' ')
                .append(value.getBytes(StandardCharsets.UTF_8).length)
                .append(' ')
                .append(value)
                .append('\n'));
        return form.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String filing(Map<String, String> values, byte[] signature, byte[] certificate) {
        var fields = new StringBuilder();
        values.forEach((path, value) -> fields.append("<k:field path=\"%s\">%s</k:field>".formatted(path, value)));
        return ("<k:DeliverFiling xmlns:k=\"urn:hagukumi:koseki:v1\"><k:filingId>%s</k:filingId><k:addressee>141330</k:addressee>"
                        + "<k:filedAt>%s</k:filedAt>%s<k:signature>%s</k:signature><k:certificate>%s</k:certificate>"
                        + "<k:certificatePhoto><k:sha256>{{sha256}}</k:sha256><k:content>{{content}}</k:content>"
                        + "</k:certificatePhoto></k:DeliverFiling>")
                .formatted(
                        id,
                        Instant.now().minusSeconds(60).truncatedTo(java.time.temporal.ChronoUnit.SECONDS),
                        fields,
                        base64(signature),
                        base64(certificate));
    }

    private static byte[] picture() throws Exception {
        var out = new ByteArrayOutputStream();
        var grain = new Random(7);
        var picture = new BufferedImage(1500, 1050, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < picture.getWidth(); x++) {
            for (var y = 0; y < picture.getHeight(); y++) {
                picture.setRGB(x, y, grain.nextInt());
            }
        }
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
