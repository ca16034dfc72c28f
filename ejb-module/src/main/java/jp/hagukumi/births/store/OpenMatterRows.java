package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.births.registration.Amendment;
import jp.hagukumi.births.registration.OpenMatters.Returned;
import jp.hagukumi.births.registration.OpenMatters.What;
import jp.hagukumi.births.registration.RegistrationId;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.sql.Columns;
import org.jdbi.v3.core.Jdbi;

/** What the desk has open over all cases: proposals without a decision, amendments that came back. */
@ApplicationScoped
public class OpenMatterRows {

    private static final String NAME = """
             nullif(concat(c.child_family_name, '　', c.child_given_name), '　') as child_name
            """;

    @Inject
    Jdbi jdbi;

    /** A proposal without the names of staff. */
    public record Waiting(
            RegistrationId registration,
            String ward,
            What what,
            Optional<String> childName,
            String reason,
            StaffId proposedBy,
            Instant proposedAt) {

        @Override
        public String toString() {
            return "Waiting[" + registration + ", " + what + "]";
        }
    }

    /** @param wards empty: all */
    public List<Waiting> waiting(Optional<List<String>> wards, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select w.*, r.ward,
                        """ + NAME + """
                        from (select registration, kind as what, reason, proposed_by, proposed_at
                              from births.registration_act where decided_by is null and lapsed_at is null
                              union all
                              select registration, 'AMEND', reason, proposed_by, proposed_at
                              from births.registration_amendment where version is null and decided_by is null) w
                        join births.registration r on r.id = w.registration
                        left join births.registration_content c on c.registration = r.id and c.version = r.version
                        where :all or r.ward = any(:wards)
                        order by w.proposed_at, w.registration limit :most
                        """)
                .bind("all", wards.isEmpty())
                .bindArray("wards", String.class, wards.orElse(List.of()))
                .bind("most", most)
                .map((row, context) -> new Waiting(
                        new RegistrationId(Columns.id(row, "registration")),
                        row.getString("ward"),
                        What.valueOf(row.getString("what")),
                        Columns.text(row, "child_name"),
                        row.getString("reason"),
                        new StaffId(Columns.id(row, "proposed_by")),
                        Columns.instant(row, "proposed_at").orElseThrow()))
                .list());
    }

    /** Until another amendment of the same notice is proposed, or was carried out, after it. */
    public List<Returned> returned(Optional<List<String>> wards, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select o.registration, r.ward, o.state, o.ended_at, a.position, a.kind,
                               coalesce(n.words, n.reason) as reason,
                        """ + NAME + """
                        from births.link_order o
                        join births.registration_amendment a on a.id = o.amendment
                        join births.registration r on r.id = o.registration
                        left join births.link_answer n on n.link_order = o.id and n.finding is null
                        left join births.registration_content c on c.registration = r.id and c.version = r.version
                        where o.amendment is not null and o.state in ('NOT_ENTERED', 'CANCELLED')
                          and (:all or r.ward = any(:wards))
                          and not exists (select 1 from births.registration_amendment later
                                          where later.registration = a.registration and later.position > a.position
                                            and later.decline_reason is null)
                        order by o.ended_at, o.id limit :most
                        """)
                .bind("all", wards.isEmpty())
                .bindArray("wards", String.class, wards.orElse(List.of()))
                .bind("most", most)
                .map((row, context) -> new Returned(
                        new RegistrationId(Columns.id(row, "registration")),
                        row.getString("ward"),
                        Columns.text(row, "child_name"),
                        row.getInt("position"),
                        Amendment.Kind.valueOf(row.getString("kind")),
                        "NOT_ENTERED".equals(row.getString("state"))
                                ? Amendment.Standing.NOT_ENTERED
                                : Amendment.Standing.GIVEN_UP,
                        Columns.text(row, "reason"),
                        Columns.instant(row, "ended_at").orElseThrow()))
                .list());
    }
}
