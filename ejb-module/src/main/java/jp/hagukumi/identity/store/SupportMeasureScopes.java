package jp.hagukumi.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.identity.SupportMeasureId;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.access.ScopeSource;
import org.jdbi.v3.core.Jdbi;

/** A support measure belongs to the wards of those it protects, and to no family: no family may ask for it. */
@ApplicationScoped
public class SupportMeasureScopes implements ScopeSource {

    @Inject
    Jdbi jdbi;

    @Override
    public Class<? extends Resource> answersFor() {
        return SupportMeasureId.class;
    }

    @Override
    public Optional<Scope> scopeOf(Resource resource) {
        var wards = jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct p.ward from identity.support_measure_protected s
                        join identity.person p on p.id = s.person
                        where s.measure = :id and s.in_use and p.ward is not null
                        """)
                .bind("id", resource.value())
                .mapTo(String.class)
                .list());
        return wards.isEmpty()
                ? Optional.empty()
                : Optional.of(new Scope(Set.copyOf(wards), Set.of(), Optional.empty()));
    }
}
