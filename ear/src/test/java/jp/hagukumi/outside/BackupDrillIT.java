package jp.hagukumi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import jp.hagukumi.audit.verifier.VerifyAudit;
import jp.hagukumi.server.City;
import jp.hagukumi.server.DataDirectory;
import jp.hagukumi.server.Restore;
import jp.hagukumi.walk.Browser;
import jp.hagukumi.walk.MainJob;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drill: a copy of the running city, laid into an empty directory, becomes a city whose evidence holds. */
@Tag("nightly")
class BackupDrillIT {

    @TempDir
    private Path directory;

    @Test
    void a_city_restored_from_a_backup_of_the_running_one_does_the_job_and_its_audit_verifies() throws Exception {
        var city = Outside.city();
        new MainJob().through(city, System.out::println);
        long known = certificates(city.owner());
        var backup = directory.resolve("backup");

        city.backUp(backup);
        var restored = new DataDirectory(directory.resolve("restored"));
        Restore.into(backup, restored);

        try (var second = City.start(Outside.planOf(restored.root()), System.out::println)) {
            assertThat(certificates(second.owner())).isEqualTo(known);
            new MainJob().withoutTheRegister(second, System.out::println);
            assertThat(certificates(second.owner())).isEqualTo(known + 1);
            assertThat(auditOf(second)).contains("WHOLE").doesNotContain("NOT WHOLE");
        }
        assertThat(city.ready()).isTrue();
    }

    /** What the stand-alone verifier says, as an auditor would run it: in a JVM of its own, on an export. */
    private String auditOf(City city) throws IOException, InterruptedException {
        var anchors = directory.resolve("anchors");
        Files.createDirectories(anchors);
        // The anchors before the export, else the newest would have no batch yet.
        try (var files = Files.list(city.data().anchors())) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.copy(file, anchors.resolve(file.getFileName().toString()));
            }
        }
        var export = directory.resolve("export");
        var answer = new Browser(city).signIn("staff", "auditor").asked("/api/v1/desk/audit/export");
        assertThat(answer.statusCode()).isEqualTo(200);
        Files.writeString(export, answer.body());
        var source = VerifyAudit.class.getProtectionDomain().getCodeSource();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Path.of(source.getLocation().getPath()).toString(),
                        VerifyAudit.class.getName(),
                        export.toString(),
                        anchors.toString(),
                        city.keys().auditKey() + ".pub")
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static long certificates(DataSource owner) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from births.certificate")) {
            row.next();
            return row.getLong(1);
        }
    }
}
