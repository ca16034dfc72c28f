package jp.hagukumi.births.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import jp.hagukumi.births.store.StoredRegistration;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.notifications.Notices;

/** Tells a child's family of its registration; somebody from whom a support measure hides anything is told nothing. */
@ApplicationScoped
public class RegistrationTold {

    @Inject
    People people;

    @Inject
    Notices notices;

    @Inject
    CityClock clock;

    /** In the transaction of what it tells of, so told once. */
    void tell(StoredRegistration registration, RegistrationNotice notice, Map<String, String> arguments) {
        var about = registration.about();
        var child = registration.child().value();
        people.familyOf(new PersonId(child), clock.today()).stream()
                .filter(person -> !person.equals(child))
                .filter(person -> about.stream()
                        .allMatch(
                                subject -> people.hiddenFrom(new PersonId(person), new PersonId(subject), clock.today())
                                        .isEmpty()))
                .forEach(person ->
                        notices.tell(person, notice, arguments, "/children/" + child + "/registration", about));
    }
}
