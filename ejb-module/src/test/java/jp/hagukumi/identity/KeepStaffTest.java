package jp.hagukumi.identity;

import static jp.hagukumi.identity.Town.NAKAHARA;
import static jp.hagukumi.identity.Town.TODAY;
import static jp.hagukumi.identity.Town.administrator;
import static jp.hagukumi.identity.Town.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jp.hagukumi.identity.AppointDeputy.DeputyEntry;
import jp.hagukumi.identity.StaffEntry.RoleEntry;
import jp.hagukumi.kernel.access.Role;
import org.junit.jupiter.api.Test;

class KeepStaffTest {

    private final Town town = new Town();
    private final KeepStaff keep = town.get(KeepStaff.class);
    private final AppointDeputy appoint = town.get(AppointDeputy.class);

    @Test
    void an_account_belongs_to_one_member_of_staff() {
        keep.add(administrator(), entry("one", role(Role.AUDITOR)));
        assertThat(refusalOf(() -> keep.add(administrator(), entry("one", role(Role.AUDITOR)))))
                .isEqualTo("ACCOUNT_TAKEN");
    }

    @Test
    void roles_left_out_end_and_stay_on_record() {
        var boss = keep.add(administrator(), entry("boss", role(Role.ADMINISTRATOR), role(Role.AUDITOR)));
        keep.change(administrator(), boss, entry("boss", role(Role.ADMINISTRATOR)));
        var view = town.get(ReadStaff.class)
                .list(administrator(), Optional.empty(), 50)
                .get(0);
        assertThat(view.entry().roles()).extracting(RoleEntry::role).containsExactly(Role.ADMINISTRATOR);
        assertThat(Town.count(town.house, "staff_role")).isEqualTo(2);
    }

    @Test
    void the_last_administrator_stays() {
        var boss = keep.add(administrator(), entry("boss", role(Role.ADMINISTRATOR)));
        assertThat(refusalOf(() -> keep.change(administrator(), boss, entry("boss", role(Role.AUDITOR)))))
                .isEqualTo("LAST_ADMINISTRATOR");
    }

    @Test
    void a_ward_that_is_not_of_the_city_is_refused() {
        var elsewhere = new RoleEntry(Role.HEALTH_NURSE, Optional.of("131016"), Optional.empty(), Optional.empty());
        assertThat(refusalOf(() -> keep.add(administrator(), entry("one", elsewhere))))
                .isEqualTo("UNKNOWN_WARD");
    }

    @Test
    void residents_and_systems_roles_are_not_given_to_staff() {
        assertThat(refusalOf(() -> keep.add(administrator(), entry("one", role(Role.SYSTEM)))))
                .isEqualTo("MALFORMED");
    }

    @Test
    void only_the_administrator_keeps_staff() {
        assertThat(refusalOf(() -> keep.add(Town.staff(Role.HEALTH_CLERK, NAKAHARA), entry("one", role(Role.AUDITOR)))))
                .isEqualTo("NOT_ALLOWED");
    }

    @Test
    void nobody_is_the_own_deputy_and_appointments_of_the_same_two_do_not_overlap() {
        var one = keep.add(administrator(), entry("one", role(Role.AUDITOR)));
        var two = keep.add(administrator(), entry("two", role(Role.AUDITOR)));
        assertThat(refusalOf(() -> appoint.appoint(administrator(), one, new DeputyEntry(one, TODAY, TODAY, ""))))
                .isEqualTo("NOBODY_IS_ONES_OWN_DEPUTY");
        var first = appoint.appoint(administrator(), one, new DeputyEntry(two, TODAY, TODAY.plusDays(3), ""));
        var overlapping = new DeputyEntry(two, TODAY.plusDays(3), TODAY.plusDays(9), "");
        assertThat(refusalOf(() -> appoint.appoint(administrator(), one, overlapping)))
                .isEqualTo("PERIODS_OVERLAP");
        appoint.end(administrator(), first);
        appoint.appoint(administrator(), one, overlapping);
        assertThat(town.get(ReadStaff.class)
                        .list(administrator(), Optional.empty(), 50)
                        .get(0)
                        .deputies())
                .hasSize(1);
    }

    private static RoleEntry role(Role role) {
        return new RoleEntry(role, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static StaffEntry entry(String subject, RoleEntry... roles) {
        return new StaffEntry("職員", "https://staff.example", subject, Optional.empty(), true, List.of(roles));
    }
}
