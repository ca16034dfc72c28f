package jp.hagukumi.checkups.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.CheckupKind;
import jp.hagukumi.checkups.CheckupState;
import jp.hagukumi.identity.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Checkups; a change is written over the version that was locked. */
@ApplicationScoped
public class CheckupRows {

    @Inject
    Jdbi jdbi;

    public Optional<StoredCheckup> find(CheckupId checkup) {
        return one("where id = :id", checkup);
    }

    /** Nobody else changes it until the transaction ends. */
    public Optional<StoredCheckup> lock(CheckupId checkup) {
        return one("where id = :id for update", checkup);
    }

    private Optional<StoredCheckup> one(String which, CheckupId checkup) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from checkups.checkup " + which)
                .bind("id", checkup.value())
                .map(CheckupRows::checkup)
                .findOne());
    }

    private static StoredCheckup checkup(ResultSet row, StatementContext context) throws SQLException {
        return new StoredCheckup(
                new CheckupId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("child", UUID.class)),
                CheckupKind.valueOf(row.getString("kind")),
                CheckupState.valueOf(row.getString("state")),
                row.getString("ward"),
                row.getObject("window_from", LocalDate.class),
                row.getObject("window_until", LocalDate.class),
                Optional.ofNullable(row.getObject("band", UUID.class)),
                row.getInt("version"));
    }
}
