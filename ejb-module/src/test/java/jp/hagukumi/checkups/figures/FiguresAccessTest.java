package jp.hagukumi.checkups.figures;

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

/** Law 8: every role and every action on figures, at home and elsewhere, against a table written by hand. */
class FiguresAccessTest {

    @Test
    void each_role_may_do_what_the_table_says_at_home_and_elsewhere() {
        var access = new PregnancyTown("2026-11-24T10:00").house.get(Access.class);
        var rows =
                ReferenceTable.read("/jp/hagukumi/checkups/figures-access.csv").rows();
        assertThat(rows).hasSize(FiguresAction.values().length);
        for (var row : rows) {
            for (var role : Role.values()) {
                var actor = Somebody.of(role, NAKAHARA);
                var action = FiguresAction.valueOf(row.text("action"));
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
