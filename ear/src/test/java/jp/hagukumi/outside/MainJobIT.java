package jp.hagukumi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import jp.hagukumi.walk.MainJob;
import org.junit.jupiter.api.Test;

/** The main job, through the real doors: what the run command shows is what is tested. */
class MainJobIT {

    @Test
    void a_signed_certificate_becomes_a_child_of_the_city_and_a_visit_in_the_nurses_list() throws Exception {
        var steps = new ArrayList<String>();

        new MainJob().through(Outside.city(), steps::add);

        assertThat(steps).hasSize(21);
        assertThat(steps.get(3)).containsPattern("number [0-9]{4}-[0-9]{6}");
        assertThat(steps.get(7)).contains("with the low-birth-weight notice");
        assertThat(steps.get(8)).contains("signed with her card");
        assertThat(steps.get(10)).contains("order ", "answer ");
        assertThat(steps.get(12)).contains("household of 2, guardianship ");
        assertThat(steps.get(13)).contains("PREMATURE");
        assertThat(steps.get(15)).contains("100000 yen awarded");
        assertThat(steps.get(16)).containsPattern("batch [0-9]+, 2 payments");
        assertThat(steps.get(17)).contains("every sum agrees to the yen");
        assertThat(steps.get(18)).containsPattern("checkup [0-9a-f-]{36}, 20[0-9-]{8}");
        assertThat(steps.get(19)).containsPattern("moves the date .* 20[0-9-]{8}");
        assertThat(steps.get(20)).containsPattern("[1-9][0-9]* questions");
    }
}
