package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.births.CertificateId;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.identity.CityFacts;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.access.ScopeSource;
import jp.hagukumi.kernel.time.CityClock;
import org.jdbi.v3.core.Jdbi;

/**
 * A certificate belongs to the ward it is addressed to or the mother's; while none is known, every ward may work on it. Its family
 * are the child's guardians in force and the mother.
 */
@ApplicationScoped
public class CertificateScopes implements ScopeSource {

    @Inject
    Jdbi jdbi;

    @Inject
    People people;

    @Inject
    CityCalendar calendar;

    @Inject
    CityClock clock;

    private record Belonging(UUID institution, Optional<String> ward, Optional<UUID> child) {}

    @Override
    public Class<CertificateId> answersFor() {
        return CertificateId.class;
    }

    @Override
    public Optional<Scope> scopeOf(Resource resource) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                                select institution, ward, child from births.certificate where id = :id
                                """)
                        .bind("id", resource.value())
                        .map((row, context) -> new Belonging(
                                row.getObject("institution", UUID.class),
                                Optional.ofNullable(row.getString("ward")),
                                Optional.ofNullable(row.getObject("child", UUID.class))))
                        .findOne())
                .map(this::scope);
    }

    private Scope scope(Belonging belonging) {
        Set<UUID> family = belonging
                .child()
                .map(child -> people.familyOf(new PersonId(child), clock.today()))
                .orElse(Set.of());
        return new Scope(
                belonging.ward().map(Set::of).orElseGet(this::everyWard), family, Optional.of(belonging.institution()));
    }

    private Set<String> everyWard() {
        return calendar.city().wards().stream().map(CityFacts.Ward::code).collect(Collectors.toSet());
    }
}
