package jp.hagukumi.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import jp.hagukumi.announcements.Announcement;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.outbox.Recipient;
import org.junit.jupiter.api.Test;

/** What audit and outbox keep by the names of the code has words at the desk. */
class KeptWordsTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("jp.hagukumi");

    @Test
    void every_kind_of_subject_that_the_audit_keeps_has_a_word() throws IOException {
        var kinds = named(one -> one.isAssignableTo(Resource.class));

        assertThat(kinds).contains("CertificateId");
        assertThat(withoutWords(kinds)).isEmpty();
    }

    @Test
    void every_announcement_has_a_word() throws IOException {
        var announcements = named(one -> one.isAssignableTo(Announcement.class));

        assertThat(announcements).contains("VisitPlanned");
        assertThat(withoutWords(announcements)).isEmpty();
    }

    @Test
    void every_recipient_of_announcements_has_a_word() throws Exception {
        var recipients = new ArrayList<String>();
        for (var found : HOUSE) {
            if (found.isAssignableTo(Recipient.class) && !found.isInterface()) {
                var made = found.reflect().getDeclaredConstructor();
                made.setAccessible(true);
                recipients.add(((Recipient<?>) made.newInstance()).name());
            }
        }

        assertThat(recipients).contains("births.stop-after-death");
        assertThat(withoutWords(recipients)).isEmpty();
    }

    private static List<String> named(Predicate<JavaClass> asked) {
        return HOUSE.stream()
                .filter(one -> !one.isInterface() && asked.test(one))
                .map(JavaClass::getSimpleName)
                .toList();
    }

    private static List<String> withoutWords(List<String> codes) throws IOException {
        var words = Files.readString(Path.of("src/main/webapp/desk/kept-words-ja.js"));
        return codes.stream()
                .filter(code -> !words.contains(code.contains(".") ? "'" + code + "': '" : " " + code + ": '"))
                .toList();
    }
}
