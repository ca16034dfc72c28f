package jp.hagukumi.walk;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import jp.hagukumi.server.City;
import jp.hagukumi.server.DemoKeys.Institution;
import jp.hagukumi.server.Walk;

/**
 * The main job once, through the real doors: a pregnancy is told, and a hospital's signed certificate becomes a filed registration, an entry in the
 * family register, a child of the city, and a visit in the nurse's list. Each run makes a new family.
 */
public final class MainJob implements Walk {

    private static final int NEWBORN_DAYS = 28;
    private static final int HEARTBEAT_DAYS = 220;
    private static final int WINDOW_SINCE = 5;

    private static final AtomicBoolean WALKED = new AtomicBoolean();

    /** Whether somebody in this process has gone the whole way to its end. */
    public static boolean walked() {
        return WALKED.get();
    }

    @Override
    public void through(City city, Consumer<String> say) throws Exception {
        walk(city, say, true);
        WALKED.set(true);
    }

    /**
     * As far as it goes in a city that is linked to no family register, or whose day is not the register's: the registration is
     * filed and waits at the desk.
     */
    public void withoutTheRegister(City city, Consumer<String> say) throws Exception {
        walk(city, say, false);
    }

    private static void walk(City city, Consumer<String> say, boolean intoTheRegisters) throws Exception {
        var family = DemoFamily.fresh();

        var moved = new PartnerSystem(city, Institution.REGISTER)
                .send("soap/register/v1", family.movesIn())
                .acknowledged();
        expect("APPLIED", moved.textOf("outcome"));
        say.accept("1 the resident register tells of the mother        event walk-" + family.number());

        var mother = new Browser(city).signIn("residents", family.subject(), family.claims());
        say.accept("2 the mother signs in through OpenID               "
                + mother.object("/api/v1/me").getString("kind"));

        // On another day than the register's the birth would lie too far from the day expected.
        var pregnancy = Optional.<String>empty();
        if (intoTheRegisters) {
            pregnancy = Optional.of(expect(city, mother, say));
        }

        var token = mother.post("/api/v1/me/delivery-token", JsonObject.EMPTY_JSON_OBJECT)
                .asJsonObject();
        say.accept("5 she gets the code that she shows at the hospital code id " + token.getString("id"));

        var born = Birth.yesterday();
        var submitted = new PartnerSystem(city, Institution.HOSPITAL)
                .send("soap/births/v1", Birth.certificate(family, token.getString("code"), born))
                .acknowledged();
        var certificate = submitted.textOf("certificateId");
        say.accept("6 the hospital submits a signed certificate        certificate " + certificate + ", "
                + submitted.textOf("state") + "; its signed receipt holds");

        var child = Birth.childOf(mother, certificate);
        say.accept("7 the mother finds it in the app                   child " + child.getString("id") + ", "
                + child.getInt("weightGrams") + " g");

        if (intoTheRegisters) {
            FamilyRegister.await(
                    "the end of the pregnancy",
                    () -> Optional.of(mother.object("/api/v1/me/pregnancy").getJsonObject("pregnancy"))
                            .filter(mine -> mine.getString("state").equals("DELIVERED")));
        }

        var slip = fileSlip(mother, child.getString("id"));
        say.accept("8 she files the contact slip, filled in already    slip " + slip.getString("id")
                + (slip.getBoolean("lowBirthWeightNotice") ? ", with the low-birth-weight notice" : ""));

        var filed = new Registering(city, mother, family).file(child.getString("id"));
        say.accept("9 she files the registration, signed with her card registration " + filed.getString("id")
                + ", received on " + filed.getString("receivedOn"));

        if (intoTheRegisters) {
            intoTheRegisters(new InHand(city, family, mother, child.getString("id"), born), filed.getString("id"), say);
        }

        var visit = visitOf(new Browser(city).signIn("staff", "nurse-nakahara"), child.getString("id"));
        expect(born.plusDays(NEWBORN_DAYS - 1L).toString(), visit.getString("dueOn"));
        say.accept("14 the nurse of Nakahara sees the visit            visit " + visit.getString("id") + ", "
                + visit.getString("kind") + ", due " + visit.getString("dueOn"));

        if (pregnancy.isPresent()) {
            grant(new Granting(city, mother, family), pregnancy.get(), say);
            checkup(city, say);
        }
    }

