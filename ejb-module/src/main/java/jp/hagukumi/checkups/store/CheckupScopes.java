package jp.hagukumi.checkups.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.identity.People;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.access.ScopeSource;
import jp.hagukumi.kernel.time.CityClock;

/** A checkup belongs to the ward that holds it and to the guardians to whom the child is open. */
@ApplicationScoped
public class CheckupScopes implements ScopeSource {

    @Inject
    CheckupRows checkups;

    @Inject
    People people;

    @Inject
    CityClock clock;

    @Override
    public Class<? extends Resource> answersFor() {
        return CheckupId.class;
    }

    @Override
    public Optional<Scope> scopeOf(Resource resource) {
        return checkups.find((CheckupId) resource)
                .map(checkup -> new Scope(
                        Set.of(checkup.ward()), people.familyOf(checkup.child(), clock.today()), Optional.empty()));
    }
}
