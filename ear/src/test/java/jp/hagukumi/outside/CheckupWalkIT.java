package jp.hagukumi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.server.City;
import jp.hagukumi.server.DemoKeys.Institution;
import jp.hagukumi.walk.Browser;
import jp.hagukumi.walk.InfantCheckup;
import jp.hagukumi.walk.PartnerSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From the invitation to the result on the phone, through the doors; the business date goes to the day of the session. */
class CheckupWalkIT {

    private final City city = Outside.city();

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));

    @AfterEach
    void today_again() throws IOException {
        Outside.moveBusinessDate(0);
    }

    @Test
    void a_child_is_invited_the_date_moved_the_questionnaire_answered_and_the_result_there_the_same_day()
            throws Exception {
        var child = InfantCheckup.due(city, today, 5);
        var first = child.invited();
        assertThat(first.getString("state")).isEqualTo("INVITED");
        var moved = child.moved();
        assertThat(moved.getJsonObject("place").getString("bandId"))
                .isNotEqualTo(first.getJsonObject("place").getString("bandId"));
        assertThat(child.answered()).isPositive();

        var nurse = new Browser(city).signIn("staff", "nurse-nakahara");
        var hall = Hall.of(city, child.session(nurse));
        itIs(dayOf(moved));
        var checkup = moved.getString("id");
        assertThat(hall.children(nurse))
                .filteredOn(one -> one.getString("checkupId").equals(checkup))
                .singleElement()
                .satisfies(one -> assertThat(one.getBoolean("answered")).isTrue());
        hall.receive(nurse, checkup);
        hall.through(nurse, checkup);
        hall.judge(nurse, checkup);
        assertThat(child.result()).isEmpty();
        hall.decideAndRelease(new Browser(city).signIn("staff", "nurse-nakahara-two"), checkup);

        assertThat(child.result().orElseThrow().getString("medical")).isEqualTo("NORMAL");
        assertThat(child.mine().getString("state")).isEqualTo("CLOSED");
    }

    @Test
    void one_who_did_not_come_is_called_again_and_a_referral_closes_only_when_its_answer_is_in() throws Exception {
        var nurse = new Browser(city).signIn("staff", "nurse-nakahara");
        var child = InfantCheckup.due(city, today, 5);
        var first = child.invited();
        var checkup = first.getString("id");

        var dayAfter = dayOf(first).plusDays(1);
        itIs(dayAfter);
        assertThat(child.invited().getString("state")).isEqualTo("MISSED");
        assertThat(recall(nurse, "DUE")).contains(checkup);
        nurse.post(
                "/api/v1/desk/checkup-recall/" + checkup + "/contacts",
                Json.createObjectBuilder()
                        .add("way", "CALL")
                        .add("on", dayAfter.toString())
                        .add("reached", true)
                        .build());
        assertThat(child.moved().getString("state")).isEqualTo("INVITED");
        assertThat(recall(nurse, "DUE")).doesNotContain(checkup);
        assertThat(recall(nurse, "PLACED_AGAIN")).contains(checkup);

        itIs(dayOf(child.mine()));
        var hall = Hall.of(city, child.session(nurse));
        hall.receive(nurse, checkup);
        hall.through(nurse, checkup, Set.of("SKIN"));
        hall.judge(nurse, checkup, "REFER_EXAM");
        hall.speak(nurse, checkup);
        hall.decideAndRelease(new Browser(city).signIn("staff", "nurse-nakahara-two"), checkup);
        assertThat(recall(nurse, "PLACED_AGAIN")).doesNotContain(checkup);

        var referral = ReferralCase.written(nurse, checkup, "BODY");
        referral.handOver();
        assertThat(referral.closes()).as("without an answer").isFalse();
        var hospital = new PartnerSystem(city, Institution.HOSPITAL);
        var answer = referral.answer();
        var message = "urn:uuid:" + UUID.randomUUID();
        var receipt = hospital.send("soap/referrals/v1", answer, message).acknowledged();
        var again = hospital.send("soap/referrals/v1", answer, message).acknowledged();
        assertThat(again.textOf("receipt")).isEqualTo(receipt.textOf("receipt"));
        assertThat(hospital.send("soap/referrals/v1", answer.replace(">NORMAL<", ">TREAT<"), message)
                        .code())
                .as("other words under the same message id")
                .isEqualTo(1);
        assertThat(child.referrals())
                .singleElement()
                .satisfies(one -> assertThat(one).doesNotContainKey("answer"));
        referral.tell();
        assertThat(child.referrals().get(0).getJsonObject("answer").getString("outcome"))
                .isEqualTo("NORMAL");
        assertThat(child.mine().getString("state")).isEqualTo("RELEASED");
        assertThat(referral.closes()).isTrue();
        assertThat(child.mine().getString("state")).isEqualTo("CLOSED");
    }

    private List<String> recall(Browser nurse, String show) throws IOException, InterruptedException {
        return nurse
                .object("/api/v1/desk/checkup-recall?ward=" + Hall.WARD + "&show=" + show)
                .getJsonArray("items")
                .stream()
                .map(one -> one.asJsonObject().getString("checkupId"))
                .toList();
    }

    private void itIs(LocalDate day) throws IOException {
        Outside.moveBusinessDate((int) ChronoUnit.DAYS.between(today, day));
    }

    private static LocalDate dayOf(JsonObject checkup) {
        return LocalDate.parse(checkup.getJsonObject("place").getString("day"));
    }
}
