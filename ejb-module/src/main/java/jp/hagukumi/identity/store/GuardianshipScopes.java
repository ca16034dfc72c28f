package jp.hagukumi.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.identity.GuardianshipId;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.access.ScopeSource;
import org.jdbi.v3.core.Jdbi;

/** A guardianship belongs where its child belongs. */
@ApplicationScoped
public class GuardianshipScopes implements ScopeSource {

    @Inject
    Jdbi jdbi;

    @Inject
    PersonScopes persons;

    @Override
    public Class<? extends Resource> answersFor() {
        return GuardianshipId.class;
    }

    @Override
    public Optional<Scope> scopeOf(Resource resource) {
        return jdbi.withHandle(handle -> handle.createQuery("select child from identity.guardianship where id = :id")
                        .bind("id", resource.value())
                        .map((row, context) -> new PersonId(row.getObject("child", UUID.class)))
                        .findOne())
                .flatMap(persons::scopeOf);
    }
}
