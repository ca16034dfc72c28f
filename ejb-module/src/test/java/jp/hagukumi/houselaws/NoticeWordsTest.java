package jp.hagukumi.houselaws;

import static jp.hagukumi.houselaws.HouseClassesUnderLaw.HOUSE;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import jp.hagukumi.notifications.Language;
import jp.hagukumi.notifications.NoticeCode;
import jp.hagukumi.notifications.NoticeTexts;
import org.junit.jupiter.api.Test;

/** What residents are told has its words in each language. */
class NoticeWordsTest {

    @Test
    void every_notice_has_title_and_text_in_each_language() {
        var codes = new ArrayList<>(List.of("notifications.MAIL"));
        HOUSE.stream()
                .filter(found -> found.isAssignableTo(NoticeCode.class) && found.isEnum())
                .map(JavaClass::reflect)
                .flatMap(found -> List.of(found.getEnumConstants()).stream())
                .forEach(constant -> codes.add(((NoticeCode) constant).code()));
        var missing = new ArrayList<String>();
        for (var code : codes) {
            for (var language : Language.values()) {
                for (var part : List.of("title", "text")) {
                    if (NoticeTexts.entry(code, part, language).isEmpty()) {
                        missing.add(code + "." + part + " in " + language);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }
}
