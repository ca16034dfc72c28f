package jp.hagukumi.checkups.clinics;

import static jp.hagukumi.pregnancy.PregnancyTown.ASAO;
import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.reference.ReferenceTable;
import jp.hagukumi.pregnancy.PregnancyTown;
import jp.hagukumi.testhouse.Somebody;
import org.junit.jupiter.api.Test;

/** Law 8: every role and every action about checkups at clinics, at home and elsewhere, against a table written by hand. */
class ClinicAccessTest {

    @Test
    void each_role_may_do_what_the_table_says_at_home_and_elsewhere() {
        var access = new PregnancyTown("2026-11-24T10:00").house.get(Access.class);
        var rows =
                ReferenceTable.read("/jp/hagukumi/checkups/clinic-access.csv").rows();
        assertThat(rows).hasSize(ClinicAction.values().length);
        for (var row : rows) {
            for (var role : Role.values()) {
                var actor = Somebody.of(role, NAKAHARA);
                var action = ClinicAction.valueOf(row.text("action"));
                assertThat(Somebody.may(
                                access,
                                actor,
                                action,
                                new Scope(Set.of(NAKAHARA), Set.of(actor.id()), Optional.empty())))
                        .as(role + " " + action + " at home")
                        .isEqualTo(row.given(role.name()).isPresent());
                assertThat(Somebody.may(
                                access,
                                actor,
                                action,
                                new Scope(Set.of(ASAO), Set.of(UUID.randomUUID()), Optional.empty())))
                        .as(role + " " + action + " elsewhere")
                        .isEqualTo(row.given(role.name()).filter("city"::equals).isPresent());
            }
        }
    }
}
