package jp.hagukumi.houselaws;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static jp.hagukumi.houselaws.HouseClassesUnderLaw.HOUSE;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Laws 1 and 2: the rooms form no circle, only doors are used across them, and rules are pure. */
class RoomsTest {

    private static final List<String> INNER = List.of("model", "rules", "store", "ports", "reacts");

    @Test
    void rooms_form_no_circle() {
        slices().matching("jp.hagukumi.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void the_kernel_knows_no_room() {
        noClasses()
                .that()
                .resideInAPackage("jp.hagukumi.kernel..")
                .should()
                .dependOnClassesThat(inRoomsOtherThan("kernel"))
                .check(HOUSE);
    }

    @Test
    void no_room_reaches_into_another_rooms_inner_packages() {
        for (var inner : INNER) {
            slices().matching("jp.hagukumi.(*)..")
                    .namingSlices("$1")
                    .should()
                    .notDependOnEachOther()
                    .ignoreDependency(
                            DescribedPredicate.alwaysTrue(),
                            JavaClass.Predicates.resideOutsideOfPackage("jp.hagukumi.." + inner + ".."))
                    .check(HOUSE);
        }
    }

    @Test
    void rules_use_only_java_and_the_kernel() {
        classes()
                .that()
                .resideInAPackage("jp.hagukumi..rules..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "jp.hagukumi.kernel..", "jp.hagukumi..rules..", "org.jspecify..")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void the_house_knows_nothing_of_http_or_soap() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..", "jakarta.xml.ws..", "jakarta.xml.soap..")
                .check(HOUSE);
    }

    @Test
    void only_the_outbox_writes_json() {
        noClasses()
                .that()
                .resideOutsideOfPackage("jp.hagukumi.outbox..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.json..")
                .check(HOUSE);
    }

    private static DescribedPredicate<JavaClass> inRoomsOtherThan(String room) {
        return JavaClass.Predicates.resideInAPackage("jp.hagukumi..")
                .and(JavaClass.Predicates.resideOutsideOfPackage("jp.hagukumi." + room + ".."))
                .as("classes of rooms other than " + room);
    }
}
