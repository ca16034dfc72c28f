package jp.hagukumi.pregnancy.care.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.identity.InstitutionId;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.PregnancyState;
import jp.hagukumi.pregnancy.care.AskReason;
import jp.hagukumi.pregnancy.care.PostnatalApplicationId;
import jp.hagukumi.pregnancy.care.PostnatalBookingId;
import jp.hagukumi.pregnancy.care.PostnatalKind;
import jp.hagukumi.pregnancy.care.PostnatalOfferId;
import jp.hagukumi.pregnancy.care.PostnatalState;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** Bookings. Whoever writes one holds the pregnancy; whoever takes a place holds the offer too. */
@ApplicationScoped
public class PostnatalRows {

    private static final String BOOKING = """
            select b.*, o.institution, o.starts_at from pregnancy.postnatal_booking b
            join pregnancy.postnatal_offer o on o.id = b.offer
            """;

    @Inject
    Jdbi jdbi;

    /** A line of a ward's list. */
    public record Listed(StoredPostnatal booking, PersonId woman, PregnancyState state) {}

    /** Who is told something of a booking. */
    public record Told(
            PostnatalBookingId booking,
            PregnancyId pregnancy,
            PersonId woman,
            boolean lost,
            LocalDate on,
            LocalTime startsAt) {}

    /** What is written of a booking beside where and when. */
    public record Terms(boolean confirmed, Optional<Integer> reduction, long reductionYen, String ruleVersion) {}

    public Optional<StoredPostnatal> find(PostnatalBookingId booking) {
        return jdbi.withHandle(handle -> handle.createQuery(BOOKING + "where b.id = :id")
                .bind("id", booking.value())
                .map(PostnatalRows::stored)
                .findOne());
    }

    /** All of a pregnancy, by the day. */
    public List<StoredPostnatal> of(PregnancyId pregnancy) {
        return jdbi.withHandle(
                handle -> handle.createQuery(BOOKING + "where b.pregnancy = :id order by b.on_day, b.booked_at, b.id")
                        .bind("id", pregnancy.value())
                        .map(PostnatalRows::stored)
                        .list());
    }

