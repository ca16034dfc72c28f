package jp.hagukumi.walk;

import jakarta.json.Json;
import java.io.IOException;
import java.time.LocalDate;
import jp.hagukumi.server.City;

/** A pregnancy in the walk: told in the app, and its handbook handed over at the ward's counter. */
public final class Expecting {

    private final City city;
    private final Browser mother;

    public Expecting(City city, Browser mother) {
        this.city = city;
        this.mother = mother;
    }

    /**
     * She tells of it late, close to the birth; what the register knows of her is filled in already.
     *
     * @return the pregnancy's id
     */
    public String tell(LocalDate dueOn) throws IOException, InterruptedException {
        var prefilled = mother.object("/api/v1/me/pregnancy/prefill");
        if (prefilled.getJsonArray("values").stream()
                .noneMatch(value -> value.asJsonObject().getString("source").equals("REGISTER"))) {
            throw new IllegalStateException("Not filled in from the register: " + prefilled);
        }
        return mother.post(
                        "/api/v1/me/pregnancy",
                        Json.createObjectBuilder()
                                .add("dueOn", dueOn.toString())
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
                                .build())
                .asJsonObject()
                .getString("id");
    }

    /** @return its number */
    String handbook(String pregnancy) throws IOException, InterruptedException {
        return new Browser(city)
                .signIn("staff", "nurse-nakahara")
                .post(
                        "/api/v1/desk/pregnancies/" + pregnancy + "/handbooks",
                        Json.createObjectBuilder()
                                .add("handedOver", Json.createArrayBuilder().add("MATERNITY_MARK"))
                                .build())
                .asJsonObject()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("number");
    }
}
