package jp.hagukumi.identity;

import static jp.hagukumi.identity.IdentityAction.READ_STAFF;
import static jp.hagukumi.identity.IdentityEvent.STAFF_READ;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.store.StaffRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;

/** The members of staff with roles and deputies, for the administrator. */
@Stateless
public class ReadStaff {

    private static final int MOST = 100;

    @Inject
    Access access;

    @Inject
    StaffRows staff;

    @Inject
    Audit audit;

    /**
     * @param after the last one of the page before
     * @param limit 1 to 100; more is cut to 100
     */
    public List<StaffView> list(Actor actor, Optional<StaffId> after, int limit) {
        access.require(actor, READ_STAFF);
        var page = staff.page(after, Math.max(1, Math.min(limit, MOST)));
        audit.note(actor, STAFF_READ, Map.of("count", String.valueOf(page.size())));
        return page;
    }

    /** @param deputies those who are or will be deputy for this member of staff */
    public record StaffView(StaffId id, StaffEntry entry, List<Deputation> deputies) {}

    /** Both days included. */
    public record Deputation(UUID id, StaffId deputy, String deputyName, LocalDate from, LocalDate to, String reason) {

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "Deputation[" + id + "]";
        }
    }
}
