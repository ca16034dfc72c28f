package jp.hagukumi.pregnancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.access.ScopeSource;
import jp.hagukumi.pregnancy.satogaeri.HubLetterId;

/** A message to the hub is a matter of operation: of no ward, and without anything of the woman in it. */
@ApplicationScoped
public class HubLetterScopes implements ScopeSource {

    @Inject
    HubLetters letters;

    @Override
    public Class<? extends Resource> answersFor() {
        return HubLetterId.class;
    }

    @Override
    public Optional<Scope> scopeOf(Resource resource) {
        return letters.find((HubLetterId) resource).map(letter -> new Scope(Set.of(), Set.of(), Optional.empty()));
    }
}
