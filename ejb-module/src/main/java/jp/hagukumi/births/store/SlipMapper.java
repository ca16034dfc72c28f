package jp.hagukumi.births.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.hagukumi.births.CertificateId;
import jp.hagukumi.births.SlipContent;
import jp.hagukumi.births.SlipId;
import jp.hagukumi.births.model.SlipLife;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.sql.Columns;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a slip with its worries and its notice. */
final class SlipMapper implements RowMapper<StoredSlip> {

    @Override
    public StoredSlip map(ResultSet row, StatementContext context) throws SQLException {
        return new StoredSlip(
                new SlipId(Columns.id(row, "id")),
                new PersonId(Columns.id(row, "child")),
                Columns.uuid(row, "mother").map(PersonId::new),
                row.getInt("version"),
                Columns.instant(row, "filed_at").orElseThrow(),
                row.getString("channel"),
                Columns.id(row, "filed_by"),
                SlipLife.State.valueOf(row.getString("state")),
                row.getString("ward"),
                row.getBoolean("low_birth_weight"),
                row.getString("rule_version"),
                Columns.uuid(row, "certificate").map(CertificateId::new),
                Columns.date(row, "born_on").orElseThrow(),
                Columns.number(row, "birth_weight_grams"),
                content(row));
    }

    private static SlipContent content(ResultSet row) throws SQLException {
        return new SlipContent(
                row.getString("mother_phone"),
                Columns.text(row, "other_phone"),
                Columns.text(row, "call_times"),
                new SlipContent.Stay(
                        SlipContent.StayKind.valueOf(row.getString("stay")),
                        Columns.text(row, "stay_address"),
                        Columns.text(row, "stay_municipality"),
                        Columns.text(row, "stay_phone"),
                        Columns.date(row, "stay_until")),
                new SlipContent.Hospitalised(
                        row.getBoolean("mother_in_hospital"),
                        row.getBoolean("child_in_hospital"),
                        Columns.text(row, "hospital_name"),
                        Columns.date(row, "discharge_on")),
                Columns.word(row, "feeding", SlipContent.Feeding.class),
                Columns.word(row, "mother_condition", SlipContent.Condition.class),
                Columns.words(row, "concerns").stream()
                        .map(SlipContent.Concern::valueOf)
                        .collect(Collectors.toSet()),
                Columns.text(row, "free_text"),
                SlipContent.VisitPlace.valueOf(row.getString("visit_wish")),
                Columns.text(row, "wished_days"),
                block(row));
    }

    private static Optional<SlipContent.LowBirthWeight> block(ResultSet row) throws SQLException {
        var place = Columns.text(row, "present_place");
        var phone = Columns.text(row, "present_phone");
        var note = Columns.text(row, "note");
        return place.map(where -> new SlipContent.LowBirthWeight(where, phone, note));
    }
}
