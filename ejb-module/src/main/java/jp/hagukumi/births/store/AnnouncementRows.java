package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.births.ChildSex;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.sql.Columns;
import org.jdbi.v3.core.Jdbi;

/** Births that the family told of, in the app or on paper, with or without a certificate joined since. */
@ApplicationScoped
public class AnnouncementRows {

    @Inject
    Jdbi jdbi;

    /**
     * A child as told.
     *
     * @param mother none where the city does not know her
     * @param order place in the delivery, 1 to 9
     * @param children of the delivery, 1 to 9
     * @param place address of the birth, 1–100 code points
     */
    public record Announced(
            PersonId child,
            Optional<PersonId> mother,
            LocalDateTime bornAt,
            int order,
            int children,
            ChildSex sex,
            String place,
            Instant announcedAt) {

        public LocalDate bornOn() {
            return bornAt.toLocalDate();
        }

        @Override
        public String toString() {
            return "Announced[" + child + "]";
        }
    }

    /** Told again, the child stays as it was told first; only more children of the delivery are noted. */
    public void write(Actor actor, Announced told) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into births.announcement
                            (child, mother, born_at, order_in_delivery, children, sex, place, by_kind, by_whom, announced_at)
                        values (:child, :mother, :bornAt, :order, :children, :sex, :place, :kind, :by, :at)
                        on conflict (child) do update set children = greatest(announcement.children, excluded.children)
                        """)
                .bind("child", told.child().value())
                .bindByType("mother", told.mother().map(PersonId::value).orElse(null), UUID.class)
                .bind("bornAt", told.bornAt())
                .bind("order", told.order())
                .bind("children", told.children())
                .bind("sex", told.sex().name())
                .bind("place", told.place())
                .bind("kind", actor.kind().name())
                .bind("by", actor.id())
                .bind("at", told.announcedAt())
                .execute());
    }

    /** Empty where the child was not told of, or that was taken back. */
    public Optional<Announced> find(PersonId child) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from births.announcement where child = :child and taken_back_at is null")
                .bind("child", child.value())
                .map((row, context) -> announced(row))
                .findOne());
    }

    /** All of a mother's, youngest first. */
    public List<Announced> ofMother(PersonId mother) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from births.announcement where mother = :mother and taken_back_at is null
                        order by born_at desc, order_in_delivery
                        """)
                .bind("mother", mother.value())
                .map((row, context) -> announced(row))
                .list());
    }

    /** Those of a mother's that no certificate is joined to, youngest first. */
    public List<Announced> uncertifiedOf(PersonId mother) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select a.* from births.announcement a
                        where a.mother = :mother and a.taken_back_at is null
                          and not exists (select 1 from births.child c where c.id = a.child and c.ended_at is null)
                        order by a.born_at desc, a.order_in_delivery
                        """)
                .bind("mother", mother.value())
                .map((row, context) -> announced(row))
                .list());
    }

    /** Those of these children that no certificate is joined to, youngest first. */
    public List<Announced> uncertified(Collection<PersonId> children) {
        if (children.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select a.* from births.announcement a
                        where a.child = any(:children) and a.taken_back_at is null
                          and not exists (select 1 from births.child c where c.id = a.child and c.ended_at is null)
                        order by a.born_at desc, a.order_in_delivery
                        """)
                .bindArray(
                        "children",
                        UUID.class,
                        children.stream().map(PersonId::value).toList())
                .map((row, context) -> announced(row))
                .list());
    }

    public void takeBack(PersonId child, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update births.announcement set taken_back_at = :at where child = :child and taken_back_at is null
                        """)
                .bind("child", child.value())
                .bind("at", at)
                .execute());
    }

    private static Announced announced(ResultSet row) throws SQLException {
        return new Announced(
                new PersonId(Columns.id(row, "child")),
                Columns.uuid(row, "mother").map(PersonId::new),
                row.getObject("born_at", LocalDateTime.class),
                row.getInt("order_in_delivery"),
                row.getInt("children"),
                ChildSex.valueOf(row.getString("sex")),
                row.getString("place"),
                Columns.instant(row, "announced_at").orElseThrow());
    }
}
