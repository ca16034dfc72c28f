package jp.hagukumi.pregnancy.checkups.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.access.ScopeSource;
import jp.hagukumi.pregnancy.checkups.CheckupId;
import jp.hagukumi.pregnancy.store.PregnancyScopes;

/** A result belongs where its pregnancy belongs. */
@ApplicationScoped
public class CheckupScopes implements ScopeSource {

    @Inject
    CheckupRows checkups;

    @Inject
    PregnancyScopes pregnancies;

    @Override
    public Class<? extends Resource> answersFor() {
        return CheckupId.class;
    }

    @Override
    public Optional<Scope> scopeOf(Resource resource) {
        return checkups.pregnancyOf((CheckupId) resource).flatMap(pregnancies::scopeOf);
    }
}
