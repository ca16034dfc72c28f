package jp.hagukumi.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.identity.ResumeSession.LiveSession;
import jp.hagukumi.identity.SessionId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.id.Ids;
import org.jdbi.v3.core.Jdbi;

/** Sessions and the grants that their accounts hold today. */
@ApplicationScoped
public class SessionRows {

    /**
     * A staff member's grants: the own roles, and those of the principals she is deputy for today. A deputy gets what the
     * principal holds in person, never what the principal holds as somebody's deputy.
     */
    private static final String LIVE = """
            with today as (select cast(:today as date) as day)
            select s.id, a.kind, coalesce(a.person, a.staff, a.institution_user) as owner, u.institution,
                   s.last_seen_at, s.absolute_until,
                   case a.kind
                     when 'RESIDENT' then array['RESIDENT||']
                     when 'INSTITUTION' then array['INSTITUTION||']
                     else array(
                       select r.role || '|' || coalesce(r.ward, '') || '|'
                       from identity.staff_role r, today
                       where r.staff = a.staff and r.ended_at is null and today.day between r.valid_from and coalesce(r.valid_to, today.day)
                       union
                       select r.role || '|' || coalesce(r.ward, '') || '|' || d.principal
                       from identity.deputation d
                       join identity.staff p on p.id = d.principal and p.active
                       join identity.staff_role r on r.staff = d.principal, today
                       where d.deputy = a.staff and d.ended_at is null and r.ended_at is null
                         and today.day between d.valid_from and d.valid_to
                         and today.day between r.valid_from and coalesce(r.valid_to, today.day))
                   end as grants
            from identity.session s
            join identity.account a on a.id = s.account
            cross join today
            left join identity.staff st on st.id = a.staff
            left join identity.institution_user u on u.id = a.institution_user
            left join identity.institution i on i.id = u.institution
            where s.token_hash = :hash
              and s.closed_at is null and a.closed_at is null
              and s.absolute_until > :now
              and s.last_seen_at > cast(:now as timestamptz) - make_interval(mins => s.idle_minutes)
              and (st.id is null or st.active)
              and (u.id is null or u.active)
              and (i.id is null
                   or (i.status = 'ACTIVE' and today.day between i.valid_from and coalesce(i.valid_to, today.day)))
            """;

    @Inject
    Jdbi jdbi;

    /** How long a session lasts. */
    public record Limit(Duration idle, Duration absolute) {}

    public Limit limitFor(Actor.Kind kind, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select idle_minutes, absolute_minutes from identity.session_limit
                        where kind = :kind and valid_from <= :on order by valid_from desc limit 1
                        """)
                .bind("kind", kind.name())
                .bind("on", on)
                .map((row, context) -> new Limit(
                        Duration.ofMinutes(row.getInt("idle_minutes")),
                        Duration.ofMinutes(row.getInt("absolute_minutes"))))
                .findOne()
                .orElseThrow(() -> new IllegalStateException("No session limit is configured for " + kind)));
    }

    public SessionId open(UUID account, byte[] tokenHash, Limit limit, Instant now) {
        var session = new SessionId(Ids.next());
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into identity.session
                            (id, account, token_hash, opened_at, last_seen_at, idle_minutes, absolute_until)
                        values (:id, :account, :hash, :now, :now, :idle, :until)
                        """)
                .bind("id", session.value())
                .bind("account", account)
                .bind("hash", tokenHash)
                .bind("now", now)
                .bind("idle", limit.idle().toMinutes())
                .bind("until", now.plus(limit.absolute()))
                .execute());
        return session;
    }

    public Optional<LiveSession> live(byte[] tokenHash, Instant now, LocalDate today) {
        return jdbi.withHandle(handle -> handle.createQuery(LIVE)
                .bind("hash", tokenHash)
                .bind("now", now)
                .bind("today", today)
                .map((row, context) -> liveSession(row))
                .findOne());
    }

    public void seen(UUID session, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update identity.session set last_seen_at = :now where id = :id and last_seen_at < :now")
                .bind("id", session)
                .bind("now", now)
                .execute());
    }

    public int close(UUID owner, byte[] tokenHash, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update identity.session s set closed_at = :now from identity.account a
                        where a.id = s.account and s.token_hash = :hash and s.closed_at is null
                          and :owner in (a.person, a.staff, a.institution_user)
                        """)
                .bind("hash", tokenHash)
                .bind("owner", owner)
                .bind("now", now)
                .execute());
    }

    public int closeAll(UUID owner, Instant now) {
        return jdbi.withHandle(handle ->
                handle.createUpdate("""
                        update identity.session s set closed_at = :now from identity.account a
                        where a.id = s.account and s.closed_at is null and :owner in (a.person, a.staff, a.institution_user)
                        """).bind("owner", owner).bind("now", now).execute());
    }

    private static LiveSession liveSession(ResultSet row) throws SQLException {
        return new LiveSession(
                row.getObject("id", UUID.class),
                Actor.Kind.valueOf(row.getString("kind")),
                row.getObject("owner", UUID.class),
                grants(row.getArray("grants")),
                Rows.uuid(row, "institution"),
                Rows.instant(row, "last_seen_at"),
                Rows.instant(row, "absolute_until"));
    }

    private static Set<Actor.Grant> grants(Array written) throws SQLException {
        var grants = new HashSet<Actor.Grant>();
        for (var text : (String[]) written.getArray()) {
            var parts = text.split("\\|", -1);
            grants.add(new Actor.Grant(
                    Role.valueOf(parts[0]),
                    Optional.of(parts[1]).filter(ward -> !ward.isEmpty()),
                    Optional.of(parts[2]).filter(staff -> !staff.isEmpty()).map(UUID::fromString)));
        }
        return grants;
    }
}
