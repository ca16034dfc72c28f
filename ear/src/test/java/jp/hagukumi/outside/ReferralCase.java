package jp.hagukumi.outside;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.util.UUID;
import jp.hagukumi.walk.Browser;

/** One referral at the desk of its ward. */
final class ReferralCase {

    private final Browser nurse;
    private final String address;

    private ReferralCase(Browser nurse, String address) {
        this.nurse = nurse;
        this.address = address;
    }

    static ReferralCase written(Browser nurse, String checkup, String group) throws IOException, InterruptedException {
        var written = nurse.post(
                "/api/v1/desk/checkup-referrals",
                Json.createObjectBuilder()
                        .add("checkup", checkup)
                        .add("group", group)
                        .build());
        return new ReferralCase(
                nurse,
                "/api/v1/desk/checkup-referrals/" + written.asJsonObject().getString("referralId"));
    }

    JsonObject sheet() throws IOException, InterruptedException {
        return nurse.object(address);
    }

    /** The mother has the letter on the day of the checkup. */
    void handOver() throws IOException, InterruptedException {
        nurse.post(
                address + "/hand-over",
                seen().add("on", sheet().getString("examinedOn"))
                        .add("to", "MOTHER")
                        .build());
    }

    /** What the hospital sends: all is well, found on the same day. */
    String answer() throws IOException, InterruptedException {
        var sheet = sheet();
        return """
                <r:SubmitReferralAnswer xmlns:r="urn:hagukumi:referrals:v1">
                  <r:answerNumber>R-%1$s</r:answerNumber>
                  <r:letter><r:code>%1$s</r:code><r:bornOn>%2$s</r:bornOn></r:letter>
                  <r:answer>
                    <r:facility>デモ中原病院</r:facility>
                    <r:examinedOn>%3$s</r:examinedOn>
                    <r:outcome>NORMAL</r:outcome>
                  </r:answer>
                </r:SubmitReferralAnswer>
                """.formatted(sheet.getString("code"), sheet.getString("birthDate"), sheet.getString("examinedOn"));
    }

    /** The family may read the answer. */
    void tell() throws IOException, InterruptedException {
        nurse.post(address + "/telling", seen().build());
    }

    /** Nothing follows. @return whether it is closed; refused otherwise */
    boolean closes() throws IOException, InterruptedException {
        var answered = nurse.sent(
                "POST", address + "/closing", seen().add("follow", "NOTHING").build(), UUID.randomUUID());
        return answered.statusCode() / 100 == 2 && sheet().getString("state").equals("CLOSED");
    }

    private JsonObjectBuilder seen() throws IOException, InterruptedException {
        return Json.createObjectBuilder().add("version", sheet().getInt("version"));
    }
}
