package jp.hagukumi.documents.letters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jp.hagukumi.documents.store.LetterRows;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.Standing;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.time.CityClock;

/** Writes letters for other rooms, in the transaction of what they tell of; clerks of the desk print and post them. */
@ApplicationScoped
public class Letters {

    @Inject
    LetterRows rows;

    @Inject
    People people;

    @Inject
    CityClock clock;

    /**
     * Whose letter it is.
     *
     * @param purpose the room's word and a constant's name, such as {@code births.registration.REGISTRATION_REFUSED}
     * @param owner the case it belongs to, and is kept as long as
     * @param desk the role that works on the case: nobody else reads, prints or posts it
     * @param ward six-digit code of the ward that sends it
     */
    public record Matter(String purpose, UUID owner, Role desk, String ward) {}

    /**
     * Nothing is written to somebody who has died or is not known.
     *
     * @param about the persons it speaks of, the addressee apart
     */
    public void write(Matter matter, PersonId addressee, Collection<UUID> about, LetterText text) {
        if (people.find(addressee)
                .filter(known -> known.standing() != Standing.DIED)
                .isEmpty()) {
            return;
        }
        rows.write(new LetterId(Ids.next()), matter, addressee, List.copyOf(about), text, clock.now());
    }
}