    /** Pregnancies of hers, the newest first; those told by mistake are left out. */
    public List<PregnancyId> pregnanciesOf(PersonId woman) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id from pregnancy.pregnancy where woman = :woman and state <> 'WITHDRAWN'
                        order by notified_on desc, opened_at desc limit 20
                        """)
                .bind("woman", woman.value())
                .mapTo(UUID.class)
                .map(PregnancyId::new)
                .list());
    }

    /** Pregnancies of hers with an application that stands or a booking that is still to come. */
    public List<PregnancyId> openOf(PersonId woman) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select p.id from pregnancy.pregnancy p
                        where p.woman = :woman
                          and (exists (select 1 from pregnancy.postnatal_booking b
                                       where b.pregnancy = p.id and b.state in ('BOOKED', 'TO_ASK'))
                               or exists (select 1 from pregnancy.postnatal_application a
                                          where a.pregnancy = p.id and a.state in ('APPLIED', 'GRANTED')))
                        order by p.id
                        """)
                .bind("woman", woman.value())
                .mapTo(UUID.class)
                .map(PregnancyId::new)
                .list());
    }

    /** Takes the first free place of a locked offer. False where there is none. */
    public boolean book(
            PostnatalBookingId id,
            PregnancyId pregnancy,
            PostnatalApplicationId application,
            StoredOffer offer,
            Terms terms,
            String channel,
            UUID by,
            Instant at) {
        return jdbi.withHandle(handle -> onPlace(
                                handle.createUpdate("""
                                insert into pregnancy.postnatal_booking
                                    (id, pregnancy, application, offer, kind, on_day, place, state, confirmed, reduction, reduction_yen,
                                     channel, version, rule_version, booked_at, booked_by, changed_at)
                                select :id, :pregnancy, :application, :offer, :kind, :on, free.place, 'BOOKED', :confirmed, :reduction,
                                       :reductionYen, :channel, 1, :ruleVersion, :at, :by, :at
                                from (%s) free
                                """.formatted(FREE))
                                        .bind("id", id.value())
                                        .bind("pregnancy", pregnancy.value())
                                        .bind("application", application.value())
                                        .bind("channel", channel)
                                        .bind("by", by)
                                        .bind("at", at),
                                offer,
                                terms)
                        .execute()
                == 1);
    }

    /** The booking goes to a place of another locked offer; false where there is none. What was told of the first is told anew. */
    public boolean move(
            PostnatalBookingId id,
            PostnatalState state,
            StoredOffer offer,
            Terms terms,
            String channel,
            UUID by,
            Instant at) {
        return jdbi.withHandle(handle -> onPlace(
                                handle.createUpdate("""
                                update pregnancy.postnatal_booking b
                                set offer = :offer, kind = :kind, on_day = :on, place = free.place, state = :state,
                                    ask_because = null, confirmed = :confirmed, reduction = :reduction,
                                    reduction_yen = :reductionYen, rule_version = :ruleVersion, channel = :channel,
                                    version = version + 1, booked_at = :at, booked_by = :by, reminded_at = null, changed_at = :at
                                from (%s) free
                                where b.id = :id
                                """.formatted(FREE))
                                        .bind("id", id.value())
                                        .bind("state", state.name())
                                        .bind("channel", channel)
                                        .bind("by", by)
                                        .bind("at", at),
                                offer,
                                terms)
                        .execute()
                == 1);
    }

    private static Update onPlace(Update update, StoredOffer offer, Terms terms) {
        return update.bind("offer", offer.id().value())
                .bind("kind", offer.kind().name())
                .bind("on", offer.on())
                .bind("places", offer.places())
                .bind("confirmed", terms.confirmed())
                .bind("reduction", terms.reduction().orElse(null))
                .bind("reductionYen", terms.reductionYen())
                .bind("ruleVersion", terms.ruleVersion());
    }

    public void change(
            PostnatalBookingId id, PostnatalState state, Optional<AskReason> because, boolean confirmed, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update pregnancy.postnatal_booking
                        set state = :state, ask_because = :because, confirmed = :confirmed, version = version + 1, changed_at = :at
                        where id = :id
                        """)
                .bind("id", id.value())
                .bind("state", state.name())
                .bind("because", because.map(AskReason::name).orElse(null))
                .bind("confirmed", confirmed)
                .bind("at", at)
                .execute());
    }

    /** Which of her reductions a booking takes, or that it takes none. */
    public void reduce(PostnatalBookingId id, Optional<Integer> reduction, long reductionYen) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update pregnancy.postnatal_booking set reduction = :reduction, reduction_yen = :yen where id = :id
                        """)
                .bind("id", id.value())
                .bind("reduction", reduction.orElse(null))
                .bind("yen", reductionYen)
                .execute());
    }

    /** A ward's bookings of one day that hold a place, by the hour. */
    public List<Listed> ofDay(String ward, LocalDate day) {
        return listed("""
                where p.ward = :ward and b.on_day = :day and b.state in ('BOOKED', 'TO_ASK', 'USED', 'MISSED')
                order by o.starts_at, o.institution, b.id
                """, ward, day);
    }

    /** A ward's women who are to be asked, the soonest first; at most 200. */
    public List<Listed> toAsk(String ward, LocalDate from) {
        return listed("""
                where p.ward = :ward and b.state = 'TO_ASK' and b.on_day >= :day order by b.on_day, b.id limit 200
                """, ward, from);
    }

    /** Those expected on a day who were not reminded yet, marked as reminded now; nobody whom a loss makes doubtful. */
    public List<Told> remind(LocalDate day, Instant at, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        update pregnancy.postnatal_booking b set reminded_at = :at, changed_at = :at
                        from pregnancy.pregnancy p, pregnancy.postnatal_offer o
                        where p.id = b.pregnancy and o.id = b.offer
                          and (p.state in ('NOTIFIED', 'INTERVIEWED', 'DELIVERED') or (p.state = 'LOST' and b.confirmed))
                          and b.id in (select id from pregnancy.postnatal_booking
                                       where state = 'BOOKED' and on_day = :day and reminded_at is null
                                       order by id limit :most for update skip locked)
                        returning b.id, b.pregnancy, p.woman, p.state = 'LOST' as lost, b.on_day, o.starts_at
                        """)
                .bind("day", day)
                .bind("at", at)
                .bind("most", most)
                .map((row, context) -> new Told(
                        new PostnatalBookingId(row.getObject("id", UUID.class)),
                        new PregnancyId(row.getObject("pregnancy", UUID.class)),
                        new PersonId(row.getObject("woman", UUID.class)),
                        row.getBoolean("lost"),
                        row.getObject("on_day", LocalDate.class),
                        row.getObject("starts_at", LocalTime.class)))
                .list());
    }

    /** The first place of the offer that no booking holds. */
    private static final String FREE = """
            select g.place from generate_series(1, :places) as g(place)
            where not exists (select 1 from pregnancy.postnatal_booking t
                              where t.offer = :offer and t.place = g.place
                                and t.state in ('BOOKED', 'TO_ASK', 'USED', 'MISSED'))
            order by g.place limit 1
            """;

    private List<Listed> listed(String where, String ward, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select b.*, o.institution, o.starts_at, p.woman, p.state as pregnancy_state
                        from pregnancy.postnatal_booking b
                        join pregnancy.postnatal_offer o on o.id = b.offer
                        join pregnancy.pregnancy p on p.id = b.pregnancy
                        """ + where)
                .bind("ward", ward)
                .bind("day", day)
                .map((row, context) -> new Listed(
                        stored(row, context),
                        new PersonId(row.getObject("woman", UUID.class)),
                        PregnancyState.valueOf(row.getString("pregnancy_state"))))
                .list());
    }

    private static StoredPostnatal stored(ResultSet row, StatementContext context) throws SQLException {
        return new StoredPostnatal(
                new PostnatalBookingId(row.getObject("id", UUID.class)),
                new PregnancyId(row.getObject("pregnancy", UUID.class)),
                new PostnatalOfferId(row.getObject("offer", UUID.class)),
                new InstitutionId(row.getObject("institution", UUID.class)),
                PostnatalKind.valueOf(row.getString("kind")),
                row.getObject("on_day", LocalDate.class),
                row.getObject("starts_at", LocalTime.class),
                PostnatalState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("ask_because")).map(AskReason::valueOf),
                row.getBoolean("confirmed"),
                Optional.ofNullable(row.getObject("reduction", Integer.class)),
                row.getLong("reduction_yen"),
                row.getInt("version"));
    }
}
