package jp.hagukumi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import jp.hagukumi.server.City;
import jp.hagukumi.server.DataDirectory;
import jp.hagukumi.server.Restore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drill: a copy of the running city, laid into an empty directory, becomes a city. */
class BackupDrillIT {

    @TempDir
    private Path directory;

    @Test
    void the_application_starts_on_a_backup_of_the_running_city_and_knows_what_was_known() throws Exception {
        var city = Outside.city();
        var migrations = migrations(city.owner());
        var backup = directory.resolve("backup");

        city.backUp(backup);
        var restored = new DataDirectory(directory.resolve("restored"));
        Restore.into(backup, restored);

        try (var second = City.start(Outside.planOf(restored.root()), System.out::println)) {
            assertThat(second.ready()).isTrue();
            assertThat(migrations(second.owner())).isEqualTo(migrations);
        }
        assertThat(city.ready()).isTrue();
    }

    private static int migrations(DataSource owner) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from flyway.flyway_schema_history where success")) {
            row.next();
            return row.getInt(1);
        }
    }
}
