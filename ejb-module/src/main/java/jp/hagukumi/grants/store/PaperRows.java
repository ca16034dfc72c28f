package jp.hagukumi.grants.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.documents.DocumentId;
import jp.hagukumi.grants.GrantApplicationId;
import jp.hagukumi.grants.GrantPaper;
import jp.hagukumi.kernel.sql.Columns;
import org.jdbi.v3.core.Jdbi;

/** Which papers were sent with an application, and which a clerk asked for again; the documents room keeps the pictures. */
@ApplicationScoped
public class PaperRows {

    @Inject
    Jdbi jdbi;

    /** @param position place among the papers of the application, from 1 */
    public record Kept(int position, GrantPaper kind, DocumentId document, Instant addedAt) {}

    /** The application must be locked. @return its position */
    public int add(GrantApplicationId application, GrantPaper kind, DocumentId document, UUID by, Instant at) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into grants.paper (application, position, kind, document, added_by, added_at)
                        select :application, coalesce(max(position), 0) + 1, :kind, :document, :by, :at
                        from grants.paper where application = :application
                        returning position
                        """)
                .bind("application", application.value())
                .bind("kind", kind.name())
                .bind("document", document.value())
                .bind("by", by)
                .bind("at", at)
                .mapTo(Integer.class)
                .one());
    }

    /** The oldest first. */
    public List<Kept> of(GrantApplicationId application) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from grants.paper where application = :application order by position")
                .bind("application", application.value())
                .map((row, context) -> new Kept(
                        row.getInt("position"),
                        GrantPaper.valueOf(row.getString("kind")),
                        new DocumentId(Columns.id(row, "document")),
                        Columns.instant(row, "added_at").orElseThrow()))
                .list());
    }

    /** A clerk asks for them, again or for the first time; the application must be locked. @param version at which she asks */
    public void ask(GrantApplicationId application, int version, Collection<GrantPaper> kinds, UUID by, Instant at) {
        jdbi.useHandle(handle -> {
            for (var kind : kinds) {
                handle.createUpdate("""
                                insert into grants.paper_asked (application, version, kind, after_position, asked_by, asked_at)
                                select :application, :version, :kind, coalesce(max(position), 0), :by, :at
                                from grants.paper where application = :application
                                """)
                        .bind("application", application.value())
                        .bind("version", version)
                        .bind("kind", kind.name())
                        .bind("by", by)
                        .bind("at", at)
                        .execute();
            }
        });
    }

    /** Kinds of which none was sent since they were asked for. */
    public Set<GrantPaper> askedAgain(GrantApplicationId application) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct q.kind from grants.paper_asked q
                        where q.application = :application and not exists (
                            select 1 from grants.paper p
                            where p.application = q.application and p.kind = q.kind and p.position > q.after_position)
                        """)
                .bind("application", application.value())
                .map((row, context) -> GrantPaper.valueOf(row.getString("kind")))
                .collect(Collectors.toUnmodifiableSet()));
    }
}
