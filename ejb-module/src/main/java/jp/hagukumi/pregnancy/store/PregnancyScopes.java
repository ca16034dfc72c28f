package jp.hagukumi.pregnancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.access.ScopeSource;
import jp.hagukumi.pregnancy.PregnancyId;

/** A pregnancy belongs to the ward that looks after the woman, and to her alone: not to her household, not to a partner. */
@ApplicationScoped
public class PregnancyScopes implements ScopeSource {

    @Inject
    PregnancyRows pregnancies;

    @Override
    public Class<? extends Resource> answersFor() {
        return PregnancyId.class;
    }

    @Override
    public Optional<Scope> scopeOf(Resource resource) {
        return pregnancies
                .find((PregnancyId) resource)
                .map(pregnancy -> new Scope(
                        Set.of(pregnancy.ward()), Set.of(pregnancy.woman().value()), Optional.empty()));
    }
}
