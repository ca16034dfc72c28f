package jp.hagukumi.walk;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import jp.hagukumi.server.City;

/** A register clerk of Nakahara ward at work on a registration. */
public final class WardDesk {

    private static final String CASES = "/api/v1/desk/registrations/";

    private final Browser clerk;

    public WardDesk(City city) throws IOException, InterruptedException {
        clerk = new Browser(city).signIn("staff", "clerk-register-nakahara");
    }

    /**
     * Takes a case up and accepts it.
     *
     * @return its acceptance number
     */
    public String accept(String registration) throws IOException, InterruptedException {
        clerk.post(CASES + registration + "/take-up", asShown(registration));
        return clerk.post(CASES + registration + "/acceptance", asShown(registration))
                .asJsonObject()
                .getString("number");
    }

    /** The case, with what may be done now. */
    public JsonObject read(String registration) throws IOException, InterruptedException {
        return clerk.object(CASES + registration);
    }

    /** {@code members} of a person's household, and {@code guardianships}. */
    public JsonObject family(String person) throws IOException, InterruptedException {
        return clerk.object("/api/v1/desk/persons/" + person + "/family");
    }

    private JsonObject asShown(String registration) throws IOException, InterruptedException {
        return Json.createObjectBuilder()
                .add("rowVersion", read(registration).getInt("rowVersion"))
                .build();
    }
}
