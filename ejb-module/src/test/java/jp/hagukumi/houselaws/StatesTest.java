package jp.hagukumi.houselaws;

import static jp.hagukumi.houselaws.HouseClassesUnderLaw.HOUSE;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.Field;
import java.util.List;
import java.util.TreeMap;
import jp.hagukumi.kernel.state.Lifecycle;
import org.junit.jupiter.api.Test;

/** Law 9: the diagrams in docs/states are those of the tables. */
class StatesTest {

    @Test
    void every_lifecycle_is_drawn_in_docs_as_its_table_says() {
        var drawn = new TreeMap<String, Lifecycle<?, ?>>();
        for (var field : lifecycles()) {
            var life = value(field);
            assertThat(drawn.put(life.name(), life)).as(life.name()).isNull();
        }
        drawn.forEach((name, life) -> WrittenDocs.hold(
                "states/" + name.replace(' ', '-') + ".md",
                "# " + name + "\n\n```mermaid\n" + life.diagram() + "```\n"));
    }

    private static List<Field> lifecycles() {
        return HOUSE.stream()
                .flatMap(home -> home.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(Lifecycle.class))
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .map(JavaField::reflect)
                .toList();
    }

    private static Lifecycle<?, ?> value(Field field) {
        try {
            field.setAccessible(true);
            return (Lifecycle<?, ?>) field.get(null);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
