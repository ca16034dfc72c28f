package jp.hagukumi.grants.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.hagukumi.grants.GrantApplicationId;
import jp.hagukumi.grants.GrantCaseId;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.access.ScopeSource;

/** An application belongs where its case belongs. */
@ApplicationScoped
public class GrantApplicationScopes implements ScopeSource {

    @Inject
    ApplicationRows applications;

    @Inject
    GrantScopes cases;

    @Override
    public Class<? extends Resource> answersFor() {
        return GrantApplicationId.class;
    }

    @Override
    public Optional<Scope> scopeOf(Resource resource) {
        return applications
                .find((GrantApplicationId) resource)
                .flatMap(
                        filed -> cases.scopeOf(new GrantCaseId(filed.pregnancy().value())));
    }
}
