package jp.hagukumi.pregnancy.care.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.identity.InstitutionId;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.pregnancy.care.PostnatalKind;
import jp.hagukumi.pregnancy.care.PostnatalOfferId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** What institutions offer, with how much of it is taken. */
@ApplicationScoped
public class OfferRows {

    private static final String WITH_TAKEN = """
            select o.*, (select count(*) from pregnancy.postnatal_booking b
                         where b.offer = o.id and b.state in ('BOOKED', 'TO_ASK', 'USED', 'MISSED')) as taken
            from pregnancy.postnatal_offer o
            """;

    @Inject
    Jdbi jdbi;

    public Optional<StoredOffer> find(PostnatalOfferId offer) {
        return one(WITH_TAKEN + "where o.id = :id", offer);
    }

    /** Nobody takes a place of it or changes it until the transaction ends. What is taken is counted after the lock is held. */
    public Optional<StoredOffer> lock(PostnatalOfferId offer) {
        var held = jdbi.withHandle(
                handle -> handle.createQuery("select id from pregnancy.postnatal_offer where id = :id for update")
                        .bind("id", offer.value())
                        .mapTo(UUID.class)
                        .findOne());
        return held.flatMap(id -> find(offer));
    }

    /** Those of a kind with a free place within these days, by the hour; at most {@code most}. */
    public List<StoredOffer> free(PostnatalKind kind, LocalDate from, LocalDate last, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from (" + WITH_TAKEN + """
                        where o.kind = :kind and o.on_day between :from and :last) o
                        where o.places > o.taken order by o.on_day, o.starts_at, o.id limit :most
                        """)
                .bind("kind", kind.name())
                .bind("from", from)
                .bind("last", last)
                .bind("most", most)
                .map(OfferRows::stored)
                .list());
    }

    /** Of all kinds and institutions in these days; at most {@code most}. */
    public List<StoredOffer> between(LocalDate from, LocalDate last, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(WITH_TAKEN + """
                        where o.on_day between :from and :last order by o.on_day, o.institution, o.starts_at, o.kind limit :most
                        """)
                .bind("from", from)
                .bind("last", last)
                .bind("most", most)
                .map(OfferRows::stored)
                .list());
    }

    /** @return false where the institution offers this at that hour already */
    public boolean offer(StoredOffer offer, UUID by, Instant at) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                insert into pregnancy.postnatal_offer
                                    (id, institution, kind, on_day, starts_at, places, version, kept_at, kept_by)
                                values (:id, :institution, :kind, :on, :startsAt, :places, 1, :at, :by)
                                on conflict (institution, kind, on_day, starts_at) do nothing
                                """)
                        .bind("id", offer.id().value())
                        .bind("institution", offer.institution().value())
                        .bind("kind", offer.kind().name())
                        .bind("on", offer.on())
                        .bind("startsAt", offer.startsAt())
                        .bind("places", offer.places())
                        .bind("by", by)
                        .bind("at", at)
                        .execute()
                == 1);
    }

    /** The highest place that is held; 0 where none is. */
    public int highestTaken(PostnatalOfferId offer) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select coalesce(max(place), 0) from pregnancy.postnatal_booking
                        where offer = :id and state in ('BOOKED', 'TO_ASK', 'USED', 'MISSED')
                        """)
                .bind("id", offer.value())
                .mapTo(Integer.class)
                .one());
    }

    /** The row must be locked. */
    public void write(PostnatalOfferId offer, int places, UUID by, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update pregnancy.postnatal_offer
                        set places = :places, version = version + 1, kept_at = :at, kept_by = :by
                        where id = :id
                        """)
                .bind("id", offer.value())
                .bind("places", places)
                .bind("by", by)
                .bind("at", at)
                .execute());
    }

    /**
     * Copies seven days to others; what stands there already stays as it is.
     *
     * @param from the first of the seven days
     * @param to the first day of the copy
     * @param institutions those that may offer then
     * @return how many were made
     */
    public int copy(LocalDate from, LocalDate to, Collection<InstitutionId> institutions, UUID by, Instant at) {
        var week = between(from, from.plusDays(6), 2_000).stream()
                .filter(offer -> offer.places() > 0 && institutions.contains(offer.institution()))
                .toList();
        var days = to.toEpochDay() - from.toEpochDay();
        return jdbi.withHandle(handle -> {
            var batch = handle.prepareBatch("""
                    insert into pregnancy.postnatal_offer
                        (id, institution, kind, on_day, starts_at, places, version, kept_at, kept_by)
                    values (:id, :institution, :kind, :on, :startsAt, :places, 1, :at, :by)
                    on conflict (institution, kind, on_day, starts_at) do nothing
                    """);
            for (var offer : week) {
                batch.bind("id", Ids.next())
                        .bind("institution", offer.institution().value())
                        .bind("kind", offer.kind().name())
                        .bind("on", offer.on().plusDays(days))
                        .bind("startsAt", offer.startsAt())
                        .bind("places", offer.places())
                        .bind("by", by)
                        .bind("at", at)
                        .add();
            }
            var made = 0;
            if (!week.isEmpty()) {
                for (var one : batch.execute()) {
                    made += one;
                }
            }
            return made;
        });
    }

    private Optional<StoredOffer> one(String query, PostnatalOfferId offer) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("id", offer.value())
                .map(OfferRows::stored)
                .findOne());
    }

    private static StoredOffer stored(ResultSet row, StatementContext context) throws SQLException {
        return new StoredOffer(
                new PostnatalOfferId(row.getObject("id", UUID.class)),
                new InstitutionId(row.getObject("institution", UUID.class)),
                PostnatalKind.valueOf(row.getString("kind")),
                row.getObject("on_day", LocalDate.class),
                row.getObject("starts_at", LocalTime.class),
                row.getInt("places"),
                row.getInt("taken"),
                row.getInt("version"));
    }
}
