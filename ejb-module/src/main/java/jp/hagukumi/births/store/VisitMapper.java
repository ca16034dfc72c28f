package jp.hagukumi.births.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import jp.hagukumi.births.SlipContent.VisitPlace;
import jp.hagukumi.births.SlipId;
import jp.hagukumi.births.VisitId;
import jp.hagukumi.births.VisitKind;
import jp.hagukumi.births.VisitState;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.sql.Columns;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a visit. */
final class VisitMapper implements RowMapper<StoredVisit> {

    @Override
    public StoredVisit map(ResultSet row, StatementContext context) throws SQLException {
        return new StoredVisit(
                new VisitId(Columns.id(row, "id")),
                new PersonId(Columns.id(row, "child")),
                Columns.uuid(row, "mother").map(PersonId::new),
                Columns.date(row, "born_on").orElseThrow(),
                VisitKind.valueOf(row.getString("kind")),
                row.getString("ward"),
                row.getString("ward_by").equals("STAY"),
                VisitPlace.valueOf(row.getString("place")),
                VisitState.valueOf(row.getString("state")),
                Columns.date(row, "due_on").orElseThrow(),
                Columns.date(row, "latest_on").orElseThrow(),
                row.getString("rule_version"),
                row.getInt("worries"),
                row.getBoolean("low_birth_weight"),
                row.getBoolean("weight_corrected"),
                new SlipId(Columns.id(row, "slip")),
                Columns.text(row, "plan_note"),
                Columns.instant(row, "planned_at"),
                Columns.uuid(row, "visitor").map(StaffId::new),
                row.getInt("version"),
                Columns.instant(row, "opened_at").orElseThrow());
    }
}
