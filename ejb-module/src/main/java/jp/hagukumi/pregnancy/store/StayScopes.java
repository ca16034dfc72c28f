package jp.hagukumi.pregnancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.access.ScopeSource;
import jp.hagukumi.pregnancy.satogaeri.StayId;

/** A stay elsewhere belongs where its pregnancy does, and to the woman alone. */
@ApplicationScoped
public class StayScopes implements ScopeSource {

    @Inject
    StayRows stays;

    @Inject
    PregnancyRows pregnancies;

    @Override
    public Class<? extends Resource> answersFor() {
        return StayId.class;
    }

    @Override
    public Optional<Scope> scopeOf(Resource resource) {
        return stays.find((StayId) resource)
                .flatMap(stay -> pregnancies.find(stay.pregnancy()))
                .map(pregnancy -> new Scope(
                        Set.of(pregnancy.ward()), Set.of(pregnancy.woman().value()), Optional.empty()));
    }
}
