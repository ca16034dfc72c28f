package jp.hagukumi.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import jp.hagukumi.identity.store.ColleagueRows;
import jp.hagukumi.kernel.access.Role;

/** What other rooms may ask about the city's staff: who holds a role where, and what somebody is called. */
@ApplicationScoped
public class Colleagues {

    @Inject
    ColleagueRows rows;

    /**
     * Who holds the role on that day, for that ward or for the whole city; in the order of their names. Deputies are not among
     * them: they decide in another's place, they do not do the other's rounds.
     *
     * @param ward six-digit ward code
     */
    public List<Colleague> holding(Role role, String ward, LocalDate on) {
        return rows.holding(role, ward, on);
    }

    /** The names of these members of staff, in one query; also of those who have left. */
    public Map<StaffId, String> namesOf(Collection<StaffId> staff) {
        return rows.namesOf(staff);
    }

    /**
     * A member of the staff.
     *
     * @param name as shown on the desk
     */
    public record Colleague(StaffId id, String name) {}
}
