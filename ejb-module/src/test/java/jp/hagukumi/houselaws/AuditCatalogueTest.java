package jp.hagukumi.houselaws;

import static jp.hagukumi.houselaws.HouseClassesUnderLaw.HOUSE;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.hagukumi.audit.AuditEvent;
import jp.hagukumi.audit.TellingTexts;
import org.junit.jupiter.api.Test;

/** Law 18: what the audit keeps is published, and what is told to families has its words. */
class AuditCatalogueTest {

    private static final List<String> LANGUAGES = List.of("ja", "ja_easy", "en");

    private static List<AuditEvent> events() {
        return HOUSE.stream()
                .filter(found -> found.isAssignableTo(AuditEvent.class) && found.isEnum())
                .map(JavaClass::reflect)
                .flatMap(found -> List.of(found.getEnumConstants()).stream())
                .map(AuditEvent.class::cast)
                .sorted(Comparator.comparing(AuditEvent::code))
                .toList();
    }

    @Test
    void the_catalogue_in_docs_is_that_of_the_code() {
        var page = new StringBuilder("""
                # Audit catalogue

                Every event the audit keeps. *Told* says what the family sees of it in its own list: everything (office or
                institution and role), without who, or nothing. *In words* is what the family reads, and the auditor at the desk.
                Rendered from the code; a test holds both together.

                | event | told to the family | in words |
                |---|---|---|
                """);
        for (var event : events()) {
            page.append("| `")
                    .append(event.code())
                    .append("` | ")
                    .append(
                            switch (event.telling()) {
                                case TOLD -> "yes, with who";
                                case TOLD_WITHOUT_VIEWER -> "yes, without who";
                                case HIDDEN -> "no";
                            })
                    .append(" | ")
                    .append(TellingTexts.event(event.code(), "ja"))
                    .append(" |\n");
        }
        WrittenDocs.hold("audit-catalogue.md", page.toString());
    }

    @Test
    void every_event_told_to_families_has_words_in_each_language() {
        var missing = new ArrayList<String>();
        for (var event : events()) {
            for (var language : LANGUAGES) {
                if (event.telling() != AuditEvent.Telling.HIDDEN
                        && TellingTexts.entry(event.code(), language).isEmpty()) {
                    missing.add(event.code() + " in " + language);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_event_has_words_for_the_auditor_and_is_offered_to_search_for() {
        assertThat(TellingTexts.events())
                .extracting(TellingTexts.Named::code)
                .containsExactlyInAnyOrderElementsOf(
                        events().stream().map(AuditEvent::code).toList());
    }

    @Test
    void no_event_is_used_twice() {
        assertThat(events()).extracting(AuditEvent::code).doesNotHaveDuplicates();
    }

    @Test
    void every_role_has_words_for_families() {
        for (var role : jp.hagukumi.kernel.access.Role.values()) {
            for (var language : LANGUAGES) {
                assertThat(TellingTexts.viewer("role." + role.name(), language))
                        .as(role + " in " + language)
                        .isPresent();
            }
        }
    }

    @Test
    void the_verifier_stands_alone() {
        ArchRuleDefinition.classes()
                .that()
                .resideInAPackage("jp.hagukumi.audit.verifier..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "jp.hagukumi.audit.verifier..", "org.jspecify..")
                .check(HOUSE);
    }
}
