package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.QuietHome;
import jp.hagukumi.births.store.RuleTables;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.Sex;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/**
 * A mother tells of a birth that no electronic certificate is there for, so that it can be registered with the paper one. The
 * children are expected from then on; a certificate that comes later meets them.
 *
 * <p>Only the mother: of her it is certain that the child is hers, and nothing the city knows proves a father before the child is
 * registered. She may invite him, or the form is brought.
 */
@Stateless
public class AnnounceBirth {

    @Inject
    Access access;

    @Inject
    ChildTelling telling;

    @Inject
    People people;

    @Inject
    RuleTables rules;

    @Inject
    CityCalendar calendar;

    @Inject
    QuietHome quietHome;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @throws Refusal {@link RegistrationRefusal}: by somebody who cannot be the mother, or who lives elsewhere; in a city that takes
     *     no registrations in the app; for a birth to come, one of more than a year ago, or one that is hardly another one
     */
    public BirthTold.Children announce(Actor actor, BirthTold told) {
        access.require(actor, RegistrationAction.ANNOUNCE_BIRTH);
        quietHome.openedBy(actor);
        var me = new PersonId(actor.id());
        var mother = people.find(me).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (mother.sex() == Sex.MALE) {
            throw new Refusal(RegistrationRefusal.ONLY_THE_MOTHER_TELLS);
        }
        if (mother.ward().isEmpty()) {
            throw new Refusal(RegistrationRefusal.NOT_OF_THIS_CITY);
        }
        if (!rules.onlineConditions().cityTakesThem(clock.today())) {
            var bornOn = told.babies().get(0).bornAt().toLocalDate();
            var due = rules.deadlines().due(bornOn, false, calendar::openDayFrom);
            throw new Refusal(
                    RegistrationRefusal.NOT_BY_APP_HERE, Map.of("due", due.day().toString()));
        }
        var children = telling.tell(actor, me, told);
        var about = new ArrayList<UUID>();
        about.add(me.value());
        children.forEach(child -> about.add(child.value()));
        audit.note(
                actor,
                RegistrationAudit.BIRTH_ANNOUNCED,
                me,
                about,
                Map.of("children", String.valueOf(children.size())));
        return new BirthTold.Children(children);
    }
}
