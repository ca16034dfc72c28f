package jp.hagukumi.identity;

import static jp.hagukumi.identity.IdentityAction.KEEP_STAFF;
import static jp.hagukumi.identity.IdentityEvent.STAFF_KEPT;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.store.AccountRows;
import jp.hagukumi.identity.store.CityRows;
import jp.hagukumi.identity.store.StaffRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.TextBounds;
import jp.hagukumi.kernel.time.CityClock;

/** Keeps the members of staff, their accounts and their roles. What is taken away is taken away at once and stays on record. */
@Stateless
public class KeepStaff {

    private static final Set<Role> STAFF_ROLES = EnumSet.of(
            Role.REGISTER_CLERK,
            Role.HEALTH_NURSE,
            Role.HEALTH_CLERK,
            Role.BENEFIT_CLERK,
            Role.AUDITOR,
            Role.ADMINISTRATOR);

    @Inject
    Access access;

    @Inject
    StaffRows staff;

    @Inject
    AccountRows accounts;

    @Inject
    CityRows city;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** Refused with {@link IdentityRefusal#ACCOUNT_TAKEN} where somebody else has the account. */
    public StaffId add(Actor actor, StaffEntry entry) {
        access.require(actor, KEEP_STAFF);
        check(entry);
        var id = StaffId.next();
        staff.insert(id, entry);
        accounts.bindStaff(id, entry.issuer(), entry.subject());
        staff.replaceRoles(id, entry.roles(), clock.today(), clock.now());
        audit.note(actor, STAFF_KEPT, id, List.of(), Map.of("change", "added", "roles", roles(entry)));
        return id;
    }

    /**
     * Replaces what was entered; roles that are left out end now.
     *
     * @throws Refusal {@link IdentityRefusal#LAST_ADMINISTRATOR} where nobody could administer after it
     */
    public void change(Actor actor, StaffId id, StaffEntry entry) {
        access.require(actor, KEEP_STAFF);
        check(entry);
        staff.lockAdministrators();
        if (!staff.update(id, entry)) {
            throw new Refusal(KernelRefusal.NOT_FOUND);
        }
        accounts.bindStaff(id, entry.issuer(), entry.subject());
        staff.replaceRoles(id, entry.roles(), clock.today(), clock.now());
        if (!staff.somebodyAdministers(clock.today())) {
            throw new Refusal(IdentityRefusal.LAST_ADMINISTRATOR);
        }
        audit.note(actor, STAFF_KEPT, id, List.of(), Map.of("change", "changed", "roles", roles(entry)));
    }

    private void check(StaffEntry entry) {
        TextBounds.line(1, 100).flawOf(entry.name()).ifPresent(flaw -> {
            throw Refusal.at("name", KernelRefusal.MALFORMED);
        });
        if (entry.roles().size() > StaffEntry.MOST_ROLES) {
            throw Refusal.at("roles", KernelRefusal.OUT_OF_BOUNDS)
                    .with("min", 0)
                    .with("max", StaffEntry.MOST_ROLES);
        }
        var wards = new HashSet<String>();
        city.city().ifPresent(facts -> facts.wards().forEach(ward -> wards.add(ward.code())));
        var seen = new HashSet<String>();
        for (var role : entry.roles()) {
            if (!STAFF_ROLES.contains(role.role())) {
                throw Refusal.at("roles", KernelRefusal.MALFORMED);
            }
            if (role.ward().isPresent() && !wards.contains(role.ward().get())) {
                throw Refusal.at("roles", IdentityRefusal.UNKNOWN_WARD);
            }
            if (role.to().isPresent() && role.to().get().isBefore(role.from().orElse(LocalDate.MIN))) {
                throw Refusal.at("roles", IdentityRefusal.PERIOD_ENDS_BEFORE_IT_BEGINS);
            }
            if (!seen.add(role.role() + "@" + role.ward().orElse(""))) {
                throw Refusal.at("roles", IdentityRefusal.PERIODS_OVERLAP);
            }
        }
    }

    private static String roles(StaffEntry entry) {
        var text = new StringBuilder();
        for (var role : entry.roles()) {
            text.append(text.isEmpty() ? "" : " ").append(role.role());
            role.ward().ifPresent(ward -> text.append('@').append(ward));
        }
        return text.toString();
    }
}
