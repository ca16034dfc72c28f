package jp.hagukumi.houselaws;

import static jp.hagukumi.houselaws.HouseClassesUnderLaw.HOUSE;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import jp.hagukumi.kernel.access.AccessTable;
import jp.hagukumi.kernel.access.Action;
import org.junit.jupiter.api.Test;

/** Law 5: who may do what is one readable table, and it speaks of every action and of no other. */
class AccessTableTest {

    @Test
    void every_action_of_the_house_has_a_row_and_every_row_an_action() {
        var actions = HOUSE.stream()
                .filter(found -> found.isAssignableTo(Action.class) && found.isEnum())
                .map(JavaClass::reflect)
                .flatMap(found -> List.of(found.getEnumConstants()).stream())
                .map(constant -> ((Action) constant).code())
                .collect(Collectors.toSet());
        Set<String> rows =
                AccessTable.load().rows().stream().map(AccessTable.Row::action).collect(Collectors.toSet());
        assertThat(rows).isEqualTo(actions);
    }

    @Test
    void every_row_says_why() {
        assertThat(AccessTable.load().rows())
                .allSatisfy(row -> assertThat(row.reason()).isNotBlank());
    }

    @Test
    void the_table_in_docs_is_that_of_the_code() {
        var page = new StringBuilder("""
                # Who may do what

                What has no row is denied. *City*: whatever it belongs to; *own ward*: what belongs to a ward the role is held
                for; *own institution*: what came from the actor's institution; *own family*: what is the actor's own or its
                child's. Rendered from `access-table.csv`; a test holds both together.

                | action | role | condition | why |
                |---|---|---|---|
                """);
        AccessTable.load().rows().stream()
                .map(row -> "| `" + row.action() + "` | " + row.role() + " | "
                        + row.condition().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " | " + row.reason()
                        + " |\n")
                .sorted()
                .forEach(page::append);
        WrittenDocs.hold("access-table.md", page.toString());
    }
}
