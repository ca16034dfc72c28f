package jp.hagukumi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import jp.hagukumi.walk.MainJob;
import org.junit.jupiter.api.Test;

/** The main job, through the real doors: what the run command shows is what is tested. */
class MainJobIT {

    @Test
    void a_signed_certificate_becomes_a_visit_in_the_nurses_list() throws Exception {
        var steps = new ArrayList<String>();

        new MainJob().through(Outside.city(), steps::add);

        assertThat(steps).hasSize(8);
        assertThat(steps.get(5)).contains("with the low-birth-weight notice");
        assertThat(steps.get(6)).contains("signed with her card");
        assertThat(steps.get(7)).contains("PREMATURE");
    }
}
