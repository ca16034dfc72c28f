package jp.hagukumi.pregnancy.care;

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
import jp.hagukumi.testhouse.Somebody;
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
                var actor = Somebody.of(role, NAKAHARA);
                var may = row.given(role.name());
                assertThat(Somebody.may(
                                access,
                                actor,
                                action,
                                new Scope(Set.of(NAKAHARA), Set.of(actor.id()), Optional.empty())))
                        .as(role + " " + action + " at home")
                        .isEqualTo(may.isPresent());
                assertThat(Somebody.may(
                                access,
                                actor,
                                action,
                                new Scope(Set.of(ASAO), Set.of(UUID.randomUUID()), Optional.empty())))
                        .as(role + " " + action + " elsewhere")
                        .isEqualTo(may.filter("CITY"::equals).isPresent());
            }
        }
    }
}
