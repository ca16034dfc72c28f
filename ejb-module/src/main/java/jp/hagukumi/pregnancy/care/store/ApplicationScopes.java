package jp.hagukumi.pregnancy.care.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.access.ScopeSource;
import jp.hagukumi.pregnancy.care.PostnatalApplicationId;
import jp.hagukumi.pregnancy.store.PregnancyScopes;

/** An application belongs where its pregnancy belongs. */
@ApplicationScoped
public class ApplicationScopes implements ScopeSource {

    @Inject
    ApplicationRows applications;

    @Inject
    PregnancyScopes pregnancies;

    @Override
    public Class<? extends Resource> answersFor() {
        return PostnatalApplicationId.class;
    }

    @Override
    public Optional<Scope> scopeOf(Resource resource) {
        return applications
                .find((PostnatalApplicationId) resource)
                .flatMap(found -> pregnancies.scopeOf(found.pregnancy()));
    }
}
