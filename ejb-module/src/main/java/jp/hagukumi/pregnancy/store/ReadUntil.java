package jp.hagukumi.pregnancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import jp.hagukumi.kernel.sql.Columns;
import org.jdbi.v3.core.Jdbi;

/** How far another system's list has been read. */
@ApplicationScoped
public class ReadUntil {

    @Inject
    Jdbi jdbi;

    /** Which list. */
    public enum Source {
        HUB,
        PORTAL
    }

    public String cursor(Source source) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select cursor from pregnancy.read_until where source = :source")
                        .bind("source", source.name())
                        .mapTo(String.class)
                        .one());
    }

    public void move(Source source, String cursor, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update pregnancy.read_until set cursor = :cursor, moved_at = :at where source = :source")
                .bind("source", source.name())
                .bind("cursor", cursor)
                .bind("at", at)
                .execute());
    }

    public Instant movedAt(Source source) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select moved_at from pregnancy.read_until where source = :source")
                        .bind("source", source.name())
                        .map((row, context) -> Columns.instant(row, "moved_at").orElseThrow())
                        .one());
    }
}
