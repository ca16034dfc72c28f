package jp.hagukumi.outside;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.server.City;
import jp.hagukumi.walk.Browser;

/** A session of a group checkup, such as one of three years that is held today, and the way of a child through it. */
final class Hall {

    static final String WARD = "141330";
    private static final String LAY_OUT = """
            with place as (
                insert into checkups.session (id, ward, kind, office, on_day, planned_for, rooms, staff, state, rule_version, version)
                select gen_random_uuid(), '141330', 'Y3', (select min(code) from identity.office where ward = '141330'),
                    (now() at time zone 'Asia/Tokyo')::date, (now() at time zone 'Asia/Tokyo')::date - 4000 - floor(random() * 900)::int,
                    7, 16, 'PLANNED', 'test/1', 1
                returning id),
            hours as (
                insert into checkups.band (id, session, begins, capacity, held_back, taken, apart)
                select gen_random_uuid(), place.id, time '12:45' + n * interval '15 minutes', 15, 0, 15, false
                from place, generate_series(0, 3) as n
                returning id, session, begins),
            children as (
                insert into identity.person (id, resident_number, standing, family_name, given_name, name_key, birth_date, sex,
                    nationality, municipality, ward, postcode, address, lives_here_since)
                select gen_random_uuid(), (990000000000000 + floor(random() * 9000000000)::bigint * 100 + n)::text, 'RESIDENT',
                    '試験', '児' || n, '試験児' || n, (now() at time zone 'Asia/Tokyo')::date - 1150, '2', 'JPN', '141305',
                    '141330', '2110063', '試験町' || n, date '2024-04-01'
                from generate_series(1, 60) as n
                returning id, given_name)
            insert into checkups.checkup (id, child, kind, state, ward, window_from, window_until, band, version, family)
            select gen_random_uuid(), children.id, 'Y3', 'INVITED', '141330', (now() at time zone 'Asia/Tokyo')::date - 50,
                (now() at time zone 'Asia/Tokyo')::date + 300,
                (select hours.id from hours order by begins offset (substr(children.given_name, 2)::int - 1) / 15 limit 1), 1, children.id
            from children
            """;

    private final City city;
    private final String session;

    private Hall(City city, String session) {
        this.city = city;
        this.session = session;
    }

