package jp.hagukumi.walk;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.hagukumi.server.City;
import jp.hagukumi.server.DemoCards.Card;

/** A mother registers a birth in the app: opens what is filled in already, writes the rest, signs with her card and files. */
public final class Registering {

    private static final String TOWN = "川崎市中原区上平間9丁目9番地";

    private final City city;
    private final Browser mother;
    private final DemoFamily family;

    public Registering(City city, Browser mother, DemoFamily family) {
        this.city = city;
        this.mother = mother;
        this.family = family;
    }

    /** What nobody but the family knows, by field: a married couple with its 本籍 in the city. */
    public static Map<String, String> written(DemoFamily family) {
        var values = new LinkedHashMap<String, String>();
        values.put("child.givenKana", "ヒカル");
        values.put("child.rank", "1");
        values.put("parents.marriage", "MARRIED");
        values.put("father.familyName", family.family());
        values.put("father.givenName", "太郎");
        values.put("father.birthDate", "1990-02-03");
        values.put("father.nationality", "JPN");
        values.put("honseki.address", TOWN);
        values.put("honseki.municipality", DemoFamily.WARD);
        values.put("honseki.head", family.family() + "\u3000太郎");
        values.put("residence.householder", family.fullName());
        values.put("residence.relation", "CHILD");
        values.put("cohabitation.since", "2020-04");
        values.put("household.work", "3");
        values.put("filer.honseki", TOWN);
        values.put("filer.honsekiHead", family.family() + "\u3000太郎");
        values.put("filer.phone", "044-000-1234");
        return values;
    }

    /** Her card, made when it is asked for the first time. */
    public static Card card(City city, DemoFamily family) throws GeneralSecurityException, IOException {
        return city.cards().of(family.subject(), family.fullName(), family.born());
    }

    /** @return the answer to the filing */
    public JsonObject file(String child) throws IOException, InterruptedException, GeneralSecurityException {
        var path = "/api/v1/me/children/" + child + "/registration";
        var opened = mother.post(path, JsonObject.EMPTY_JSON_OBJECT).asJsonObject();
        var draft =
                mother.put(path + "/draft", changes(opened.getInt("version"))).asJsonObject();
        var card = card(city, family);
        var toSign = Base64.getDecoder().decode(draft.getString("toSign"));
        return mother.post(
                        path + "/filing",
                        Json.createObjectBuilder()
                                .add("version", draft.getInt("version"))
                                .add("signature", base64(card.sign(toSign)))
                                .add("certificate", base64(card.certificate().getEncoded()))
                                .build())
                .asJsonObject();
    }

    private JsonObject changes(int version) {
        var values = Json.createArrayBuilder();
        written(family)
                .forEach((field, value) -> values.add(
                        Json.createObjectBuilder().add("field", field).add("value", value)));
        return Json.createObjectBuilder()
                .add("version", version)
                .add("values", values)
                .build();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
