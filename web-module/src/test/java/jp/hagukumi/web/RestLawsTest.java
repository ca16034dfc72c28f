package jp.hagukumi.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hagukumi.idempotency.Idempotency;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.KeyRequired;
import org.junit.jupiter.api.Test;

/** Law 6 and the rest of the house's laws, where they concern this module. */
class RestLawsTest {

    private static final JavaClasses WEB = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("jp.hagukumi.web");

    private static final Contract CONTRACT = Contract.read();

    @Test
    void every_operation_of_the_contract_is_one_resource_method_and_every_method_an_operation() {
        var operations = new TreeSet<>(CONTRACT.operations().keySet());
        assertThat(new TreeSet<>(methods().keySet())).isEqualTo(operations);
    }

    @Test
    void every_resource_method_maps_to_exactly_one_use_case_and_it_is_the_contracts() {
        var wrong = new TreeMap<String, String>();
        methods().forEach((name, method) -> {
            var called = useCasesOf(method);
            var written = CONTRACT.operation(name).useCase();
            if (!called.equals(Set.of(written))) {
                wrong.put(name, called + " for " + written);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void method_and_path_are_the_contracts() {
        var wrong = new TreeMap<String, String>();
        methods().forEach((name, method) -> {
            var served = Served.of(method.reflect());
            var written = CONTRACT.operation(name);
            if (!served.equals(new Served(written.method(), written.path()))) {
                wrong.put(name, served + " for " + written.method() + " " + written.path());
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** JAX-RS picks the class whose own path fits with the most letters, and looks into no other. */
    @Test
    void every_path_is_led_to_the_class_that_serves_it() {
        var classes = methods().values().stream()
                .map(method -> pathOf(method.getOwner()))
                .collect(Collectors.toCollection(TreeSet::new));
        var wrong = new TreeMap<String, String>();
        methods().forEach((name, method) -> {
            var asked = Served.of(method.reflect()).path().substring(1).replaceAll("\\{[^}]*}", "x");
            var led = classes.stream()
                    .filter(path -> asked.matches(path.replaceAll("\\{[^}]*}", "[^/]+") + "(/.*)?"))
                    .max(Comparator.comparingInt(
                            path -> path.replaceAll("\\{[^}]*}", "").length()))
                    .orElseThrow();
            if (!led.equals(pathOf(method.getOwner()))) {
                wrong.put(name, "is led to the classes at " + led);
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static String pathOf(JavaClass resource) {
        return resource.getAnnotationOfType(Path.class).value();
    }

    @Test
    void a_key_is_required_where_the_contract_says_so() {
        var marked = methods().entrySet().stream()
                .filter(entry -> entry.getValue().isAnnotatedWith(KeyRequired.class))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        var written = CONTRACT.operations().entrySet().stream()
                .filter(entry -> entry.getValue().keyRequired())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(marked).isEqualTo(written);
    }

    /** A resource made for each request would have its use cases looked up for each request. */
    @Test
    void a_resource_is_made_once() {
        assertThat(methods().values())
                .allSatisfy(method -> assertThat(method.getOwner().isAnnotatedWith(ApplicationScoped.class))
                        .as(method.getFullName())
                        .isTrue());
    }

    @Test
    void every_resource_method_says_whom_it_admits() {
        assertThat(methods().values())
                .allSatisfy(method -> assertThat(method.isAnnotatedWith(Admits.class))
                        .as(method.getFullName())
                        .isTrue());
        assertThat(methods().entrySet().stream()
                        .filter(entry -> List.of(entry.getValue()
                                        .getAnnotationOfType(Admits.class)
                                        .value())
                                .contains(Actor.Kind.PUBLIC))
                        .map(Map.Entry::getKey))
                .as("methods open to everybody")
                .containsExactly("verifyReceiptCode");
    }

    @Test
    void residents_pages_desk_and_institutions_do_not_mix() {
        methods().forEach((name, method) -> {
            var admitted = Set.of(method.getAnnotationOfType(Admits.class).value());
            var path = CONTRACT.operation(name).path();
            if (path.startsWith("/institution/")) {
                assertThat(admitted).as(name).containsExactly(Actor.Kind.INSTITUTION);
            } else if (path.startsWith("/desk/") && !path.equals("/desk/city")) {
                assertThat(admitted).as(name).containsExactly(Actor.Kind.STAFF);
            }
        });
    }

    @Test
    void an_actor_is_made_in_one_place_of_this_module() {
        var makers = new HashSet<String>();
        for (var found : WEB) {
            for (JavaConstructorCall call : found.getConstructorCallsFromSelf()) {
                if (call.getTargetOwner().isEquivalentTo(Actor.class)) {
                    makers.add(found.getSimpleName());
                }
            }
        }
        assertThat(makers).containsExactly("Actors");
    }

    @Test
    void this_module_reaches_no_inner_package_of_a_room_and_no_database() {
        noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe("lie inside a room", RestLawsTest::liesInside))
                .check(WEB);
        // Health asks the pool for a living connection and says no word of SQL.
        noClasses()
                .that()
                .resideOutsideOfPackage("jp.hagukumi.web.health..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "jakarta.persistence..")
                .check(WEB);
    }

    @Test
    void a_room_of_this_module_asks_only_its_own_room_and_identity() {
        for (var room : List.of("births", "identity", "audit", "notifications", "outbox", "retention")) {
            var others = Stream.of("births", "audit", "notifications", "outbox", "documents")
                    .filter(other -> !other.equals(room))
                    .map(other -> "jp.hagukumi." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("jp.hagukumi.web." + room + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(WEB);
        }
    }

    @Test
    void nobody_here_asks_the_time_but_the_clock() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "asks the machine for the time",
                        (com.tngtech.archunit.core.domain.JavaCall<?> call) ->
                                call.getTargetOwner().getName().startsWith("java.time.")
                                                && call.getName().equals("now")
                                        || call.getName().equals("currentTimeMillis")))
                .check(WEB);
    }

    private static boolean liesInside(JavaClass found) {
        return found.getPackageName().matches("jp\\.hagukumi\\.(?!web)\\w+\\.(model|rules|store|ports|reacts)(\\..*)?");
    }

    private static Map<String, JavaMethod> methods() {
        var found = new TreeMap<String, JavaMethod>();
        for (var resource : Api.RESOURCES) {
            for (var method : WEB.get(resource).getMethods()) {
                if (Stream.of(GET.class, POST.class, PUT.class, DELETE.class).anyMatch(method::isAnnotatedWith)) {
                    assertThat(found.put(method.getName(), method))
                            .as("two methods are called " + method.getName())
                            .isNull();
                }
            }
        }
        return found;
    }

    /** Use cases called by the method itself, its lambdas among it. */
    private static Set<String> useCasesOf(JavaMethod method) {
        var called = new TreeSet<String>();
        var bodies = new ArrayList<JavaMethodCall>(method.getMethodCallsFromSelf());
        for (var call : bodies) {
            var owner = call.getTargetOwner();
            if (owner.isAnnotatedWith(Stateless.class) && !owner.isEquivalentTo(Idempotency.class)) {
                called.add(owner.getPackageName().substring("jp.hagukumi.".length()) + "." + owner.getSimpleName());
            }
        }
        return called;
    }
}
