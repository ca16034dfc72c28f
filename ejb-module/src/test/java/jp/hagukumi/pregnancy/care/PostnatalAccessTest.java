package jp.hagukumi.pregnancy.care;

import static jp.hagukumi.pregnancy.PregnancyTown.ASAO;
import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.reference.ReferenceTable;
import jp.hagukumi.kernel.refusal.Refusal;
import org.junit.jupiter.api.Test;

/** Every role with every action of care after the birth, against a table by hand. */
class PostnatalAccessTest {

    private final PostnatalTown care = new PostnatalTown("2026-11-10T09:00");

    @Test
    void each_role_may_do_what_the_table_says_where_it_says_so() {
        var access = care.town.house.get(Access.class);
        var rows = ReferenceTable.read("/jp/hagukumi/pregnancy/postnatal-access.csv")
                .rows();
        assertThat(rows).hasSize(PostnatalAction.values().length);
        for (var row : rows) {
            var action = PostnatalAction.valueOf(row.text("action"));
            for (var role : Role.values()) {
                var actor = actor(role);
                var may = row.given(role.name());
                assertThat(allowed(access, actor, action, NAKAHARA, actor.id()))
                        .as(role + " " + action + " at home")
                        .isEqualTo(may.isPresent());
                assertThat(allowed(access, actor, action, ASAO, UUID.randomUUID()))
                        .as(role + " " + action + " elsewhere")
                        .isEqualTo(may.filter("CITY"::equals).isPresent());
            }
        }
    }

    private static boolean allowed(Access access, Actor actor, PostnatalAction action, String ward, UUID family) {
        try {
            access.require(actor, action, new Scope(Set.of(ward), Set.of(family), Optional.empty()));
            return true;
        } catch (Refusal denied) {
            return false;
        }
    }

    private static Actor actor(Role role) {
        var kind = switch (role) {
            case RESIDENT -> Actor.Kind.RESIDENT;
            case INSTITUTION, REGISTER_FEED, FAMILY_REGISTER -> Actor.Kind.INSTITUTION;
            case SYSTEM -> Actor.Kind.SYSTEM;
            case PUBLIC -> Actor.Kind.PUBLIC;
            default -> Actor.Kind.STAFF;
        };
        return new Actor(kind, UUID.randomUUID(), Set.of(Actor.Grant.inWard(role, NAKAHARA)), Optional.empty(), "test");
    }
}
