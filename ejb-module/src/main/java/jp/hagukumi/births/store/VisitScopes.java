package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.hagukumi.births.VisitId;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.access.ScopeSource;

/** A visit belongs to the ward that makes it. The family reads of it on its own pages, never the sheet. */
@ApplicationScoped
public class VisitScopes implements ScopeSource {

    @Inject
    VisitRows visits;

    @Override
    public Class<? extends Resource> answersFor() {
        return VisitId.class;
    }

    @Override
    public Optional<Scope> scopeOf(Resource resource) {
        return visits.find((VisitId) resource).map(visit -> Scope.ofWard(visit.ward()));
    }
}
