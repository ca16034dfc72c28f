package jp.hagukumi.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Law 3 for the launcher: the machine's clock is handed in, at the one place where a city is stood up. */
class TimeTest {

    @Test
    void nobody_asks_the_machine_for_the_time() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe("asks the machine for the time", TimeTest::asksTheTime))
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("jp.hagukumi.server"));
    }

    @Test
    void the_machines_clock_is_made_where_a_city_is_stood_up() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(City.class.getName())
                .should()
                .callMethodWhere(DescribedPredicate.describe("makes the machine's clock", TimeTest::makesAClock))
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("jp.hagukumi.server"));
    }

    private static boolean asksTheTime(JavaCall<?> call) {
        var owner = call.getTargetOwner().getName();
        var name = call.getName();
        return (owner.startsWith("java.time.") && name.equals("now"))
                || (owner.equals("java.lang.System") && (name.equals("currentTimeMillis") || name.equals("nanoTime")));
    }

    private static boolean makesAClock(JavaCall<?> call) {
        return call.getTargetOwner().getName().startsWith("java.time.")
                && call.getName().startsWith("system");
    }
}
