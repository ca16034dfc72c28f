package jp.hagukumi.births;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import jp.hagukumi.identity.Address;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However a register begins its text, prefecture, city and ward stand in a line once. */
class PlacesTest {

    @ParameterizedTest
    @CsvSource({
        "小杉町1-2,             神奈川県川崎市中原区小杉町1-2",
        "中原区小杉町1-2,       神奈川県川崎市中原区小杉町1-2",
        "川崎市中原区小杉町1-2, 神奈川県川崎市中原区小杉町1-2",
        "神奈川県川崎市中原区小杉町1-2, 神奈川県川崎市中原区小杉町1-2",
        "区役所通1-2,           神奈川県川崎市中原区区役所通1-2",
    })
    void prefecture_city_and_ward_stand_once(String text, String line) {
        assertThat(Places.of(new Address("141330", Optional.empty(), text, Optional.of("ハイツ101"))))
                .isEqualTo(line + "\u3000ハイツ101");
    }
}
