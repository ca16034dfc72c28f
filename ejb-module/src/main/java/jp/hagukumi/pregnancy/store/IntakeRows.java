package jp.hagukumi.pregnancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.kernel.sql.Columns;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.intake.ApplicationId;
import jp.hagukumi.pregnancy.intake.ApplicationState;
import jp.hagukumi.pregnancy.ports.ApplicationIntake.Application;
import org.jdbi.v3.core.Jdbi;

/** Applications of マイナポータル, each kept as it came. What only nurses read stands in a table of its own. */
@ApplicationScoped
public class IntakeRows {

    private static final String COLUMNS = """
            select id, number, state, filed_at, received_at, ward, items, attachments, finding, finding_item
            from pregnancy.intake_application
            """;

    @Inject
    Jdbi jdbi;

    /** Applications of one number are taken in one after the other. */
    public void hold(String number) {
        jdbi.useHandle(handle -> handle.createQuery(
                        "select count(pg_advisory_xact_lock(hashtext('pregnancy.intake'), hashtext(:number)))")
                .bind("number", number)
                .mapTo(Integer.class)
                .one());
    }

    /** An application that came before under its number. */
    public record Known(ApplicationId id, boolean same, Optional<PregnancyId> pregnancy, Optional<String> finding) {}

    public List<Known> known(String number, String digest) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, digest = :digest as same, pregnancy, finding from pregnancy.intake_application
                        where number = :number order by received_at, id
                        """)
                .bind("number", number)
                .bind("digest", digest)
                .map((row, context) -> new Known(
                        new ApplicationId(Columns.id(row, "id")),
                        row.getBoolean("same"),
                        Columns.uuid(row, "pregnancy").map(PregnancyId::new),
                        Columns.text(row, "finding")))
                .list());
    }

    /**
     * How an application is kept.
     *
     * @param items what clerks may see
     * @param answers what only nurses may
     */
    public record Kept(
            ApplicationState state,
            Optional<String> ward,
            Map<String, String> items,
            Map<String, String> answers,
            Optional<PregnancyId> pregnancy,
            Optional<String> finding,
            Optional<String> item) {

        @Override
        public String toString() {
            return "Kept[" + state + "]";
        }
    }

    public void keep(ApplicationId id, Application application, Kept kept, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into pregnancy.intake_application
                            (id, number, digest, package, items, attachments, filed_at, received_at, ward, state, pregnancy,
                             finding, finding_item)
                        values (:id, :number, :digest, :package, :items, :attachments, :filedAt, :at, :ward, :state,
                                :pregnancy, :finding, :item)
                        """)
                .bind("id", id.value())
                .bind("number", application.number())
                .bind("digest", application.digest())
                .bind("package", application.raw())
                .bind("items", written(kept.items()))
                .bind("attachments", application.attachments())
                .bind("filedAt", application.filedAt())
                .bind("at", at)
                .bind("ward", kept.ward().orElse(null))
                .bind("state", kept.state().name())
                .bind("pregnancy", kept.pregnancy().map(PregnancyId::value).orElse(null))
                .bind("finding", kept.finding().orElse(null))
                .bind("item", kept.item().orElse(null))
                .execute());
        if (!kept.answers().isEmpty()) {
            jdbi.useHandle(handle -> handle.createUpdate(
                            "insert into pregnancy.intake_answers (application, items) values (:id, :items)")
                    .bind("id", id.value())
                    .bind("items", written(kept.answers()))
                    .execute());
        }
    }

    public Optional<StoredApplication> find(ApplicationId application) {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + " where id = :id")
                .bind("id", application.value())
                .map((row, context) -> application(row))
                .findOne());
    }

    /** Nobody else decides on it until the transaction ends. */
    public Optional<StoredApplication> lock(ApplicationId application) {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + " where id = :id for update")
                .bind("id", application.value())
                .map((row, context) -> application(row))
                .findOne());
    }

    /** What only nurses read of it. */
    public Map<String, String> answers(ApplicationId application) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select items from pregnancy.intake_answers where application = :id")
                        .bind("id", application.value())
                        .map((row, context) -> read(row.getBytes("items")))
                        .findOne()
                        .orElse(Map.of()));
    }

    /** Addressed to these wards or to none of the city, the oldest first. */
    public List<StoredApplication> setAside(Optional<Set<String>> wards, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + """
                         where state = 'SET_ASIDE' and (:all or ward is null or ward = any(:wards))
                        order by received_at, id limit :most
                        """)
                .bind("all", wards.isEmpty())
                .bindArray("wards", String.class, List.copyOf(wards.orElse(Set.of())))
                .bind("most", most)
                .map((row, context) -> application(row))
                .list());
    }

    public void decide(
            ApplicationId id,
            ApplicationState state,
            Optional<PregnancyId> pregnancy,
            UUID by,
            Instant at,
            Optional<String> note) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update pregnancy.intake_application
                        set state = :state, pregnancy = :pregnancy, decided_by = :by, decided_at = :at, decided_note = :note
                        where id = :id
                        """)
                .bind("id", id.value())
                .bind("state", state.name())
                .bind("pregnancy", pregnancy.map(PregnancyId::value).orElse(null))
                .bind("by", by)
                .bind("at", at)
                .bind("note", note.orElse(null))
                .execute());
    }

    private static StoredApplication application(ResultSet row) throws SQLException {
        return new StoredApplication(
                new ApplicationId(Columns.id(row, "id")),
                row.getString("number"),
                ApplicationState.valueOf(row.getString("state")),
                Columns.instant(row, "filed_at").orElseThrow(),
                Columns.instant(row, "received_at").orElseThrow(),
                Columns.text(row, "ward"),
                read(row.getBytes("items")),
                row.getInt("attachments"),
                Columns.text(row, "finding"),
                Columns.text(row, "finding_item"));
    }

    /** A line each of name, length in UTF-8 bytes and value. */
    private static byte[] written(Map<String, String> items) {
        var lines = new StringBuilder();
        items.forEach((item, value) -> lines.append(item)
                .append(' ')
                .append(value.getBytes(StandardCharsets.UTF_8).length)
                .append(' ')
                .append(value)
                .append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> read(byte[] written) {
        var items = new LinkedHashMap<String, String>();
        var at = 0;
        while (at < written.length) {
            var afterName = space(written, at);
            var afterLength = space(written, afterName + 1);
            var length = Integer.parseInt(
                    new String(written, afterName + 1, afterLength - afterName - 1, StandardCharsets.US_ASCII));
            items.put(
                    new String(written, at, afterName - at, StandardCharsets.UTF_8),
                    new String(written, afterLength + 1, length, StandardCharsets.UTF_8));
            at = afterLength + 1 + length + 1;
        }
        return items;
    }

    private static int space(byte[] bytes, int from) {
        var at = from;
        while (bytes[at] != ' ') {
            at++;
        }
        return at;
    }
}
