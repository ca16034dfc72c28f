package jp.hagukumi.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.hagukumi.kernel.refusal.Kind;
import jp.hagukumi.kernel.refusal.RefusalTexts;
import org.junit.jupiter.api.Test;

/** Law 8, for the refusals that only this door knows, and the one table from kinds to status. */
class WebRefusalsTest {

    @Test
    void every_code_is_unique_and_has_text_and_remedy_in_each_language() {
        var seen = new HashSet<String>();
        var missing = new ArrayList<String>();
        for (var code : WebRefusal.values()) {
            assertThat(code.code()).matches("HB-W\\d{3}");
            assertThat(seen.add(code.code())).as(code.code()).isTrue();
            for (var language : List.of("ja", "ja_easy", "en")) {
                for (var part : List.of("text", "remedy")) {
                    if (RefusalTexts.entry(code, part, language).isEmpty()) {
                        missing.add(code + "." + part + " in " + language);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_kind_has_its_status() {
        assertThat(Arrays.stream(Kind.values()).collect(Collectors.toMap(kind -> kind, StatusOf::kind)))
                .isEqualTo(Map.of(
                        Kind.INVALID, 400,
                        Kind.UNAUTHENTICATED, 401,
                        Kind.FORBIDDEN, 403,
                        Kind.NOT_FOUND, 404,
                        Kind.CONFLICT, 409,
                        Kind.TOO_LARGE, 413,
                        Kind.TOO_MANY, 429,
                        Kind.UNAVAILABLE, 503));
    }
}
