package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.births.CertificateId;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.sql.Columns;
import org.jdbi.v3.core.Jdbi;

/** What the certificate in force says of a child, for slips and visits. */
@ApplicationScoped
public class NewbornRows {

    @Inject
    Jdbi jdbi;

    /**
     * A child as certified.
     *
     * @param grams weight at birth; empty where nobody could weigh the child
     * @param plurality children of the delivery; empty for a single child
     */
    public record Certified(
            CertificateId certificate,
            PersonId child,
            PersonId mother,
            LocalDateTime bornAt,
            String sex,
            Optional<String> familyName,
            Optional<String> givenName,
            Optional<Integer> grams,
            Optional<String> lengthCm,
            int gestationWeeks,
            int gestationDays,
            Optional<Integer> plurality,
            Optional<Integer> order,
            String placeType,
            String placeAddress,
            Optional<String> facilityName,
            String attendantType,
            String attendantName,
            String motherName) {

        public LocalDate bornOn() {
            return bornAt.toLocalDate();
        }

        @Override
        public String toString() {
            return "Certified[" + certificate + "]";
        }
    }

    public Optional<Certified> certified(PersonId child) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select x.*, c.mother from births.child c
                        join births.certificate x on x.child = c.id
                        where c.id = :child and c.ended_at is null
                        """)
                .bind("child", child.value())
                .map((row, context) -> certified(row))
                .findOne());
    }

    /** A child of which no slip is in force. */
    public record Unwritten(PersonId child, PersonId mother, LocalDate bornOn) {}

    /** Certified children born between two days, both included, without a slip in force; oldest first. */
    public List<Unwritten> withoutSlip(LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select c.id, c.mother, c.born_on from births.child c
                        where c.ended_at is null and c.born_on between :from and :to
                          and not exists (select 1 from births.slip s where s.child = c.id and s.state = 'FILED')
                        order by c.born_on, c.id
                        """)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new Unwritten(
                        new PersonId(Columns.id(row, "id")),
                        new PersonId(Columns.id(row, "mother")),
                        row.getObject("born_on", LocalDate.class)))
                .list());
    }

    private static Certified certified(ResultSet row) throws SQLException {
        return new Certified(
                new CertificateId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("child", UUID.class)),
                new PersonId(row.getObject("mother", UUID.class)),
                row.getObject("born_at", LocalDateTime.class),
                row.getString("child_sex"),
                Columns.text(row, "child_family_name"),
                Columns.text(row, "child_given_name"),
                Columns.number(row, "birth_weight_grams"),
                Columns.text(row, "birth_length_cm"),
                row.getInt("gestation_weeks"),
                row.getInt("gestation_days"),
                Columns.number(row, "plurality_count"),
                Columns.number(row, "birth_order"),
                row.getString("place_type"),
                row.getString("place_address"),
                Columns.text(row, "facility_name"),
                row.getString("attendant_type"),
                row.getString("attendant_name"),
                row.getString("mother_name"));
    }
}
