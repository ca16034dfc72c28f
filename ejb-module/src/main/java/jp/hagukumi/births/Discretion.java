package jp.hagukumi.births;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.ProtectedField;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;

/** What a support measure (支援措置) keeps from whoever is reading about a child and its mother. */
@ApplicationScoped
public class Discretion {

    @Inject
    People people;

    @Inject
    CityClock clock;

    /** What is hidden of either; nothing from the city's staff, mostly nothing from a resident. */
    public Set<ProtectedField> hiddenFrom(Actor viewer, PersonId child, Optional<PersonId> mother) {
        var hidden = EnumSet.noneOf(ProtectedField.class);
        if (viewer.kind() == Actor.Kind.STAFF) {
            return hidden;
        }
        var resident = new PersonId(viewer.id());
        hidden.addAll(people.hiddenFrom(resident, child, clock.today()));
        mother.ifPresent(known -> hidden.addAll(people.hiddenFrom(resident, known, clock.today())));
        return hidden;
    }
}
