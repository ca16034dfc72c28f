package jp.hagukumi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import jp.hagukumi.server.City;
import jp.hagukumi.walk.Browser;
import jp.hagukumi.walk.MainJob;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The business date moves; what hangs on the days moves with it, and what hangs on the time of day does not. */
class MovedDateIT {

    private static final int PAST_THE_FIRST_28_DAYS = 40;

    private final City city = Outside.city();

    @AfterEach
    void today_again() throws IOException {
        Outside.moveBusinessDate(0);
    }

    @Test
    void a_visit_is_overdue_when_its_day_has_passed_and_messages_are_still_taken() throws Exception {
        var visit = visitOf(walked());
        assertThat(line(visit).getBoolean("overdue")).isFalse();

        Outside.moveBusinessDate(PAST_THE_FIRST_28_DAYS);

        assertThat(line(visit).getBoolean("overdue")).isTrue();
        // A hospital's signature of this minute, a session, a certificate born yesterday: all by the real time.
        assertThat(walked()).hasSize(8);
    }

    private ArrayList<String> walked() throws Exception {
        var steps = new ArrayList<String>();
        new MainJob().withoutTheRegister(city, steps::add);
        return steps;
    }

    private static String visitOf(ArrayList<String> steps) {
        var last = steps.get(steps.size() - 1);
        return last.replaceFirst(".*visit ([0-9a-f-]{36}).*", "$1");
    }

    private JsonObject line(String visit) throws IOException, InterruptedException {
        var nurse = new Browser(city).signIn("staff", "nurse-nakahara");
        var until = LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(60);
        return nurse.object("/api/v1/desk/visits?ward=141330&limit=100&dueTo=" + until).getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .filter(row -> row.getString("id").equals(visit))
                .findFirst()
                .orElseThrow();
    }
}
