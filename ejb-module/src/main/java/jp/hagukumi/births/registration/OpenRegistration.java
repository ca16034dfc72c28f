package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.QuietHome;
import jp.hagukumi.births.ValueSource;
import jp.hagukumi.births.rules.RegistrationField;
import jp.hagukumi.births.store.NewbornRows.Certified;
import jp.hagukumi.births.store.Newborns.Newborn;
import jp.hagukumi.births.store.RegistrationContents;
import jp.hagukumi.births.store.RegistrationRows;
import jp.hagukumi.births.store.RuleTables;
import jp.hagukumi.births.store.StoredRegistration;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/**
 * A parent opens the registration of a child's birth: a draft filled in with what certificate, family, register and account
 * say, each value with its source. Opened again, or on the other parent's phone, it is the same draft.
 */
@Stateless
public class OpenRegistration {

    @Inject
    Access access;

    @Inject
    FamilyCase family;

    @Inject
    RegistrationRows registrations;

    @Inject
    RegistrationContents contents;

    @Inject
    RegistrationPage page;

    @Inject
    RuleTables rules;

    @Inject
    People people;

    @Inject
    CityCalendar calendar;

    @Inject
    QuietHome quietHome;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @throws Refusal {@link RegistrationRefusal}: in a city that does not take registrations in the app; for a birth that neither
     *     a certificate nor the family told of, for a child the register has already, after a death, for a family of another municipality
     */
    public RegistrationView open(Actor actor, PersonId child) {
        access.require(actor, RegistrationAction.OPEN_REGISTRATION, child);
        quietHome.openedBy(actor);
        var newborn = family.held(actor, child);
        taken(newborn);
        var registration = registrations.open(child).orElseGet(() -> draft(actor, newborn));
        audit.note(
                actor,
                RegistrationAudit.REGISTRATION_OPENED,
                registration.id(),
                registration.about(),
                Map.of("state", registration.state().name()));
        return page.of(registration);
    }

    /** Where the city's switch is off nothing is opened; after a death nobody is sent to a counter. */
    private void taken(Newborn newborn) {
        if (rules.onlineConditions().cityTakesThem(clock.today())) {
            return;
        }
        if (newborn.died()) {
            throw new Refusal(RegistrationRefusal.WITH_THE_OFFICE);
        }
        var due = rules.deadlines().due(newborn.bornOn(), false, calendar::openDayFrom);
        throw new Refusal(
                RegistrationRefusal.NOT_BY_APP_HERE, Map.of("due", due.day().toString()));
    }

    private StoredRegistration draft(Actor actor, Newborn newborn) {
        family.mayBegin(newborn);
        var ward = newborn.person().ward().orElseThrow(() -> new Refusal(RegistrationRefusal.NOT_OF_THIS_CITY));
        var due = rules.deadlines().due(newborn.bornOn(), false, calendar::openDayFrom);
        var draft = new StoredRegistration(
                new RegistrationId(Ids.next()),
                newborn.child(),
                newborn.mother(),
                newborn.certified().map(Certified::certificate),
                "APP",
                ward,
                RegistrationState.DRAFT,
                1,
                newborn.bornOn(),
                due.day(),
                due.ruleVersion(),
                actor.id(),
                clock.now(),
                Optional.empty());
        registrations.write(draft);
        var filled = filled(actor, newborn);
        contents.keep(draft.id(), 1, filled.content(), actor.id(), clock.now());
        bySource(filled.sources()).forEach((source, fields) -> contents.keepSources(draft.id(), 1, fields, source));
        return draft;
    }

    private RegistrationPrefill filled(Actor actor, Newborn newborn) {
        var filled = new RegistrationPrefill();
        newborn.certified().ifPresent(filled::certificate);
        newborn.announced().ifPresent(filled::announced);
        newborn.mother().flatMap(people::find).ifPresent(filled::mother);
        var me = new PersonId(actor.id());
        people.find(me)
                .ifPresent(known ->
                        filled.filer(known, newborn.mother().filter(me::equals).isPresent()));
        newborn.mother()
                .flatMap(mother -> registrations.ofTwin(mother, newborn.child(), newborn.bornOn()))
                .flatMap(twin -> contents.find(twin.id(), twin.version()))
                .ifPresent(filled::twin);
        return filled;
    }

    private static Map<ValueSource, HashSet<RegistrationField>> bySource(Map<RegistrationField, ValueSource> sources) {
        var turned = new EnumMap<ValueSource, HashSet<RegistrationField>>(ValueSource.class);
        sources.forEach((field, source) ->
                turned.computeIfAbsent(source, none -> new HashSet<>()).add(field));
        return turned;
    }
}
