package jp.hagukumi.checkups.clinics.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.hagukumi.checkups.clinics.ClinicResultId;
import jp.hagukumi.checkups.store.CheckupScopes;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.access.ScopeSource;

/** A result belongs where its checkup belongs. */
@ApplicationScoped
public class ClinicScopes implements ScopeSource {

    @Inject
    ResultRows results;

    @Inject
    CheckupScopes checkups;

    @Override
    public Class<? extends Resource> answersFor() {
        return ClinicResultId.class;
    }

    @Override
    public Optional<Scope> scopeOf(Resource resource) {
        return results.find((ClinicResultId) resource).flatMap(found -> checkups.scopeOf(found.checkup()));
    }
}
