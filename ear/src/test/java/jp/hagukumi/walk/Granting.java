package jp.hagukumi.walk;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.hagukumi.server.City;

/** The money in the walk: applied for, decided by one clerk, approved by another, and ordered at the bank. */
public final class Granting {

    private static final JsonObject DONE =
            Json.createObjectBuilder().add("done", true).build();

    private final Browser mother;
    private final Browser first;
    private final Browser second;
    private final DemoFamily family;

    public Granting(City city, Browser mother, DemoFamily family) throws IOException, InterruptedException {
        this.mother = mother;
        this.family = family;
        this.first = new Browser(city).signIn("staff", "clerk-benefit-one");
        this.second = new Browser(city).signIn("staff", "clerk-benefit-two");
    }

    /** She applies for one part of it. @return the application's id */
    public String apply(String pregnancy, String instalment, LocalDate heartbeatOn)
            throws IOException, InterruptedException {
        var filing = Json.createObjectBuilder()
                .add("instalment", instalment)
                .add("heartbeatOn", heartbeatOn.toString())
                .add("askOthers", true)
                .add("askClinic", true)
                .add("account", account("1234567"));
        if (instalment.equals("SECOND")) {
            filing.add("fetuses", 1);
        }
        return mother.post("/api/v1/me/grants/pregnancies/" + pregnancy + "/applications", filing.build())
                .asJsonObject()
                .getString("id");
    }

    /** The first clerk agrees to what the rules say. @return the yen */
    public long decide(String pregnancy, String instalment) throws IOException, InterruptedException {
        var part = part(pregnancy, instalment);
        var application = part.getJsonObject("application");
        first.post(
                "/api/v1/desk/grants/applications/" + application.getString("id") + "/decision",
                Json.createObjectBuilder()
                        .add("version", application.getInt("version"))
                        .add("outcome", part.getString("outcome"))
                        .add("yen", part.getInt("yen"))
                        .build());
        return part.getInt("yen");
    }

    /** The second clerk approves what is proposed for this pregnancy; batch made by the first, let go by the second. @return its id */
    public String order(String pregnancy) throws IOException, InterruptedException {
        approve(payments(pregnancy, "PROPOSED"));
        var batch = gather(earliest());
        release(batch);
        return batch;
    }

    /** The second clerk approves these payments. */
    public void approve(List<String> payments) throws IOException, InterruptedException {
        second.post("/api/v1/desk/payments/approvals", ids(payments));
    }

    /** The earliest day on which the bank credits what is ordered now. */
    public String earliest() throws IOException, InterruptedException {
        return first.object("/api/v1/desk/payment-batches").getString("earliest");
    }

    /** The first clerk makes a batch of all that is approved. @return its id */
    public String gather(String on) throws IOException, InterruptedException {
        return first.post(
                        "/api/v1/desk/payment-batches",
                        Json.createObjectBuilder().add("on", on).build())
                .asJsonObject()
                .getString("id");
    }

    /** The second clerk lets the batch go. */
    public void release(String batch) throws IOException, InterruptedException {
        second.post("/api/v1/desk/payment-batches/" + batch + "/release", DONE);
    }

    /** The first clerk reads in the bank's statement that the batch was credited. */
    public void settle(String batch, String on) throws IOException, InterruptedException {
        first.post(
                "/api/v1/desk/payment-batches/" + batch + "/settlement",
                Json.createObjectBuilder().add("on", on).build());
    }

    /** How the payments of this pregnancy stand, in the order they were proposed. */
    public List<String> states(String pregnancy) throws IOException, InterruptedException {
        return payments(pregnancy).map(payment -> payment.getString("state")).toList();
    }

    /** How many yen of this pregnancy the bank has credited. */
    public long paid(String pregnancy) throws IOException, InterruptedException {
        return lines(pregnancy)
                .filter(line -> line.getJsonArray("payments").stream()
                        .anyMatch(one -> one.asJsonObject().getString("state").equals("SETTLED")))
                .mapToLong(line -> line.getInt("yen"))
                .sum();
    }

    /** The file for the bank. */
    public String file(String batch) throws IOException, InterruptedException {
        return first.asked("/api/v1/desk/payment-batches/" + batch + "/file").body();
    }

    public JsonObject batch(String batch) throws IOException, InterruptedException {
        return first.object("/api/v1/desk/payment-batches/" + batch).getJsonObject("batch");
    }

    /** The bank gives one payment back; she tells another account, and it is proposed anew. */
    public void comesBack(String pregnancy, LocalDate on) throws IOException, InterruptedException {
        var payment = payments(pregnancy, "EXPORTED").get(0);
        giveBack(payment, on);
        mother.post("/api/v1/me/grants/account", account("7654321").build());
        first.post("/api/v1/desk/payments/" + payment + "/correction", DONE);
    }

    /** The bank gives a payment back: there is no such account. */
    public void giveBack(String payment, LocalDate on) throws IOException, InterruptedException {
        first.post(
                "/api/v1/desk/payments/" + payment + "/return",
                Json.createObjectBuilder()
                        .add("on", on.toString())
                        .add("reason", "NO_ACCOUNT")
                        .build());
    }

    /** Whether lines, payments and ledger agree to the yen. */
    public boolean agrees() throws IOException, InterruptedException {
        return first.object("/api/v1/desk/payments/reconciliation").getBoolean("agrees");
    }

    /** Ids of this pregnancy's payments in one state. */
    public List<String> payments(String pregnancy, String state) throws IOException, InterruptedException {
        return payments(pregnancy)
                .filter(payment -> payment.getString("state").equals(state))
                .map(payment -> payment.getString("id"))
                .toList();
    }

    private Stream<JsonObject> payments(String pregnancy) throws IOException, InterruptedException {
        return lines(pregnancy)
                .flatMap(line -> line.getJsonArray("payments").stream())
                .map(JsonValue::asJsonObject);
    }

    private Stream<JsonObject> lines(String pregnancy) throws IOException, InterruptedException {
        return first
                .object("/api/v1/desk/grants/cases/" + pregnancy)
                .getJsonObject("grants")
                .getJsonArray("lines")
                .stream()
                .map(JsonValue::asJsonObject);
    }

    private JsonObject part(String pregnancy, String instalment) throws IOException, InterruptedException {
        return first
                .object("/api/v1/desk/grants/cases/" + pregnancy)
                .getJsonObject("grants")
                .getJsonArray("parts")
                .stream()
                .map(JsonValue::asJsonObject)
                .filter(part -> part.getString("instalment").equals(instalment))
                .findFirst()
                .orElseThrow();
    }

    private JsonObjectBuilder account(String number) {
        return Json.createObjectBuilder()
                .add(
                        "bank",
                        Json.createObjectBuilder()
                                .add("bank", "0138")
                                .add("branch", "810")
                                .add("kind", "ORDINARY")
                                .add("number", number))
                .add("holder", "タカハシ " + family.givenKana());
    }

    private static JsonObject ids(List<String> chosen) {
        var ids = Json.createArrayBuilder();
        chosen.forEach(ids::add);
        return Json.createObjectBuilder().add("ids", ids).build();
    }
}
