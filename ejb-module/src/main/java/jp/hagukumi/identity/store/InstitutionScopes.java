package jp.hagukumi.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.identity.InstitutionId;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.access.ScopeSource;

/** An institution belongs to itself and to the ward where it stands. */
@ApplicationScoped
public class InstitutionScopes implements ScopeSource {

    @Inject
    InstitutionRows rows;

    @Override
    public Class<? extends Resource> answersFor() {
        return InstitutionId.class;
    }

    @Override
    public Optional<Scope> scopeOf(Resource resource) {
        var institution = (InstitutionId) resource;
        return rows.find(institution)
                .map(facts -> new Scope(
                        facts.ward().map(Set::of).orElse(Set.of()), Set.of(), Optional.of(institution.value())));
    }
}
