package jp.hagukumi.checkups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.UUID;
import jp.hagukumi.kernel.code.UnmistakableCode;
import org.junit.jupiter.api.Test;

/** The code by which a child is received. */
class ReceptionCodeTest {

    @Test
    void a_checkup_has_one_code_for_ever_that_can_be_typed_as_it_is_read() {
        var id = new CheckupId(UUID.fromString("0193f000-0000-7000-8000-000000000e01"));
        var code = ReceptionCode.of(id);
        assertThat(ReceptionCode.of(new CheckupId(id.value()))).isEqualTo(code);
        assertThat(UnmistakableCode.read(code.forReading())).contains(code);
    }

    @Test
    void codes_of_a_whole_year_of_the_city_are_apart() {
        var codes = new HashSet<String>();
        for (int n = 0; n < 24_000; n++) {
            codes.add(ReceptionCode.of(new CheckupId(new UUID(7, n))).exact());
        }
        assertThat(codes).hasSize(24_000);
    }
}
