package jp.hagukumi.grants.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.grants.GrantCaseId;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.access.ScopeSource;

/** A case belongs to the ward she lives in, and to her alone. */
@ApplicationScoped
public class GrantScopes implements ScopeSource {

    @Inject
    CaseRows cases;

    @Override
    public Class<? extends Resource> answersFor() {
        return GrantCaseId.class;
    }

    @Override
    public Optional<Scope> scopeOf(Resource resource) {
        return cases.find(((GrantCaseId) resource).pregnancy())
                .map(known ->
                        new Scope(Set.of(known.ward()), Set.of(known.woman().value()), Optional.empty()));
    }
}
