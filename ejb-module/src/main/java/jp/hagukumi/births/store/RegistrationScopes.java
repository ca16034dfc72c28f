package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.births.registration.RegistrationId;
import jp.hagukumi.births.registration.RegistrationState;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.access.ScopeSource;

/**
 * A registration that was filed belongs to the ward that examines it. A draft is the family's alone, and the family's use cases
 * ask for the child.
 */
@ApplicationScoped
public class RegistrationScopes implements ScopeSource {

    @Inject
    RegistrationDeskRows registrations;

    @Override
    public Class<? extends Resource> answersFor() {
        return RegistrationId.class;
    }

    @Override
    public Optional<Scope> scopeOf(Resource resource) {
        return registrations
                .find((RegistrationId) resource)
                .map(RegistrationDeskRows.Held::registration)
                .filter(found ->
                        found.state() != RegistrationState.DRAFT && found.state() != RegistrationState.DISCARDED)
                .map(found -> new Scope(Set.of(found.ward()), Set.of(), Optional.empty()));
    }
}
