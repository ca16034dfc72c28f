package jp.hagukumi.births;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import jp.hagukumi.births.store.RuleTables;
import jp.hagukumi.identity.OpenChild;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.Standing;
import jp.hagukumi.kernel.time.CityClock;

/**
 * Of whom a family may be spoken to about slip and visit: its living children with a living mother, young enough that a slip is
 * still asked for. After a death nobody is asked for anything.
 */
@ApplicationScoped
public class Infants {

    @Inject
    People people;

    @Inject
    RuleTables rules;

    @Inject
    CityClock clock;

    /** Those of whom this person is guardian in force and from whom no support measure shuts the person out. */
    public List<OpenChild> of(PersonId guardian) {
        return among(people.childrenOpenTo(guardian, clock.today()));
    }

    /** @param open children that are open to whoever asks, as {@link People#childrenOpenTo} names them */
    public List<OpenChild> among(List<OpenChild> open) {
        var today = clock.today();
        return open.stream()
                .filter(one -> one.child().standing() != Standing.DIED && !one.motherDied())
                .filter(one -> isYoung(one.child(), today))
                .toList();
    }

    private boolean isYoung(PersonFacts child, LocalDate today) {
        var months =
                rules.measures().helloBabyVisitBeforeMonths(child.birthDate()).value();
        return today.isBefore(child.birthDate().plusMonths(months));
    }
}
