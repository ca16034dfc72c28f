package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.births.SlipId;
import jp.hagukumi.identity.People;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.access.ScopeSource;
import jp.hagukumi.kernel.time.CityClock;

/** A slip belongs to the ward that works on it and to the child's family. */
@ApplicationScoped
public class SlipScopes implements ScopeSource {

    @Inject
    SlipRows slips;

    @Inject
    People people;

    @Inject
    CityClock clock;

    @Override
    public Class<? extends Resource> answersFor() {
        return SlipId.class;
    }

    @Override
    public Optional<Scope> scopeOf(Resource resource) {
        return slips.find((SlipId) resource)
                .map(slip ->
                        new Scope(Set.of(slip.ward()), people.familyOf(slip.child(), clock.today()), Optional.empty()));
    }
}
