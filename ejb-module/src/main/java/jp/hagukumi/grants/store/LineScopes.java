package jp.hagukumi.grants.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.hagukumi.grants.GrantCaseId;
import jp.hagukumi.grants.LineId;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.access.ScopeSource;

/** A line belongs where its case belongs. */
@ApplicationScoped
public class LineScopes implements ScopeSource {

    @Inject
    LineRows lines;

    @Inject
    GrantScopes cases;

    @Override
    public Class<? extends Resource> answersFor() {
        return LineId.class;
    }

    @Override
    public Optional<Scope> scopeOf(Resource resource) {
        return lines.find((LineId) resource)
                .flatMap(line -> cases.scopeOf(new GrantCaseId(line.pregnancy().value())));
    }
}
