package jp.hagukumi.pregnancy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.Sex;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;

/** A woman tells the city of her pregnancy in the app, and may come to the counter the same day. */
@Stateless
public class NotifyPregnancy {

    @Inject
    Access access;

    @Inject
    People people;

    @Inject
    PregnancyOpening opening;

    @Inject
    Audit audit;

    /** @throws Refusal as {@link PregnancyOpening#open}; {@link PregnancyRefusal#ONLY_AT_THE_COUNTER} */
    public PregnancyId notify(Actor actor, Notification notice) {
        access.require(actor, PregnancyAction.NOTIFY_PREGNANCY);
        var woman = new PersonId(actor.id());
        if (people.find(woman).filter(person -> person.sex() == Sex.MALE).isPresent()) {
            throw new Refusal(PregnancyRefusal.ONLY_AT_THE_COUNTER);
        }
        var pregnancy = opening.open(actor, woman, notice, Channel.APP);
        audit.note(
                actor,
                PregnancyEvent.PREGNANCY_NOTIFIED,
                pregnancy.id(),
                List.of(woman.value()),
                Map.of("ward", pregnancy.ward(), "channel", Channel.APP.name()));
        return pregnancy.id();
    }
}