    /** Sixty children with a place today; one that was laid out earlier today is called off first. */
    static Hall laidOut(City city) throws SQLException {
        try (var connection = city.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    update checkups.session set state = 'CANCELLED', reason = '試験' where kind = 'Y3' and ward = '141330'
                        and state = 'PLANNED' and on_day = (now() at time zone 'Asia/Tokyo')::date
                    """);
            statement.execute(LAY_OUT);
            try (var found = statement.executeQuery("""
                    select id from checkups.session where kind = 'Y3' and ward = '141330' and state = 'PLANNED'
                        and on_day = (now() at time zone 'Asia/Tokyo')::date
                    """)) {
                found.next();
                return new Hall(city, found.getString(1));
            }
        }
    }

    /** A session that is planned already. */
    static Hall of(City city, String session) {
        return new Hall(city, session);
    }

    String session() {
        return session;
    }

    /** The children of the day as the board shows them. */
    List<JsonObject> children(Browser staff) throws IOException, InterruptedException {
        return staff.object("/api/v1/desk/checkup-days/" + session).getJsonArray("children").stream()
                .map(JsonValue::asJsonObject)
                .toList();
    }

    void receive(Browser clerk, String checkup) throws IOException, InterruptedException {
        clerk.post(
                "/api/v1/desk/checkup-days/" + session + "/reception",
                Json.createObjectBuilder().add("checkup", checkup).build());
    }

    /** Every station of a child that is in the hall, as it usually goes. */
    void through(Browser nurse, String checkup) throws IOException, InterruptedException {
        through(nurse, checkup, Set.of());
    }

    /** @param referred items of the ordinance that the physician wants looked at elsewhere */
    void through(Browser nurse, String checkup, Set<String> referred) throws IOException, InterruptedException {
        var found = nurse.object(address(checkup));
        for (var stop : found.getJsonArray("stops").getValuesAs(JsonObject.class)) {
            var station = stop.getString("station");
            step(nurse, checkup, station, "COME");
            for (var record : records(station, stop.getInt("edition"), found, referred)) {
                nurse.post(address(checkup) + "/records/" + record.where(), record.body());
            }
            step(nurse, checkup, station, "PASS");
        }
    }

    void judge(Browser nurse, String checkup) throws IOException, InterruptedException {
        judge(nurse, checkup, "NORMAL");
    }

    void judge(Browser nurse, String checkup, String medical) throws IOException, InterruptedException {
        nurse.post(
                address(checkup) + "/judgement",
                seen(nurse, checkup)
                        .add("medical", medical)
                        .add("support", "NONE")
                        .build());
    }

    /** The family was spoken with in the hall. */
    void speak(Browser nurse, String checkup) throws IOException, InterruptedException {
        nurse.post(
                address(checkup) + "/talk",
                seen(nurse, checkup).add("how", "HALL").build());
    }

    void decideAndRelease(Browser second, String checkup) throws IOException, InterruptedException {
        second.post(address(checkup) + "/decision", seen(second, checkup).build());
        second.post(address(checkup) + "/release", seen(second, checkup).build());
    }

    /** As a child of three years usually is. */
    static JsonObject measurements(int seen) {
        return measurements(seen, 13_800, "HEIGHT", 948);
    }

    private static JsonObject measurements(int seen, int grams, String stature, int millimetres) {
        return Json.createObjectBuilder()
                .add("seen", seen)
                .add(
                        "values",
                        Json.createArrayBuilder().add(value("WEIGHT", grams)).add(value(stature, millimetres)))
                .build();
    }

    private static boolean isThree(JsonObject found) {
        return found.getString("kind").equals("Y3");
    }

    static String address(String checkup) {
        return "/api/v1/desk/checkup-cases/" + checkup;
    }

    /** How many rows say so of one checkup. */
    long count(String what, String checkup) throws SQLException {
        try (var connection = city.owner().getConnection();
                var statement = connection.prepareStatement("select count(*) from checkups." + what + " and "
                        + (what.startsWith("checkup ") ? "id" : "checkup") + " = ?")) {
            statement.setObject(1, UUID.fromString(checkup));
            try (var found = statement.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    private record Record(String where, JsonObject body) {}

    private static List<Record> records(String station, int seen, JsonObject found, Set<String> referred) {
        return switch (station) {
            case "MEASUREMENT" ->
                List.of(new Record(
                        "measurements",
                        isThree(found) ? measurements(seen) : measurements(seen, 10_300, "LENGTH", 805)));
            case "URINE" ->
                List.of(screening(
                        station,
                        seen,
                        Map.of("URINE_PROTEIN", "MINUS", "URINE_SUGAR", "MINUS", "URINE_BLOOD", "MINUS")));
            case "VISION" ->
                List.of(screening(station, seen, Map.of("VISION_RIGHT", "PASSED", "VISION_LEFT", "PASSED")));
            case "HEARING" ->
                List.of(screening(station, seen, Map.of("HEARING_RIGHT", "PASSED", "HEARING_LEFT", "PASSED")));
            case "MEDICAL" -> List.of(findings(station, seen, organs(found, false), referred));
            case "DENTAL" ->
                List.of(
                        teeth(seen, isThree(found) ? "O" : "O1"),
                        findings(station, seen + 1, organs(found, true), referred));
            default ->
                List.of(new Record(
                        "words",
                        Json.createObjectBuilder()
                                .add("station", station)
                                .add("seen", seen)
                                .add("words", "元気に過ごしています。")
                                .build()));
        };
    }

    private static List<String> organs(JsonObject found, boolean dental) {
        var organs = new ArrayList<String>();
        found.getJsonArray("organs")
                .forEach(organ -> organs.add(organ.toString().replace("\"", "")));
        organs.removeIf(organ -> organ.equals("TEETH_AND_MOUTH") != dental);
        return organs;
    }

    private static Record screening(String station, int seen, Map<String, String> answers) {
        var given = Json.createArrayBuilder();
        answers.forEach((item, answer) ->
                given.add(Json.createObjectBuilder().add("item", item).add("answer", answer)));
        return new Record("screening", at(station, seen).add("answers", given).build());
    }

    private static Record findings(String station, int seen, List<String> organs, Set<String> referred) {
        var said = Json.createArrayBuilder();
        organs.forEach(organ -> said.add(
                referred.contains(organ)
                        ? Json.createObjectBuilder()
                                .add("organ", organ)
                                .add("said", "REFER")
                                .add("words", "専門の医師に診てもらう。")
                        : Json.createObjectBuilder().add("organ", organ).add("said", "NO_FINDING")));
        return new Record("findings", at(station, seen).add("findings", said).build());
    }

    private static Record teeth(int seen, String type) {
        JsonArrayBuilder chart = Json.createArrayBuilder();
        for (var tooth = 0; tooth < 20; tooth++) {
            chart.add("SOUND");
        }
        return new Record(
                "teeth",
                Json.createObjectBuilder()
                        .add("seen", seen)
                        .add("chart", chart)
                        .add("risk", false)
                        .add("type", type)
                        .build());
    }

    private static JsonObjectBuilder at(String station, int seen) {
        return Json.createObjectBuilder().add("station", station).add("seen", seen);
    }

    private static JsonObjectBuilder value(String kind, int value) {
        return Json.createObjectBuilder()
                .add("kind", kind)
                .add("value", value)
                .add("confirmed", Json.createArrayBuilder());
    }

    private static void step(Browser nurse, String checkup, String station, String event)
            throws IOException, InterruptedException {
        var body = Json.createObjectBuilder().add("station", station).add("event", event);
        if (event.equals("PASS")) {
            body.add("examiner", "試験 太郎");
        }
        nurse.post(address(checkup) + "/steps", body.build());
    }

    private static JsonObjectBuilder seen(Browser staff, String checkup) throws IOException, InterruptedException {
        return Json.createObjectBuilder()
                .add("version", staff.object(address(checkup)).getInt("version"));
    }
}
