package jp.hagukumi.pregnancy.weeks.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.access.ScopeSource;
import jp.hagukumi.pregnancy.store.PregnancyScopes;
import jp.hagukumi.pregnancy.weeks.WeightId;

/** An entry belongs where its pregnancy belongs. */
@ApplicationScoped
public class WeightScopes implements ScopeSource {

    @Inject
    WeightRows weights;

    @Inject
    PregnancyScopes pregnancies;

    @Override
    public Class<? extends Resource> answersFor() {
        return WeightId.class;
    }

    @Override
    public Optional<Scope> scopeOf(Resource resource) {
        return weights.pregnancyOf((WeightId) resource).flatMap(pregnancies::scopeOf);
    }
}
