package jp.hagukumi.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import jp.hagukumi.births.CertificateId;
import jp.hagukumi.births.GivingBack;
import jp.hagukumi.births.ListVisits;
import jp.hagukumi.births.ReturnCertificate;
import jp.hagukumi.births.SubmitBirthCertificate;
import jp.hagukumi.births.VisitQuery;
import jp.hagukumi.births.ports.SealReceipt;
import jp.hagukumi.documents.ports.Scanner;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.Written;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.notifications.ports.Mail;
import jp.hagukumi.testbuild.Probe;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside the running server, in the application as it is deployed. */
@ExtendWith(ArquillianExtension.class)
class ContainerIT {

    private static final String WORK = "births.VISITS_LISTED";

    @Deployment
    static EnterpriseArchive application() {
        return Enriched.with(ContainerIT.class);
    }

    @Test
    void work_that_ends_well_is_kept() throws SQLException {
        var actor = nobody();

        the(Probe.class).works(actor);

        assertThat(rowsOf(actor)).containsExactly(WORK);
    }

    @Test
    void a_failure_reaches_its_caller_as_the_containers_and_rolls_the_work_back() throws SQLException {
        var actor = nobody();

        assertThatThrownBy(() -> the(Probe.class).worksAndFails(actor)).isInstanceOf(EJBException.class);

        assertThat(rowsOf(actor)).isEmpty();
    }

    @Test
    void a_refusal_reaches_its_caller_as_itself_and_rolls_the_work_back() throws SQLException {
        var actor = nobody();

        assertThatThrownBy(() -> the(Probe.class).worksAndRefuses(actor))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(KernelRefusal.CHANGED_MEANWHILE));

        assertThat(rowsOf(actor)).isEmpty();
    }

    @Test
    void whoever_holds_no_role_is_refused_by_the_use_case_itself() throws SQLException {
        var actor = nobody();

        assertThatThrownBy(() -> the(ListVisits.class)
                        .list(
                                actor,
                                new VisitQuery(
                                        Optional.empty(),
                                        Set.of(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        1)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(KernelRefusal.NOT_ALLOWED));
        assertThatThrownBy(() -> the(ReturnCertificate.class)
                        .giveBack(actor, new CertificateId(UUID.randomUUID()), new GivingBack(new Written("x"), 0)))
                .isInstanceOf(Refusal.class);

        assertThat(rowsOf(actor)).isNotEmpty().noneMatch(WORK::equals);
    }

    @Test
    void every_port_is_filled_by_one_adapter_that_speaks_with_other_systems() {
        for (var port : List.of(SealReceipt.class, Scanner.class, Mail.class)) {
            assertThat(manager().getBeans(port))
                    .as(port.getSimpleName())
                    .singleElement()
                    .satisfies(adapter ->
                            assertThat(adapter.getBeanClass().getPackageName()).startsWith("jp.hagukumi.ws."));
        }
    }

    @Test
    void the_soap_endpoints_are_bound_and_the_use_cases_that_they_call_are_the_houses() {
        for (var endpoint : List.of("BirthCertificatesEndpoint", "ResidentRegisterEndpoint")) {
            assertThat(bound("java:app/ws-integration/" + endpoint)).isNotNull();
        }
        assertThat(manager().getBeans(SubmitBirthCertificate.class)).hasSize(1);
    }

    @Test
    void everything_that_beats_is_there() {
        for (var timer : List.of("SealTimer", "DeliveryTimer", "MailTimer", "ScanTimer", "RetentionTimer")) {
            assertThat(bound("java:app/ejb-module/" + timer)).as(timer).isNotNull();
        }
    }

    @Test
    void what_was_noted_is_sealed_within_seconds() throws SQLException, InterruptedException {
        var actor = nobody();
        the(Probe.class).works(actor);

        for (var second = 0; second < 30 && sealedOf(actor) == 0; second++) {
            TimeUnit.SECONDS.sleep(1);
        }

        assertThat(sealedOf(actor)).isOne();
    }

    @Test
    void the_clock_of_this_build_is_the_only_one() {
        assertThat(manager()
                        .resolve(manager().getBeans(CityClock.class))
                        .getBeanClass()
                        .getSimpleName())
                .isEqualTo("MovedClock");
    }

    /** Asked for as the container gives it, in the module that carries this test. */
    private static <T> T the(Class<T> bean) {
        return CDI.current().select(bean).get();
    }

    private static BeanManager manager() {
        return CDI.current().getBeanManager();
    }

    private static DataSource database() {
        return (DataSource) bound("java:app/jdbc/app");
    }

    /** The names are the application's own; nothing of a user's goes into them. */
    @SuppressWarnings("BanJNDI")
    private static Object bound(String name) {
        try {
            return InitialContext.doLookup(name);
        } catch (NamingException notBound) {
            throw new AssertionError(notBound);
        }
    }

    private static Actor nobody() {
        return new Actor(
                Actor.Kind.PUBLIC,
                Actor.NOBODY,
                Set.of(),
                Optional.empty(),
                UUID.randomUUID().toString());
    }

    private List<String> rowsOf(Actor actor) throws SQLException {
        try (var connection = database().getConnection();
                var statement = connection.prepareStatement(
                        "select coalesce(string_agg(event, ','), '') from audit.entry where correlation = ?")) {
            statement.setString(1, actor.correlation());
            try (var found = statement.executeQuery()) {
                found.next();
                var events = found.getString(1);
                return events.isEmpty() ? List.of() : List.of(events.split(","));
            }
        }
    }

    private long sealedOf(Actor actor) throws SQLException {
        try (var connection = database().getConnection();
                var statement = connection.prepareStatement(
                        "select count(*) from audit.sealed s join audit.entry e on e.id = s.entry where e.correlation = ?")) {
            statement.setString(1, actor.correlation());
            try (var found = statement.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }
}
