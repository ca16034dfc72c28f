package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.hagukumi.births.model.RegistrationContent;
import jp.hagukumi.kernel.sql.Columns;
import org.jdbi.v3.core.Jdbi;

/** Accepted registrations with what was certified, for the survey of population (人口動態調査). */
@ApplicationScoped
public class PopulationRows {

    @Inject
    Jdbi jdbi;

    /**
     * One acceptance.
     *
     * @param about the child, and the mother where she is known
     * @param certified empty where no electronic certificate came
     */
    public record Line(
            List<UUID> about,
            String acceptanceNumber,
            LocalDate acceptedOn,
            LocalDate receivedOn,
            LocalDate bornOn,
            RegistrationContent content,
            Optional<Certified> certified) {

        @Override
        public String toString() {
            return "Line[" + acceptanceNumber + "]";
        }
    }

    /** Of the certificate what the survey asks. */
    public record Certified(
            String placeType,
            Optional<String> facilityName,
            Optional<Integer> weightGrams,
            Optional<BigDecimal> lengthCm,
            Optional<Integer> pluralityCount,
            Optional<Integer> birthOrder,
            int gestationWeeks,
            int gestationDays,
            int liveBirths,
            int stillbirths,
            String attendantType) {}

    /** What a ward accepted from the first day up to, and without, the second, by number of acceptance. */
    public List<Line> accepted(String ward, LocalDate from, LocalDate before) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select r.child, r.mother, r.acceptance_number, r.accepted_on, r.received_on, r.born_on, c.*,
                               f.place_type, f.facility_name, f.birth_weight_grams, f.birth_length_cm, f.plurality_count,
                               f.birth_order, f.gestation_weeks, f.gestation_days, f.mother_live_births,
                               f.mother_stillbirths_22w, f.attendant_type
                        from births.registration r
                        join births.registration_content c on c.registration = r.id and c.version = r.version
                        left join births.certificate f on f.id = r.certificate
                        where r.ward = :ward and r.accepted_on >= :from and r.accepted_on < :before
                          and r.state in ('ACCEPTED', 'ENTERED', 'REGISTERED')
                        order by r.acceptance_number
                        """)
                .bind("ward", ward)
                .bind("from", from)
                .bind("before", before)
                .map((row, context) -> new Line(
                        Stream.concat(Stream.of(Columns.id(row, "child")), Columns.uuid(row, "mother").stream())
                                .toList(),
                        row.getString("acceptance_number"),
                        Columns.date(row, "accepted_on").orElseThrow(),
                        Columns.date(row, "received_on").orElseThrow(),
                        Columns.date(row, "born_on").orElseThrow(),
                        RegistrationContents.content(row),
                        certified(row)))
                .list());
    }

    private static Optional<Certified> certified(ResultSet row) throws SQLException {
        if (row.getString("place_type") == null) {
            return Optional.empty();
        }
        return Optional.of(new Certified(
                row.getString("place_type"),
                Columns.text(row, "facility_name"),
                Columns.number(row, "birth_weight_grams"),
                Optional.ofNullable(row.getBigDecimal("birth_length_cm")),
                Columns.number(row, "plurality_count"),
                Columns.number(row, "birth_order"),
                row.getInt("gestation_weeks"),
                row.getInt("gestation_days"),
                row.getInt("mother_live_births"),
                row.getInt("mother_stillbirths_22w"),
                row.getString("attendant_type")));
    }
}
