package jp.hagukumi.births.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.hagukumi.births.store.StoredRegistration;
import jp.hagukumi.births.store.UntoldRows;
import jp.hagukumi.documents.letters.LetterText.Line;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.notifications.Notices;

/**
 * Tells a child's family of its registration; somebody from whom a support measure hides anything is told nothing. Who does not
 * read in the app is told by letter. What reaches nobody waits for a person to act on it.
 */
@ApplicationScoped
public class RegistrationTold {

    @Inject
    People people;

    @Inject
    Notices notices;

    @Inject
    RegistrationLetters letters;

    @Inject
    UntoldRows untold;

    @Inject
    CityClock clock;

    /** In the transaction of what it tells of, so told once. */
    void tell(StoredRegistration registration, RegistrationNotice notice, Map<String, String> arguments) {
        tell(registration, notice, arguments, List.of());
    }

    /** @param said what a notice leaves to the app's page and a letter has to say itself: each point asked for, the reason of a refusal */
    void tell(
            StoredRegistration registration,
            RegistrationNotice notice,
            Map<String, String> arguments,
            List<Line> said) {
        var about = registration.about();
        var child = registration.child().value();
        var reached = reached(registration);
        reached.forEach(
                person -> notices.tell(person, notice, arguments, "/children/" + child + "/registration", about));
        if (!letters.write(registration, notice, arguments, said, reached)) {
            untold.keep(registration.id(), notice, clock.now());
        }
    }

    /** Whether nobody is told anything, in the app or by letter. */
    boolean reachesNobody(StoredRegistration registration) {
        var reached = reached(registration);
        return reached.isEmpty() && letters.addressee(registration, reached).isEmpty();
    }

    /** Who of the family may be told; nobody where the city knows no guardian, as of a mother who is no resident. */
    private List<UUID> reached(StoredRegistration registration) {
        var about = registration.about();
        var child = registration.child().value();
        return people.familyOf(new PersonId(child), clock.today()).stream()
                .filter(person -> !person.equals(child))
                .filter(person -> about.stream()
                        .allMatch(
                                subject -> people.hiddenFrom(new PersonId(person), new PersonId(subject), clock.today())
                                        .isEmpty()))
                .sorted()
                .toList();
    }
}
