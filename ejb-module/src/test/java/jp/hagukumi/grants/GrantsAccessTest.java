package jp.hagukumi.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.grants.payout.PayoutAction;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Action;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.reference.ReferenceTable;
import jp.hagukumi.testhouse.Somebody;
import org.junit.jupiter.api.Test;

/** Every role with every action on grants and payments, against tables written by hand, at home and elsewhere. */
class GrantsAccessTest {

    private static final String OWN = "141330";
    private static final String OTHER = "141372";

    private final Access access = new GrantTown("2026-07-01T09:00").get(Access.class);

    @Test
    void each_role_may_do_with_grants_what_the_table_says() {
        holds(GrantsAction.values(), "grants-access.csv");
    }

    @Test
    void each_role_may_do_with_payments_what_the_table_says() {
        holds(PayoutAction.values(), "payout-access.csv");
    }

    private <A extends Enum<A> & Action> void holds(A[] actions, String file) {
        var rows = ReferenceTable.read("/jp/hagukumi/grants/" + file).rows();
        assertThat(rows).hasSize(actions.length);
        for (var row : rows) {
            var action = Enum.valueOf(actions[0].getDeclaringClass(), row.text("action"));
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
                        .isEqualTo(may && row.given("anywhere").isPresent());
            }
        }
    }
}
