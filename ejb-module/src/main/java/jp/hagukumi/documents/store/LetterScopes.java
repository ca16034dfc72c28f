package jp.hagukumi.documents.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.hagukumi.documents.letters.LetterId;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.access.ScopeSource;

/** A letter belongs to the ward that sends it; the family has the letter itself, not its handling. */
@ApplicationScoped
public class LetterScopes implements ScopeSource {

    @Inject
    LetterRows letters;

    @Override
    public Class<? extends Resource> answersFor() {
        return LetterId.class;
    }

    @Override
    public Optional<Scope> scopeOf(Resource resource) {
        return letters.find((LetterId) resource)
                .map(letter -> Scope.ofWard(letter.matter().ward()));
    }
}
