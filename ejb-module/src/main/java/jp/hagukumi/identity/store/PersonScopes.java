package jp.hagukumi.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.access.ScopeSource;
import jp.hagukumi.kernel.time.CityClock;

/** A person belongs to the ward of residence and to the own family. */
@ApplicationScoped
public class PersonScopes implements ScopeSource {

    @Inject
    People people;

    @Inject
    CityClock clock;

    @Override
    public Class<? extends Resource> answersFor() {
        return PersonId.class;
    }

    @Override
    public Optional<Scope> scopeOf(Resource resource) {
        var person = (PersonId) resource;
        return people.find(person)
                .map(facts -> new Scope(
                        facts.ward().map(Set::of).orElse(Set.of()),
                        people.familyOf(person, clock.today()),
                        Optional.empty()));
    }
}
