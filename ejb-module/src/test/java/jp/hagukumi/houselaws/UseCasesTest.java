package jp.hagukumi.houselaws;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static jp.hagukumi.houselaws.HouseClassesUnderLaw.HOUSE;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import org.junit.jupiter.api.Test;

/** Laws 4 and 5: a use case begins with the guard and leaves a trace; transactions stand where they work. */
class UseCasesTest {

    /** Start-up and timer beans, by name: each one is a decision. */
    private static final Set<String> SINGLETONS = Set.of(
            "Migrations",
            "DeliveryTimer",
            "SealTimer",
            "RetentionTimer",
            "MailTimer",
            "ScanTimer",
            "LinkTimer",
            "RoundTimer",
            "CheckupRoundTimer",
            "ReferralTimer",
            "VoucherRoundTimer",
            "HubTimer",
            "IntakeTimer",
            "SettleTimer",
            "DemoCity");

    /** Beats of the machinery: called by timers, filters or the guard itself, not by an actor. */
    private static final Set<String> MACHINERY = Set.of(
            "KeepDenial",
            "DeliverAnnouncement",
            "SealAudit",
            "SendMail",
            "SignReceipts",
            "ScanDocuments",
            "Idempotency",
            "RunRetention",
            "ResumeSession",
            "ApplyRegisterEvent",
            "ApplyLinkAnswer",
            "DepositLinkFiling",
            "SendToFamilyRegister",
            "SendHubLetters",
            "ApplyHubEvent",
            "FetchApplications",
            "KeepApplication",
            "CountWrongCodes",
            "TakeInCertificate",
            "TakeOutEvidence",
            "KeepReceipt",
            "TakeInResults",
            "KeepResultReceipt",
            "TryResultFile",
            "TakeInAnswers",
            "KeepAnswerReceipt",
            "CountWrongReferralCodes");

    @Test
    void every_use_case_begins_with_the_guard() {
        var open = new ArrayList<String>();
        for (var method : useCaseMethods()) {
            var first =
                    method.getMethodCallsFromSelf().stream().min(Comparator.comparingInt(call -> call.getLineNumber()));
            var guarded = method.getMethodCallsFromSelf().stream()
                    .filter(call -> call.getTargetOwner().isEquivalentTo(Access.class))
                    .filter(call -> call.getName().equals("require"))
                    .anyMatch(
                            call -> call.getLineNumber() == first.orElseThrow().getLineNumber());
            if (!guarded) {
                open.add(method.getFullName());
            }
        }
        assertThat(open).as("use cases that do not begin with access.require").isEmpty();
    }

    @Test
    void every_use_case_names_an_audit_event() {
        var silent = new ArrayList<String>();
        for (var method : useCaseMethods()) {
            var noted = method.getOwner().getMethodCallsFromSelf().stream()
                    .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Audit.class)
                            && call.getName().equals("note"));
            if (!noted) {
                silent.add(method.getFullName());
            }
        }
        assertThat(silent).as("use cases that leave no trace").isEmpty();
    }

    @Test
    void every_use_case_is_handed_its_actor() {
        assertThat(useCaseMethods())
                .allSatisfy(method -> assertThat(
                                method.getRawParameterTypes().stream().map(JavaClass::getName))
                        .as(method.getFullName())
                        .startsWith(Actor.class.getName()));
    }

    /** The container runs a bean's constructor for each proxy it makes: a table read there is read again and again. */
    @Test
    void a_use_case_holds_nothing_but_what_is_injected() {
        var own = HOUSE.stream()
                .filter(bean -> bean.isAnnotatedWith(Stateless.class))
                .flatMap(bean -> bean.getFields().stream())
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> !field.isAnnotatedWith(Inject.class) && !field.isAnnotatedWith(Resource.class))
                .map(JavaField::getFullName)
                .toList();
        assertThat(own).isEmpty();
    }

    @Test
    void transactions_are_declared_on_stateless_beans_only() {
        classes()
                .that()
                .containAnyMethodsThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "declare a transaction",
                        method -> method.isAnnotatedWith(TransactionAttribute.class)
                                || method.isAnnotatedWith(Transactional.class)))
                .should()
                .beAnnotatedWith(Stateless.class)
                .orShould()
                .beAnnotatedWith(Singleton.class)
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void a_method_with_a_transaction_of_its_own_is_never_reached_through_this() {
        var reached = new ArrayList<String>();
        for (var bean : HOUSE) {
            for (var call : bean.getMethodCallsFromSelf()) {
                var target = call.getTarget().resolveMember();
                if (target.isPresent()
                        && target.get().getOwner().equals(bean)
                        && target.get().isAnnotatedWith(TransactionAttribute.class)) {
                    reached.add(call.getDescription());
                }
            }
        }
        assertThat(reached).isEmpty();
    }

    @Test
    void singletons_are_a_named_list() {
        assertThat(HOUSE.stream()
                        .filter(bean -> bean.isAnnotatedWith(Singleton.class))
                        .map(JavaClass::getSimpleName))
                .isSubsetOf(SINGLETONS);
    }

    @Test
    void nobody_catches_everything_or_keeps_things_static() {
        noClasses().should().haveSimpleNameEndingWith("Impl").check(HOUSE);
        noClasses().should().haveSimpleNameEndingWith("Manager").check(HOUSE);
        noClasses().should().haveSimpleNameEndingWith("Helper").check(HOUSE);
        noClasses().should().haveSimpleNameEndingWith("Util").check(HOUSE);
        noClasses().should().haveSimpleNameEndingWith("Service").check(HOUSE);
    }

    private static List<JavaMethod> useCaseMethods() {
        return HOUSE.stream()
                .filter(bean -> bean.isAnnotatedWith(Stateless.class))
                .filter(bean -> !MACHINERY.contains(bean.getSimpleName()))
                .flatMap(bean -> bean.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .toList();
    }
}
