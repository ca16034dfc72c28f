package jp.hagukumi.ws.houselaws;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import jakarta.jws.HandlerChain;
import jakarta.jws.WebMethod;
import jakarta.jws.WebService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.ws.security.RefusalsBecomeFaults;
import org.junit.jupiter.api.Test;

/** The laws of the SOAP door: one use case for an operation, one maker of actors, a proof that needs no server. */
class SoapLawsTest {

    private static final JavaClasses WS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("jp.hagukumi.ws");

    private static final List<JavaClass> ENDPOINTS = WS.stream()
            .filter(found -> found.isAnnotatedWith(WebService.class) && found.isAnnotatedWith(Stateless.class))
            .toList();

    /** Operation → use case, written by hand from the plans (ADR 3, ADR 27, ADR 29). */
    private static final String EXPECTED = """
            CancelBirthCertificate → CancelBirthCertificate
            CancelCheckupResult → CancelCheckupResult
            CorrectBirthCertificate → CorrectBirthCertificate
            CorrectCheckupResult → CorrectCheckupResult
            CorrectReferralAnswer → CorrectReferralAnswer
            DeliverAnswers → TakeLinkAnswers
            DeliverFiling → TakeLinkFiling
            DeliverRegisterEvents → TakeRegisterEvents
            GetBirthCertificateStatus → ReadCertificateStatus
            ListBirthCertificates → ListCertificatesSince
            StatusOfReferral → ReadReferralStatus
            SubmitBirthCertificate → SubmitBirthCertificate
            SubmitCheckupResult → SubmitCheckupResult
            SubmitReferralAnswer → SubmitReferralAnswer
            TellLoss → TellLossByClinic
            """;

    @Test
    void every_operation_calls_exactly_one_use_case() {
        var found = new TreeMap<String, String>();
        for (var endpoint : ENDPOINTS) {
            for (var operation : operationsOf(endpoint)) {
                var useCases = operation.getMethodCallsFromSelf().stream()
                        .map(call -> call.getTargetOwner())
                        .filter(owner -> owner.isAnnotatedWith(Stateless.class))
                        .filter(owner -> !owner.getPackageName().startsWith("jp.hagukumi.ws"))
                        .map(JavaClass::getSimpleName)
                        .toList();
                assertThat(useCases).as(operation.getFullName()).hasSize(1);
                found.put(nameOf(endpoint, operation), useCases.get(0));
            }
        }

        assertThat(found.entrySet().stream()
                        .map(entry -> entry.getKey() + " → " + entry.getValue() + "\n")
                        .collect(Collectors.joining()))
                .isEqualTo(EXPECTED);
    }

    @Test
    void every_endpoint_stands_behind_its_door_and_outside_a_transaction() {
        assertThat(ENDPOINTS).hasSize(5).allSatisfy(endpoint -> {
            assertThat(endpoint.getAnnotationOfType(TransactionAttribute.class).value())
                    .isEqualTo(TransactionAttributeType.NOT_SUPPORTED);
            assertThat(endpoint.getAnnotationOfType(Interceptors.class).value()).contains(RefusalsBecomeFaults.class);
            // In an EJB jar a chain that is not beside the class is not found, and the endpoint runs open.
            assertThat(endpoint.getAnnotationOfType(HandlerChain.class).file()).isEqualTo("handlers.xml");
            assertThat(endpoint.reflect().getResource("handlers.xml")).isNotNull();
        });
    }

    @Test
    void every_endpoint_is_bound_to_its_address_and_its_tubes_by_its_own_name() {
        var binding = resource("/META-INF/glassfish-ejb-jar.xml");
        var tubes = resource("/META-INF/metro.xml");

        assertThat(ENDPOINTS).allSatisfy(endpoint -> {
            var service = endpoint.getAnnotationOfType(WebService.class);
            assertThat(binding)
                    .contains("<ejb-name>" + endpoint.getSimpleName() + "</ejb-name>")
                    .contains("<port-component-name>" + endpoint.getSimpleName() + "</port-component-name>");
            assertThat(tubes)
                    .contains(service.targetNamespace() + "#wsdl11.port(" + service.serviceName() + "/"
                            + service.portName() + ")");
            assertThat(endpoint.getAnnotationOfType(Stateless.class).name()).isEqualTo(endpoint.getSimpleName());
        });
        assertThat(binding.split("<transport-guarantee>CONFIDENTIAL", -1)).hasSize(ENDPOINTS.size() + 1);
    }

    @Test
    void actors_are_made_at_the_door_only() {
        noClasses()
                .that()
                .doNotHaveSimpleName("PartnerDoor")
                .should()
                .callConstructorWhere(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "an actor is made", call -> call.getTargetOwner().isEquivalentTo(Actor.class)))
                .check(WS);
    }

    @Test
    void evidence_is_judged_with_the_jdk_alone() {
        classes()
                .that()
                .resideInAnyPackage("jp.hagukumi.ws.envelope..", "jp.hagukumi.ws.evidence..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.xml..",
                        "javax.security.auth.x500..",
                        "org.w3c.dom..",
                        "org.xml.sax..",
                        "org.jspecify..",
                        "jp.hagukumi.ws.envelope..",
                        "jp.hagukumi.ws.evidence..")
                .check(WS);
    }

    @Test
    void the_door_and_the_endpoints_know_only_the_doors_of_the_house() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jp.hagukumi.*.model..", "jp.hagukumi.*.rules..", "jp.hagukumi.*.store..")
                .check(WS);
    }

    private static List<JavaMethod> operationsOf(JavaClass endpoint) {
        var contract = contractOf(endpoint);
        var names = Arrays.stream(contract.getMethods())
                .map(java.lang.reflect.Method::getName)
                .toList();
        return endpoint.getMethods().stream()
                .filter(method -> names.contains(method.getName()))
                .filter(method ->
                        !method.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC))
                .toList();
    }

    private static String nameOf(JavaClass endpoint, JavaMethod operation) {
        return Arrays.stream(contractOf(endpoint).getMethods())
                .filter(method -> method.getName().equals(operation.getName()))
                .map(method -> method.getAnnotation(WebMethod.class).operationName())
                .findFirst()
                .orElseThrow();
    }

    private static Class<?> contractOf(JavaClass endpoint) {
        return Arrays.stream(endpoint.reflect().getInterfaces())
                .filter(found -> found.isAnnotationPresent(WebService.class))
                .findFirst()
                .orElseThrow();
    }

    private static String resource(String name) {
        try (var in = Objects.requireNonNull(SoapLawsTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
