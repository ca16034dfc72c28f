package jp.hagukumi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import jp.hagukumi.server.City;
import jp.hagukumi.walk.Browser;
import jp.hagukumi.walk.InfantCheckup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From the invitation to the result on the phone, through the doors; the business date goes to the day of the session. */
class CheckupWalkIT {

    private final City city = Outside.city();

    @AfterEach
    void today_again() throws IOException {
        Outside.moveBusinessDate(0);
    }

    @Test
    void a_child_is_invited_the_date_moved_the_questionnaire_answered_and_the_result_there_the_same_day()
            throws Exception {
        var today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        var child = InfantCheckup.due(city, today, 5);
        var first = child.invited();
        assertThat(first.getString("state")).isEqualTo("INVITED");
        var moved = child.moved();
        assertThat(moved.getJsonObject("place").getString("bandId"))
                .isNotEqualTo(first.getJsonObject("place").getString("bandId"));
        assertThat(child.answered()).isPositive();

        var nurse = new Browser(city).signIn("staff", "nurse-nakahara");
        var hall = Hall.of(city, child.session(nurse));
        Outside.moveBusinessDate((int) ChronoUnit.DAYS.between(
                today, LocalDate.parse(moved.getJsonObject("place").getString("day"))));
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
}
