package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.births.DeliveryTokenId;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.access.ScopeSource;

/** A code belongs to the mother alone. */
@ApplicationScoped
public class TokenScopes implements ScopeSource {

    @Inject
    DeliveryRows deliveries;

    @Override
    public Class<DeliveryTokenId> answersFor() {
        return DeliveryTokenId.class;
    }

    @Override
    public Optional<Scope> scopeOf(Resource resource) {
        return deliveries.motherOf(new DeliveryTokenId(resource.value())).map(mother -> Scope.ofFamily(Set.of(mother)));
    }
}
