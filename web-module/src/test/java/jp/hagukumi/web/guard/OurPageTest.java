package jp.hagukumi.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sent a change is known by what the browser says of it; silence is refused. */
class OurPageTest {

    @ParameterizedTest(name = "Sec-Fetch-Site {0}, Origin {1}: {2}")
    @CsvSource(
            nullValues = "none",
            value = {
                "same-origin, https://city.example, true",
                "same-origin, none, true",
                "none, https://city.example, true",
                "none, none, false",
                "same-site, https://city.example, false",
                "cross-site, https://city.example, false",
                "cross-site, none, false",
                "same-origin, https://evil.example, false",
                "none, https://city.example.evil.example, false",
                "none, http://city.example, false",
                "none, null, false"
            })
    void is_ours(String fetchSite, String origin, boolean ours) {
        assertThat(OurPage.sent(Optional.ofNullable(fetchSite), Optional.ofNullable(origin), "https://city.example"))
                .isEqualTo(ours);
    }
}
