package jp.hagukumi.walk;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.hagukumi.server.City;
import jp.hagukumi.server.DemoKeys.Institution;

/** A child of one year and six months in the walk: invited to its ward's session, moved by the parent, and the questionnaire. */
public final class InfantCheckup {

    private static final String WARD = "141330";
    private static final int MONTHS = 18;

    private final City city;
    private final Browser parent;

    private InfantCheckup(City city, Browser parent) {
        this.city = city;
        this.parent = parent;
    }

    /**
     * A family whose child reached the age of the checkup some days ago, as the resident register tells it.
     *
     * @param daysAgo how many days ago the window began
     */
    public static InfantCheckup due(City city, LocalDate today, int daysAgo) throws IOException, InterruptedException {
        var family = DemoFamily.fresh();
        var register = new PartnerSystem(city, Institution.REGISTER);
        register.send("soap/register/v1", family.movesIn()).acknowledged();
        register.send("soap/register/v1", family.bears(today.minusMonths(MONTHS).minusDays(daysAgo)))
                .acknowledged();
        return new InfantCheckup(city, new Browser(city).signIn("residents", family.subject(), family.claims()));
    }

    /** The clerk does not wait for the daily round. @return the invited checkup as the parent sees it */
    public JsonObject invited() throws IOException, InterruptedException {
        new Browser(city)
                .signIn("staff", "clerk-health-nakahara")
                .post(
                        "/api/v1/desk/checkup-sessions/invitations",
                        Json.createObjectBuilder().add("ward", WARD).build());
        return mine();
    }

    /** The checkup as the parent sees it now. */
    public JsonObject mine() throws IOException, InterruptedException {
        return parent.object("/api/v1/me/checkups").getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .filter(one -> one.getString("kind").equals("Y1M6"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The child is not due for a checkup"));
    }

    /** She moves the date on the phone to another free one, or chooses a new one. @return the checkup as it is then */
    public JsonObject moved() throws IOException, InterruptedException {
        var now = mine();
        var held = Optional.ofNullable(now.getJsonObject("place")).map(place -> place.getString("bandId"));
        var other = hours(now)
                .filter(hour -> hour.getInt("free") > 0)
                .map(hour -> hour.getString("bandId"))
                .filter(band -> held.filter(band::equals).isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No other date is free"));
        parent.post(
                address(now) + "/move",
                Json.createObjectBuilder()
                        .add("band", other)
                        .add("version", now.getInt("version"))
                        .add("together", false)
                        .build());
        return mine();
    }

    /** She answers what is required, and hands it in. @return how many questions were asked */
    public int answered() throws IOException, InterruptedException {
        var address = address(mine()) + "/questions";
        var asked = parent.object(address).getJsonArray("questions").stream()
                .map(JsonValue::asJsonObject)
                .toList();
        var answers = Json.createArrayBuilder();
        asked.stream()
                .filter(question -> question.getBoolean("required"))
                .forEach(question -> answers.add(Json.createObjectBuilder()
                        .add("question", question.getString("code"))
                        .add(
                                "chosen",
                                Json.createArrayBuilder()
                                        .add(question.getJsonArray("options")
                                                .getJsonObject(0)
                                                .getString("code")))
                        .add("seen", 0)
                        .add("settles", false)));
        parent.put(
                address + "/answers",
                Json.createObjectBuilder().add("answers", answers).build());
        parent.post(
                address + "/handing-in",
                Json.createObjectBuilder().add("done", true).build());
        return asked.size();
    }

    /** The session to which the child comes, as the ward's list has it. */
    public String session(Browser staff) throws IOException, InterruptedException {
        var day = mine().getJsonObject("place").getString("day");
        return staff
                .object("/api/v1/desk/checkup-sessions?ward=" + WARD + "&from=" + day)
                .getJsonArray("items")
                .stream()
                .map(JsonValue::asJsonObject)
                .filter(one -> one.getString("day").equals(day)
                        && one.getString("kind").equals("Y1M6")
                        && one.getString("state").equals("PLANNED"))
                .map(one -> one.getString("id"))
                .findFirst()
                .orElseThrow();
    }

    /** What she reads of the child's referrals. */
    public List<JsonObject> referrals() throws IOException, InterruptedException {
        return parent.object(address(mine()) + "/referrals").getJsonArray("referrals").stream()
                .map(JsonValue::asJsonObject)
                .toList();
    }

    /** The result on the phone, where it was released. */
    public Optional<JsonObject> result() throws IOException, InterruptedException {
        return parent.asked(address(mine()) + "/result").statusCode() == 200
                ? Optional.of(parent.object(address(mine()) + "/result"))
                : Optional.empty();
    }

    private Stream<JsonObject> hours(JsonObject checkup) throws IOException, InterruptedException {
        return parent.object(address(checkup) + "/places").getJsonArray("days").stream()
                .flatMap(day -> day.asJsonObject().getJsonArray("hours").stream())
                .map(JsonValue::asJsonObject);
    }

    private static String address(JsonObject checkup) {
        return "/api/v1/me/checkups/" + checkup.getString("id");
    }
}
