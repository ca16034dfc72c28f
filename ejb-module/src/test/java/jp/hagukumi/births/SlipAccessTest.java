package jp.hagukumi.births;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.reference.ReferenceTable;
import jp.hagukumi.testhouse.Somebody;
import org.junit.jupiter.api.Test;

/** Every role with every action on slips and visits, against a table written by hand, at home and elsewhere. */
class SlipAccessTest {

    private static final String OWN = "141330";
    private static final String OTHER = "141372";

    private final Access access = new SlipTown("2026-11-10T09:00").house.get(Access.class);

    @Test
    void each_role_may_do_what_the_table_says_in_its_own_ward_or_family_and_nothing_elsewhere() {
        var rows = ReferenceTable.read("/jp/hagukumi/births/slip-access.csv").rows();
        assertThat(rows).hasSize(SlipAction.values().length);
        for (var row : rows) {
            var action = SlipAction.valueOf(row.text("action"));
            for (var role : Role.values()) {
                var actor = Somebody.of(role, OWN);
                var may = row.given(role.name()).isPresent();
                assertThat(Somebody.may(
                                access, actor, action, new Scope(Set.of(OWN), Set.of(actor.id()), Optional.empty())))
                        .as(role + " " + action + " at home")
                        .isEqualTo(may);
                assertThat(Somebody.may(
                                access,
                                actor,
                                action,
                                new Scope(Set.of(OTHER), Set.of(UUID.randomUUID()), Optional.empty())))
                        .as(role + " " + action + " elsewhere")
                        .isFalse();
            }
        }
    }
}
