package jp.hagukumi.pregnancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.sql.Columns;
import jp.hagukumi.pregnancy.Loss;
import jp.hagukumi.pregnancy.PregnancyId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Losses as told; written once, and taken back when told by mistake. */
@ApplicationScoped
public class LossRows {

    @Inject
    Jdbi jdbi;

    /** A loss as kept. */
    public record Kept(UUID id, Loss loss, Loss.ToldBy toldBy, Instant toldAt, boolean takenBack) {}

    public void write(PregnancyId pregnancy, Loss loss, Loss.ToldBy toldBy, UUID by, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into pregnancy.loss
                            (id, pregnancy, kind, fetuses, child, on_day, told_by, told_at, by_actor, wishes_contact)
                        values (:id, :pregnancy, :kind, :fetuses, :child, :on, :toldBy, :at, :by, :wishes)
                        """)
                .bind("id", Ids.next())
                .bind("pregnancy", pregnancy.value())
                .bind("kind", loss.kind().name())
                .bind("fetuses", loss.fetuses())
                .bind("child", loss.child().map(PersonId::value).orElse(null))
                .bind("on", loss.on().orElse(null))
                .bind("toldBy", toldBy.name())
                .bind("at", at)
                .bind("by", by)
                .bind("wishes", loss.wishesContact().orElse(null))
                .execute());
    }

    /** Whether the death of this child is known to the room already. */
    public boolean knows(PersonId child) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select 1 from pregnancy.loss where child = :child and taken_back_at is null)")
                .bind("child", child.value())
                .mapTo(Boolean.class)
                .one());
    }

    /** Those told of a pregnancy, in the order in which they were. */
    public List<Kept> of(PregnancyId pregnancy) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from pregnancy.loss where pregnancy = :id order by told_at, id")
                        .bind("id", pregnancy.value())
                        .map(LossRows::read)
                        .list());
    }

    /** All that is in force was told by mistake. @return how many children */
    public int takeBack(PregnancyId pregnancy, UUID by, Instant at) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with taken as (
                            update pregnancy.loss set taken_back_at = :at, taken_back_by = :by
                            where pregnancy = :id and taken_back_at is null returning fetuses)
                        select coalesce(sum(fetuses), 0)::int from taken
                        """)
                .bind("id", pregnancy.value())
                .bind("by", by)
                .bind("at", at)
                .mapTo(Integer.class)
                .one());
    }

    private static Kept read(ResultSet row, StatementContext context) throws SQLException {
        return new Kept(
                Columns.id(row, "id"),
                new Loss(
                        Loss.Kind.valueOf(row.getString("kind")),
                        row.getInt("fetuses"),
                        Columns.uuid(row, "child").map(PersonId::new),
                        Columns.date(row, "on_day"),
                        java.util.Optional.ofNullable(row.getObject("wishes_contact", Boolean.class))),
                Loss.ToldBy.valueOf(row.getString("told_by")),
                Columns.instant(row, "told_at").orElseThrow(),
                Columns.instant(row, "taken_back_at").isPresent());
    }
}
