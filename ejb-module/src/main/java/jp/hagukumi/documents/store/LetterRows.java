package jp.hagukumi.documents.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.documents.letters.LetterBatchId;
import jp.hagukumi.documents.letters.LetterId;
import jp.hagukumi.documents.letters.LetterState;
import jp.hagukumi.documents.letters.LetterText;
import jp.hagukumi.documents.letters.Letters.Matter;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.sql.Instants;
import org.jdbi.v3.core.Jdbi;

/** Letters and what was decided of each. What a letter says never changes: the application's role may not. */
@ApplicationScoped
public class LetterRows {

    private static final HexFormat HEX = HexFormat.of();

    @Inject
    Jdbi jdbi;

    public void write(
            LetterId id, Matter matter, PersonId addressee, List<UUID> about, LetterText text, Instant writtenAt) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into documents.letter
                            (id, purpose, owner, desk, ward, addressee, about, title, labels, words, state, written_at, state_at)
                        values
                            (:id, :purpose, :owner, :desk, :ward, :addressee, :about, :title, :labels, :words, 'WAITING', :at, :at)
                        """)
                .bind("id", id.value())
                .bind("purpose", matter.purpose())
                .bind("owner", matter.owner())
                .bind("desk", matter.desk().name())
                .bind("ward", matter.ward())
                .bind("addressee", addressee.value())
                .bindArray("about", UUID.class, about)
                .bind("title", text.title())
                .bindArray(
                        "labels",
                        String.class,
                        text.lines().stream().map(LetterText.Line::label).toList())
                .bindArray(
                        "words",
                        String.class,
                        text.lines().stream().map(LetterText.Line::words).toList())
                .bind("at", writtenAt)
                .execute());
    }

    public Optional<StoredLetter> find(LetterId letter) {
        return one("select * from documents.letter where id = :id", letter);
    }

    /** Held against everybody else until the transaction ends. */
    public Optional<StoredLetter> lock(LetterId letter) {
        return one("select * from documents.letter where id = :id for update", letter);
    }

    private Optional<StoredLetter> one(String sql, LetterId letter) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("id", letter.value())
                .map((row, context) -> letter(row))
                .findOne());
    }

    /** What is not in a batch, not posted and not dropped, the oldest first. */
    public List<StoredLetter> open(String ward, List<String> desks, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from documents.letter
                        where ward = :ward and desk = any(:desks) and state in ('WAITING', 'BY_HAND', 'OTHER_PRINTER')
                        order by written_at, id limit :most
                        """)
                .bind("ward", ward)
                .bindArray("desks", String.class, desks)
                .bind("most", most)
                .map((row, context) -> letter(row))
                .list());
    }

    /** What waits for a batch, held: of two clerks who make one at once, the second finds what the first left. */
    public List<StoredLetter> lockWaiting(String ward, String desk, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from documents.letter
                        where ward = :ward and desk = :desk and state = 'WAITING'
                        order by written_at, id limit :most for update
                        """)
                .bind("ward", ward)
                .bind("desk", desk)
                .bind("most", most)
                .map((row, context) -> letter(row))
                .list());
    }

    /** What stands in a batch, in the order of its pages. */
    public List<StoredLetter> of(LetterBatchId batch) {
        return of("select * from documents.letter where batch = :batch order by written_at, id", batch);
    }

    /** The same, held: nobody takes one out while the batch is posted. */
    public List<StoredLetter> lockOf(LetterBatchId batch) {
        return of("select * from documents.letter where batch = :batch order by written_at, id for update", batch);
    }

    private List<StoredLetter> of(String sql, LetterBatchId batch) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("batch", batch.value())
                .map((row, context) -> letter(row))
                .list());
    }

    public void enter(LetterId letter, LetterState state, LetterBatchId batch, String printed, UUID by, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update documents.letter
                        set state = :state, batch = :batch, printed_digest = :printed, decided_by = :by, state_at = :at,
                            row_version = row_version + 1
                        where id = :id
                        """)
                .bind("id", letter.value())
                .bind("state", state.name())
                .bind("batch", batch.value())
                .bind("printed", HEX.parseHex(printed))
                .bind("by", by)
                .bind("at", at)
                .execute());
    }

    /** @param dropReason only of what is dropped */
    public void move(LetterId letter, LetterState state, Optional<String> dropReason, UUID by, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update documents.letter
                        set state = :state, drop_reason = :reason, decided_by = :by, state_at = :at,
                            batch = case when :state = 'POSTED' then batch end, row_version = row_version + 1
                        where id = :id
                        """)
                .bind("id", letter.value())
                .bind("state", state.name())
                .bind("reason", dropReason.orElse(null))
                .bind("by", by)
                .bind("at", at)
                .execute());
    }

    public void looked(LetterId letter, String digest, UUID by) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update documents.letter
                        set looked_by = :by, looked_digest = :digest, row_version = row_version + 1 where id = :id
                        """)
                .bind("id", letter.value())
                .bind("digest", HEX.parseHex(digest))
                .bind("by", by)
                .execute());
    }

    private static StoredLetter letter(ResultSet row) throws SQLException {
        var labels = (String[]) row.getArray("labels").getArray();
        var words = (String[]) row.getArray("words").getArray();
        var lines = new ArrayList<LetterText.Line>();
        for (var at = 0; at < labels.length; at++) {
            lines.add(new LetterText.Line(labels[at], words[at]));
        }
        return new StoredLetter(
                new LetterId(row.getObject("id", UUID.class)),
                new Matter(
                        row.getString("purpose"),
                        row.getObject("owner", UUID.class),
                        Role.valueOf(row.getString("desk")),
                        row.getString("ward")),
                new PersonId(row.getObject("addressee", UUID.class)),
                List.of((UUID[]) row.getArray("about").getArray()),
                new LetterText(row.getString("title"), lines),
                LetterState.valueOf(row.getString("state")),
                row.getInt("row_version"),
                Instants.in(row, "written_at"),
                digest(row, "looked_digest"),
                Optional.ofNullable(row.getObject("batch", UUID.class)).map(LetterBatchId::new),
                digest(row, "printed_digest"));
    }

    private static Optional<String> digest(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBytes(column)).map(HEX::formatHex);
    }
}
