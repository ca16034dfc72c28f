package jp.hagukumi.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.hagukumi.web.Api;
import jp.hagukumi.web.guard.Admits;
import org.junit.jupiter.api.Test;

/** Law 7: every field that a request may carry is bounded. */
class RequestBoundsTest {

    private static final int LARGEST_BODY = 80_000_000;

    /** By their own form no larger than a few dozen characters. */
    private static final Set<Class<?>> BOUNDED_BY_FORM =
            Set.of(UUID.class, LocalDate.class, LocalDateTime.class, boolean.class, Boolean.class);

    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class);

    @Test
    void every_field_of_every_request_record_is_bounded() {
        var open = new ArrayList<String>();
        for (var record : requestRecords()) {
            Shape.of(record).parts().forEach((name, part) -> {
                var place = record.getSimpleName() + "." + name;
                if (part.list() && part.many().isEmpty()) {
                    open.add(place + " is a list of any length");
                }
                if (part.type() == String.class && part.text().isEmpty()) {
                    open.add(place + " is a text of any length");
                }
                if (WHOLE.contains(part.type()) && part.whole().isEmpty()) {
                    open.add(place + " is any number");
                }
                if (!isKnown(part.type())) {
                    open.add(place + " is a " + part.type().getName());
                }
            });
        }
        assertThat(open).isEmpty();
    }

    @Test
    void bounds_leave_something_and_are_not_turned_round() {
        for (var record : requestRecords()) {
            Shape.of(record).parts().forEach((name, part) -> {
                var place = record.getSimpleName() + "." + name;
                part.text().ifPresent(text -> assertThat(text.min()).as(place).isBetween(0, text.max()));
                part.whole()
                        .ifPresent(whole -> assertThat(whole.min()).as(place).isLessThanOrEqualTo(whole.max()));
                part.many().ifPresent(many -> assertThat(many.min()).as(place).isBetween(0, many.max()));
            });
        }
    }

    @Test
    void every_body_has_a_size() {
        assertThat(requestRecords())
                .filteredOn(record -> record.isAnnotationPresent(Body.class))
                .isNotEmpty()
                .allSatisfy(
                        record -> assertThat(record.getAnnotation(Body.class).maxBytes())
                                .as(record.getName())
                                .isBetween(1, LARGEST_BODY));
    }

    @Test
    void a_resource_takes_a_body_only_as_a_bounded_record() {
        for (var method : resourceMethods()) {
            var bodies = Arrays.stream(method.getParameters())
                    .filter(parameter -> parameter.getAnnotations().length == 0)
                    .toList();
            assertThat(bodies)
                    .as(method.toString())
                    .allMatch(parameter -> parameter.getType().isAnnotationPresent(Body.class));
        }
    }

    @Test
    void a_path_takes_identifiers_and_texts_with_a_pattern_only() {
        for (var method : resourceMethods()) {
            for (var parameter : method.getParameters()) {
                var name = parameter.getAnnotation(jakarta.ws.rs.PathParam.class);
                if (name != null && parameter.getType() != UUID.class) {
                    assertThat(pathOf(method)).as(method.toString()).contains("{" + name.value() + ": [");
                }
                assertThat(parameter.isAnnotationPresent(jakarta.ws.rs.QueryParam.class))
                        .as("a query is read as a record: " + method)
                        .isFalse();
            }
        }
    }

    private static String pathOf(Method method) {
        var own = method.getAnnotation(jakarta.ws.rs.Path.class);
        var base = method.getDeclaringClass().getAnnotation(jakarta.ws.rs.Path.class);
        return (base == null ? "" : base.value()) + "/" + (own == null ? "" : own.value());
    }

    private static boolean isKnown(Class<?> type) {
        return type == String.class
                || type.isEnum()
                || type.isRecord()
                || WHOLE.contains(type)
                || BOUNDED_BY_FORM.contains(type);
    }

    private static List<Method> resourceMethods() {
        return Api.RESOURCES.stream()
                .flatMap(resource -> Stream.of(resource.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Admits.class))
                .toList();
    }

    /** The marked records and all that lie in them. */
    private static Set<Class<?>> requestRecords() {
        var found = new LinkedHashSet<Class<?>>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("jp.hagukumi.web").stream()
                        .filter(type -> type.isAnnotatedWith(Body.class) || type.isAnnotatedWith(Query.class))
                        .map(JavaClass::reflect)
                        .forEach(type -> collect(type, found));
        return found;
    }

    private static void collect(Class<?> type, Set<Class<?>> found) {
        if (found.add(type)) {
            Shape.of(type).parts().values().stream()
                    .filter(part -> part.type().isRecord())
                    .forEach(part -> collect(part.type(), found));
        }
    }
}
