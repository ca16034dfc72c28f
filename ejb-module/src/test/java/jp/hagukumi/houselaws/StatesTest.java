package jp.hagukumi.houselaws;

import static jp.hagukumi.houselaws.HouseClassesUnderLaw.HOUSE;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import jp.hagukumi.kernel.state.Lifecycle;
import org.junit.jupiter.api.Test;

/** Law 9: every table of a life is drawn in docs/states, on a page that may say more in prose. */
class StatesTest {

    private static final Path PAGES = Path.of("..", "docs", "states");

    @Test
    void every_lifecycle_is_drawn_in_docs_as_its_table_says() throws IOException {
        String pages;
        try (var files = Files.list(PAGES)) {
            pages = files.map(StatesTest::text).collect(Collectors.joining());
        }
        assertThat(lifecycles()).allSatisfy(field -> {
            var life = value(field);
            assertThat(pages).as("a page in docs/states for " + life.name()).contains(life.diagram());
        });
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
