package jp.hagukumi.documents.letters;

import java.util.List;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.Refusal;

/** Whose letters an actor works on: those of the roles held in the ward. A colleague of another desk does not read them. */
final class Desks {

    private Desks() {}

    static List<Role> of(Actor actor, String ward) {
        return actor.grants().stream()
                .filter(grant -> grant.ward().map(ward::equals).orElse(true))
                .map(Actor.Grant::role)
                .distinct()
                .toList();
    }

    /** @throws Refusal {@link LetterRefusal#NOT_THIS_DESKS} */
    static void require(Actor actor, String ward, Role desk) {
        if (!of(actor, ward).contains(desk)) {
            throw new Refusal(LetterRefusal.NOT_THIS_DESKS);
        }
    }
}
