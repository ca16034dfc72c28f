package jp.hagukumi.houselaws;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static jp.hagukumi.houselaws.HouseClassesUnderLaw.HOUSE;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Date;
import org.junit.jupiter.api.Test;

/** Law 3: nobody asks for the time but the clock. */
class TimeAndMoneyTest {

    @Test
    void nobody_asks_the_time_but_the_clock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("jp.hagukumi.kernel.time..")
                .should()
                .callMethodWhere(
                        DescribedPredicate.describe("asks the machine for the time", TimeAndMoneyTest::asksTheTime))
                .check(HOUSE);
    }

    /** The JDK's certificates speak in dates of old; one class turns them into instants at once. */
    @Test
    void nobody_uses_the_old_date() {
        noClasses()
                .that()
                .doNotHaveSimpleName("RegisteredCertificate")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.assignableTo(Date.class))
                .check(HOUSE);
    }

    private static boolean asksTheTime(JavaCall<?> call) {
        var owner = call.getTargetOwner().getName();
        var name = call.getName();
        return (owner.startsWith("java.time.") && name.equals("now"))
                || (owner.equals("java.lang.System") && (name.equals("currentTimeMillis") || name.equals("nanoTime")));
    }
}
