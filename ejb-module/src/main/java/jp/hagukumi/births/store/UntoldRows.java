package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.births.registration.OpenMatters.Untold;
import jp.hagukumi.births.registration.RegistrationId;
import jp.hagukumi.births.registration.RegistrationNotice;
import jp.hagukumi.kernel.sql.Columns;
import org.jdbi.v3.core.Jdbi;

/** What was to be told of a registration and reached nobody, until somebody has seen to it. */
@ApplicationScoped
public class UntoldRows {

    @Inject
    Jdbi jdbi;

    /** In the transaction of what was to be told. */
    public void keep(RegistrationId registration, RegistrationNotice notice, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into births.registration_untold (registration, position, notice, arose_at)
                        select :registration, coalesce(max(position), 0) + 1, :notice, :at
                        from births.registration_untold where registration = :registration
                        """)
                .bind("registration", registration.value())
                .bind("notice", notice.name())
                .bind("at", at)
                .execute());
    }

    /**
     * The oldest first.
     *
     * @param wards empty: all
     */
    public List<Untold> waiting(Optional<List<String>> wards, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select u.registration, u.position, u.notice, u.arose_at, r.ward,
                               nullif(concat(c.child_family_name, '　', c.child_given_name), '　') as child_name
                        from births.registration_untold u
                        join births.registration r on r.id = u.registration
                        left join births.registration_content c on c.registration = r.id and c.version = r.version
                        where u.settled_at is null and (:all or r.ward = any(:wards))
                        order by u.arose_at, u.registration, u.position limit :most
                        """)
                .bind("all", wards.isEmpty())
                .bindArray("wards", String.class, wards.orElse(List.of()))
                .bind("most", most)
                .map((row, context) -> new Untold(
                        new RegistrationId(Columns.id(row, "registration")),
                        row.getString("ward"),
                        Columns.text(row, "child_name"),
                        row.getInt("position"),
                        RegistrationNotice.valueOf(row.getString("notice")),
                        Columns.instant(row, "arose_at").orElseThrow()))
                .list());
    }
}
