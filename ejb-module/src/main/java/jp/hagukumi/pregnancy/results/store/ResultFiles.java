package jp.hagukumi.pregnancy.results.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.pregnancy.results.FileOutcome;
import jp.hagukumi.pregnancy.results.KeptBytes;
import org.jdbi.v3.core.Jdbi;

/** Files that were taken in, as they were handed over, with what became of their lines. */
@ApplicationScoped
public class ResultFiles {

    @Inject
    Jdbi jdbi;

    /** When the very same file was taken in. */
    public Optional<Instant> takenAt(KeptBytes digest) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select taken_at from pregnancy.result_file where digest = :digest")
                        .bind("digest", digest.toArray())
                        .mapTo(OffsetDateTime.class)
                        .findOne()
                        .map(OffsetDateTime::toInstant));
    }

    public void keep(KeptBytes content, FileOutcome outcome, UUID by, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into pregnancy.result_file
                            (id, digest, content, taken, set_aside, known, refused, taken_by, taken_at)
                        values (:id, :digest, :content, :taken, :setAside, :known, :refused, :by, :at)
                        """)
                .bind("id", Ids.next())
                .bind("digest", content.sha256().toArray())
                .bind("content", content.toArray())
                .bind("taken", outcome.count(FileOutcome.Verdict.TAKEN))
                .bind("setAside", outcome.count(FileOutcome.Verdict.SET_ASIDE))
                .bind("known", outcome.count(FileOutcome.Verdict.KNOWN))
                .bind("refused", outcome.count(FileOutcome.Verdict.REFUSED))
                .bind("by", by)
                .bind("at", at)
                .execute());
    }
}
