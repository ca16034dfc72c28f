package jp.hagukumi.checkups.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.hagukumi.checkups.SessionId;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.access.ScopeSource;

/** A session belongs to the ward that holds it. */
@ApplicationScoped
public class SessionScopes implements ScopeSource {

    @Inject
    PlaceRows places;

    @Override
    public Class<? extends Resource> answersFor() {
        return SessionId.class;
    }

    @Override
    public Optional<Scope> scopeOf(Resource resource) {
        return places.session((SessionId) resource).map(session -> Scope.ofWard(session.ward()));
    }
}
