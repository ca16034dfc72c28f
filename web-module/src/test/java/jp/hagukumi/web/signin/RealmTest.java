package jp.hagukumi.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After signing in the browser is led to a page of the realm and nowhere else. */
class RealmTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/app/",
                "//evil.example/app/",
                "/\\evil.example",
                "/app/..//evil.example",
                "/app/../desk/",
                "/app/%2e%2e/desk/",
                "/app\\..\\desk",
                "/desk/",
                "/app",
                "",
                "javascript:alert(1)",
                "/app/\r\nSet-Cookie: a=b",
                "/app/?next=https://evil.example"
            })
    void anything_else_leads_to_the_beginning(String wished) {
        assertThat(Realm.RESIDENTS.safeReturn(Optional.of(wished))).isEqualTo("/app/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/",
                "/app/child",
                "/app/slip.html?child=0190d3c2-0000",
                "/app/#/home",
                "/app/index.html#/child/1"
            })
    void a_page_of_the_realm_is_returned_to(String wished) {
        assertThat(Realm.RESIDENTS.safeReturn(Optional.of(wished))).isEqualTo(wished);
    }
}