    /** As far as it goes before the day: the hall is open on the day of the session only. */
    private static void checkup(City city, Consumer<String> say) throws Exception {
        var child = InfantCheckup.due(city, Birth.yesterday(), WINDOW_SINCE);
        var invited = child.invited();
        expect("INVITED", invited.getString("state"));
        say.accept("19 a child of 18 months is invited by its ward     checkup " + invited.getString("id") + ", "
                + invited.getJsonObject("place").getString("day"));
        say.accept("20 its mother moves the date on the phone          "
                + child.moved().getJsonObject("place").getString("day"));
        say.accept("21 she fills in the questionnaire and hands it in  " + child.answered() + " questions");
    }

    private static String expect(City city, Browser mother, Consumer<String> say)
            throws IOException, InterruptedException {
        var expecting = new Expecting(city, mother);
        var pregnancy = expecting.tell(Birth.yesterday());
        say.accept("3 she tells the city of her pregnancy, filled in   pregnancy " + pregnancy);
        say.accept("4 the nurse hands the handbook over                number " + expecting.handbook(pregnancy));
        return pregnancy;
    }

    private static void grant(Granting granting, String pregnancy, Consumer<String> say) throws Exception {
        var heartbeat = Birth.yesterday().minusDays(HEARTBEAT_DAYS);
        var first = granting.apply(pregnancy, "FIRST", heartbeat);
        granting.apply(pregnancy, "SECOND", heartbeat);
        say.accept("15 she applies for both grants, her bank found     application " + first);
        var yen = granting.decide(pregnancy, "FIRST") + granting.decide(pregnancy, "SECOND");
        say.accept("16 one clerk decides both by the rules             " + yen + " yen awarded");
        var batch = granting.order(pregnancy);
        expect("RELEASED", granting.batch(batch).getString("state"));
        say.accept("17 another approves; the bank file is let go       batch "
                + granting.batch(batch).getInt("number") + ", "
                + granting.file(batch)
                        .lines()
                        .filter(line -> line.startsWith("2"))
                        .count() + " payments");
        granting.comesBack(pregnancy, Birth.yesterday().plusDays(1));
        var again = granting.order(pregnancy);
        if (!granting.agrees()) {
            throw new IllegalStateException("Lines, payments and ledger do not agree");
        }
        say.accept("18 one came back, is corrected and paid again      batch "
                + granting.batch(again).getInt("number") + "; every sum agrees to the yen");
    }

    /** Who and what the walk has in hand once the birth is registered for. */
    private record InHand(City city, DemoFamily family, Browser mother, String child, LocalDate born) {}

    private static void intoTheRegisters(InHand birth, String filed, Consumer<String> say) throws Exception {
        var desk = new WardDesk(birth.city());
        var number = desk.accept(filed);
        say.accept("10 a clerk of the ward takes it up and accepts it   acceptance " + number);

        var familyRegister = new FamilyRegister(birth.city());
        var order = familyRegister.awaitOrder(number).getString("orderId");
        var answer = familyRegister.awaitOutcome(order);
        expect("APPLIED", answer.getString("outcome"));
        say.accept("11 the family register enters it, and answers       order " + order + ", answer "
                + answer.getString("answerId"));

        var registered = new PartnerSystem(birth.city(), Institution.REGISTER)
                .send("soap/register/v1", birth.family().bears(birth.born()))
                .acknowledged();
        expect("APPLIED", registered.textOf("outcome"));
        say.accept("12 the resident register tells of the birth        event walk-"
                + birth.family().childsNumber());

        var complete = FamilyRegister.await(
                "the end of the registration",
                () -> Optional.of(birth.mother().object("/api/v1/me/children/" + birth.child() + "/registration"))
                        .filter(read -> read.getString("state").equals("REGISTERED")));
        var home = desk.family(birth.child());
        say.accept("13 the mother reads that it is complete            registration " + complete.getString("id")
                + "; the child is a person of the city: household of "
                + home.getJsonArray("members").size() + ", guardianship "
                + guardianship(home).getString("id"));
    }

    private static JsonObject guardianship(JsonObject home) {
        return home.getJsonArray("guardianships").stream()
                .map(JsonValue::asJsonObject)
                .filter(held -> held.getString("relation").equals("MOTHER")
                        && held.getString("state").equals("IN_FORCE"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The mother is no guardian: " + home));
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

    private static void expect(String wanted, String found) {
        if (!wanted.equals(found)) {
            throw new IllegalStateException("Wanted " + wanted + ", found " + found);
        }
    }
}
