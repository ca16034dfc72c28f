package jp.hagukumi.documents.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.documents.DocumentId;
import jp.hagukumi.documents.DocumentState;
import jp.hagukumi.documents.Documents;
import jp.hagukumi.documents.MediaType;
import jp.hagukumi.documents.Upload;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.sql.Instants;
import org.jdbi.v3.core.Jdbi;

/** Documents and their states. The content of a row never changes: the application's role may not. */
@ApplicationScoped
public class DocumentRows {

    @Inject
    Jdbi jdbi;

    public void keep(
            DocumentId id,
            Actor actor,
            Upload upload,
            MediaType type,
            byte[] kept,
            byte[] receivedDigest,
            byte[] keptDigest,
            Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into documents.document
                            (id, purpose, owner, about, media_type, content, received_digest, kept_digest, kept_by_kind,
                             kept_by, kept_at, state, state_at, next_scan_at)
                        values
                            (:id, :purpose, :owner, :about, :type, :content, :received, :kept, :byKind,
                             :by, :at, 'QUARANTINED', :at, :at)
                        """)
                .bind("id", id.value())
                .bind("purpose", upload.purpose())
                .bind("owner", upload.owner())
                .bindArray("about", UUID.class, upload.about())
                .bind("type", type.name())
                .bind("content", kept)
                .bind("received", receivedDigest)
                .bind("kept", keptDigest)
                .bind("byKind", actor.kind().name())
                .bind("by", actor.id())
                .bind("at", at)
                .execute());
    }

    /** How many an owner has; whoever counts the same owner's at the same time waits until this transaction ends. */
    public int countOf(UUID owner) {
        return jdbi.withHandle(handle -> {
            handle.createQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:owner, 40))")
                    .bind("owner", owner.toString())
                    .mapTo(Integer.class)
                    .one();
            return handle.createQuery("select count(*) from documents.document where owner = :owner")
                    .bind("owner", owner)
                    .mapTo(Integer.class)
                    .one();
        });
    }

    public Optional<DocumentState> stateOf(DocumentId id) {
        return jdbi.withHandle(handle -> handle.createQuery("select state from documents.document where id = :id")
                .bind("id", id.value())
                .mapTo(String.class)
                .map(DocumentState::valueOf)
                .findOne());
    }

    public Documents.Content content(DocumentId id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select media_type, content from documents.document where id = :id")
                .bind("id", id.value())
                .map((row, context) ->
                        new Documents.Content(MediaType.valueOf(row.getString("media_type")), row.getBytes("content")))
                .one());
    }

    public List<Documents.Listed> of(UUID owner) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, media_type, octet_length(content) as bytes, state, kept_at
                        from documents.document where owner = :owner order by kept_at, id
                        """)
                .bind("owner", owner)
                .map((row, context) -> listed(row))
                .list());
    }

    /** The next document to scan, held for whoever claims it until {@code heldUntil}. */
    public Optional<DocumentId> claim(Instant now, Instant heldUntil) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        update documents.document set next_scan_at = :until, scans = scans + 1
                        where id = (select id from documents.document
                                    where state = 'QUARANTINED' and next_scan_at <= :now
                                    order by next_scan_at, id
                                    limit 1
                                    for update skip locked)
                        returning id
                        """)
                .bind("now", now)
                .bind("until", heldUntil)
                .mapTo(UUID.class)
                .map(DocumentId::new)
                .findOne());
    }

    /** @return false where another state came first */
    public boolean move(DocumentId id, DocumentState from, DocumentState to, String finding, Instant at) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update documents.document set state = :to, state_at = :at, finding = :finding
                        where id = :id and state = :from
                        """)
                        .bind("id", id.value())
                        .bind("from", from.name())
                        .bind("to", to.name())
                        .bind("finding", finding)
                        .bind("at", at)
                        .execute()
                == 1);
    }

    public void scanAgain(DocumentId id, Instant next) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update documents.document set next_scan_at = :next where id = :id and state = 'QUARANTINED'")
                .bind("id", id.value())
                .bind("next", next)
                .execute());
    }

    private static Documents.Listed listed(ResultSet row) throws SQLException {
        return new Documents.Listed(
                new DocumentId(row.getObject("id", UUID.class)),
                MediaType.valueOf(row.getString("media_type")),
                row.getLong("bytes"),
                DocumentState.valueOf(row.getString("state")),
                Instants.in(row, "kept_at"));
    }
}
