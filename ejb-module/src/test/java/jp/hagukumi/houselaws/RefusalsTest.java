package jp.hagukumi.houselaws;

import static jp.hagukumi.houselaws.HouseClassesUnderLaw.HOUSE;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.kernel.refusal.RefusalTexts;
import org.junit.jupiter.api.Test;

/** Law 8: every refusal has a code of its own, and words and a remedy in each language. */
class RefusalsTest {

    @Test
    void no_code_is_used_twice() {
        var seen = new HashMap<String, RefusalCode>();
        for (var code : codes()) {
            assertThat(seen.put(code.code(), code)).as(code.code()).isNull();
            assertThat(code.code()).matches("HB-[A-Z]\\d{3}");
        }
    }

    @Test
    void every_code_has_text_and_remedy_in_each_language() {
        var missing = new ArrayList<String>();
        for (var code : codes()) {
            for (var language : List.of("ja", "ja_easy", "en")) {
                for (var part : List.of("text", "remedy")) {
                    if (RefusalTexts.entry(code, part, language).isEmpty()) {
                        missing.add(code.code() + "." + part + " in " + language);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<RefusalCode> codes() {
        return HOUSE.stream()
                .filter(found -> found.isAssignableTo(RefusalCode.class) && found.isEnum())
                .map(JavaClass::reflect)
                .flatMap(found -> List.of(found.getEnumConstants()).stream())
                .map(RefusalCode.class::cast)
                .toList();
    }
}
