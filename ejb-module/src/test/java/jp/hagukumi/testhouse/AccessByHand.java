package jp.hagukumi.testhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Action;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.reference.ReferenceTable;

/** Law 8: every role and every action, at home and elsewhere, against a table written by hand. x: at home; city: everywhere. */
public final class AccessByHand {

    private AccessByHand() {}

    /** @param table a line an action, a column a role */
    public static <A extends Enum<A> & Action> void holds(
            Access access, String table, Class<A> actions, String home, String elsewhere) {
        var rows = ReferenceTable.read(table).rows();
        Map<String, A> named =
                Stream.of(actions.getEnumConstants()).collect(Collectors.toMap(Enum::name, Function.identity()));
        assertThat(rows).extracting(row -> row.text("action")).containsExactlyInAnyOrderElementsOf(named.keySet());
        for (var row : rows) {
            var action = Objects.requireNonNull(named.get(row.text("action")));
            for (var role : Role.values()) {
                var actor = somebody(role, home);
                assertThat(Somebody.may(
                                access,
                                actor,
                                action,
                                new Scope(Set.of(home), Set.of(actor.id()), actor.institution())))
                        .as(role + " " + action + " at home")
                        .isEqualTo(row.given(role.name()).isPresent());
                assertThat(Somebody.may(
                                access,
                                actor,
                                action,
                                new Scope(
                                        Set.of(elsewhere), Set.of(UUID.randomUUID()), Optional.of(UUID.randomUUID()))))
                        .as(role + " " + action + " elsewhere")
                        .isEqualTo(row.given(role.name()).filter("city"::equals).isPresent());
            }
        }
    }

    /** Who acts for an institution has one; others' does not count. */
    private static Actor somebody(Role role, String home) {
        var known = Somebody.of(role, home);
        return new Actor(known.kind(), known.id(), known.grants(), Optional.of(UUID.randomUUID()), known.correlation());
    }
}
