package jp.hagukumi.births;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.notifications.Notices;

/** Tells a child's family of a visit. */
@ApplicationScoped
public class FamilyTelling {

    @Inject
    People people;

    @Inject
    Notices notices;

    @Inject
    CityClock clock;

    /** Everybody in the family but those from whom a support measure hides anything: they are not told when it is at home. */
    public void tell(UUID child, Optional<UUID> mother, SlipNotice notice, Map<String, String> arguments) {
        var about = Stream.concat(Stream.of(child), mother.stream()).toList();
        people.familyOf(new PersonId(child), clock.today()).stream()
                .filter(person -> !person.equals(child))
                .filter(person -> maySee(person, about))
                .forEach(person -> notices.tell(person, notice, arguments, "/children/" + child, about));
    }

    private boolean maySee(UUID person, List<UUID> about) {
        return about.stream()
                .allMatch(subject -> people.hiddenFrom(new PersonId(person), new PersonId(subject), clock.today())
                        .isEmpty());
    }
}
