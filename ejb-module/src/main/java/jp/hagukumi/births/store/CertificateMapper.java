package jp.hagukumi.births.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.births.AttendantType;
import jp.hagukumi.births.CertificateContent;
import jp.hagukumi.births.CertificateFlag;
import jp.hagukumi.births.CertificateId;
import jp.hagukumi.births.CertificateState;
import jp.hagukumi.births.ChildSex;
import jp.hagukumi.births.PlaceType;
import jp.hagukumi.births.Plurality;
import jp.hagukumi.births.Routing;
import jp.hagukumi.kernel.text.Written;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a certificate's row. */
final class CertificateMapper implements RowMapper<StoredCertificate> {

    /** A gap that was closed later is no flag any more. The limit keeps the database from reading all serials at once. */
    static final String CURRENT_FLAGS = """
            case when 'GAP_BEFORE' = any(c.flags) and (select true from births.certificate g
                where g.institution = c.institution and g.serial = c.serial - 1 limit 1)
              then array_remove(c.flags, 'GAP_BEFORE') else c.flags end""";

    /** What this mapper reads. */
    static final String SELECT = "select c.*, " + CURRENT_FLAGS + " as current_flags from births.certificate c ";

    @Override
    public StoredCertificate map(ResultSet row, StatementContext context) throws SQLException {
        return new StoredCertificate(
                new CertificateId(row.getObject("id", UUID.class)),
                row.getObject("institution", UUID.class),
                row.getString("certificate_number"),
                row.getInt("version"),
                Optional.ofNullable(row.getObject("serial", Long.class)),
                CertificateState.valueOf(row.getString("state")),
                row.getInt("row_version"),
                Routing.valueOf(row.getString("routing")),
                row.getString("municipality"),
                Optional.ofNullable(row.getString("sent_to")),
                Optional.ofNullable(row.getString("ward")),
                Optional.ofNullable(row.getString("medical_institution_code")),
                flags(row, "current_flags"),
                RemarkText.read(texts(row, "remarks")),
                row.getBytes("content_digest"),
                content(row),
                Optional.ofNullable(row.getObject("replaces", UUID.class)),
                Optional.ofNullable(row.getObject("child", UUID.class)),
                Optional.ofNullable(row.getString("reason")),
                instant(row, "received_at"),
                instant(row, "changed_at"));
    }

    private static CertificateContent content(ResultSet row) throws SQLException {
        return new CertificateContent(
                Optional.ofNullable(row.getString("child_family_name")).map(Written::new),
                Optional.ofNullable(row.getString("child_given_name")).map(Written::new),
                ChildSex.valueOf(row.getString("child_sex")),
                row.getObject("born_at", LocalDateTime.class),
                PlaceType.valueOf(row.getString("place_type")),
                new Written(row.getString("place_address")),
                Optional.ofNullable(row.getString("facility_name")).map(Written::new),
                Optional.ofNullable(row.getObject("birth_weight_grams", Integer.class)),
                Optional.ofNullable(row.getBigDecimal("birth_length_cm")),
                Plurality.valueOf(row.getString("plurality")),
                Optional.ofNullable(row.getObject("plurality_count", Integer.class)),
                Optional.ofNullable(row.getObject("birth_order", Integer.class)),
                new Written(row.getString("mother_name")),
                row.getInt("gestation_weeks"),
                row.getInt("gestation_days"),
                row.getInt("mother_live_births"),
                row.getInt("mother_stillbirths_22w"),
                row.getObject("certified_on", LocalDate.class),
                AttendantType.valueOf(row.getString("attendant_type")),
                new Written(row.getString("attendant_address")),
                new Written(row.getString("attendant_name")));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    static Set<CertificateFlag> flags(ResultSet row, String column) throws SQLException {
        return texts(row, column).stream().map(CertificateFlag::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
