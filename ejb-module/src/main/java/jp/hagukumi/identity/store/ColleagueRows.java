package jp.hagukumi.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.identity.Colleagues.Colleague;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Role;
import org.jdbi.v3.core.Jdbi;

/** Members of the staff by role, ward and day. */
@ApplicationScoped
public class ColleagueRows {

    @Inject
    Jdbi jdbi;

    public List<Colleague> holding(Role role, String ward, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct s.id, s.name from identity.staff s
                        join identity.staff_role r on r.staff = s.id and r.ended_at is null
                        where s.active and r.role = :role and (r.ward = :ward or r.ward is null)
                          and :on between r.valid_from and coalesce(r.valid_to, 'infinity')
                        order by s.name, s.id
                        """)
                .bind("role", role.name())
                .bind("ward", ward)
                .bind("on", on)
                .map((row, context) ->
                        new Colleague(new StaffId(row.getObject("id", UUID.class)), row.getString("name")))
                .list());
    }

    public Map<StaffId, String> namesOf(Collection<StaffId> staff) {
        if (staff.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery("select id, name from identity.staff where id = any(:ids)")
                .bindArray(
                        "ids",
                        UUID.class,
                        staff.stream().map(StaffId::value).distinct().toList())
                .map((row, context) -> Map.entry(new StaffId(row.getObject("id", UUID.class)), row.getString("name")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
