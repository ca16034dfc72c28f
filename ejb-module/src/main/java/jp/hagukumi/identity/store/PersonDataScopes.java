package jp.hagukumi.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.hagukumi.audit.PersonData;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.access.ScopeSource;

/** What is kept about a person belongs where the person belongs. */
@ApplicationScoped
public class PersonDataScopes implements ScopeSource {

    @Inject
    PersonScopes persons;

    @Override
    public Class<? extends Resource> answersFor() {
        return PersonData.class;
    }

    @Override
    public Optional<Scope> scopeOf(Resource resource) {
        return persons.scopeOf(new PersonId(resource.value()));
    }
}
