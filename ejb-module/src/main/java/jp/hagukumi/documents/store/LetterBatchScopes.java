package jp.hagukumi.documents.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.hagukumi.documents.letters.LetterBatchId;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.access.ScopeSource;

/** A batch belongs to the ward whose letters it holds. */
@ApplicationScoped
public class LetterBatchScopes implements ScopeSource {

    @Inject
    LetterBatchRows batches;

    @Override
    public Class<? extends Resource> answersFor() {
        return LetterBatchId.class;
    }

    @Override
    public Optional<Scope> scopeOf(Resource resource) {
        return batches.find((LetterBatchId) resource).map(batch -> Scope.ofWard(batch.ward()));
    }
}
