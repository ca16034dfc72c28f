package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.Home.Due;
import jp.hagukumi.births.Home.What;
import jp.hagukumi.births.store.AnnouncementRows;
import jp.hagukumi.births.store.HomeRows;
import jp.hagukumi.births.store.NewbornRows;
import jp.hagukumi.births.store.RegistrationRows;
import jp.hagukumi.births.store.RuleTables;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.identity.OpenChild;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.Standing;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.notifications.Notices;

/** The family's first page: what is due now, soonest first. After a death it is empty until the family opens a page itself. */
@Stateless
public class ReadHome {

    @Inject
    Access access;

    @Inject
    QuietHome quietHome;

    @Inject
    People people;

    @Inject
    SlipsOfChildren slips;

    @Inject
    Infants infants;

    @Inject
    HomeRows rows;

    @Inject
    RuleTables rules;

    @Inject
    RegistrationRows registrations;

    @Inject
    NewbornRows newborns;

    @Inject
    AnnouncementRows announcements;

    @Inject
    CityCalendar calendar;

    @Inject
    Notices notices;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    public Home read(Actor actor) {
        access.require(actor, SlipAction.READ_HOME);
        var quiet = quietHome.isQuietFor(actor);
        var due = quiet ? List.<Due>of() : due(actor);
        audit.note(actor, SlipEvent.HOME_READ, Map.of("due", String.valueOf(due.size())));
        return new Home(notices.unread(actor.id()), due, quiet);
    }

    private List<Due> due(Actor actor) {
        var me = new PersonId(actor.id());
        var due = new ArrayList<Due>();
        var asked = infants.of(me);
        var standing = slips.of(actor, asked);
        for (var infant : asked) {
            Optional.ofNullable(standing.get(infant.child().id()))
                    .ifPresent(known -> due.addAll(ofChild(infant.child(), known)));
        }
        due.addAll(registrations(asked));
        due.sort(Comparator.comparing(ReadHome::when));
        if (rows.holdsUnusedCode(me.value(), clock.today())) {
            due.add(plain(What.DELIVERY_TOKEN, "/token"));
        }
        if (people.sentInvitations(me, clock.now()) > 0) {
            due.add(plain(What.INVITATION, "/settings/guardians"));
        }
        return due;
    }

    private List<Due> ofChild(PersonFacts child, SlipAndVisit known) {
        var slip = known.filedAt().isEmpty() && known.slipShown()
                ? Optional.of(slipDue(child, known.dueOn()))
                : Optional.<Due>empty();
        var visit = known.visit()
                .filter(planned -> planned.state() == VisitState.PLANNED)
                .flatMap(SlipAndVisit.Visit::at)
                .filter(at -> !at.toLocalDate().isBefore(clock.today()))
                .map(at -> visitPlanned(child, at));
        return Stream.of(slip, visit).flatMap(Optional::stream).toList();
    }

    /** Children certified or told of that the register does not have yet and nobody has registered, where the city takes it in the app. */
    private List<Due> registrations(List<OpenChild> infants) {
        if (!rules.onlineConditions().cityTakesThem(clock.today())) {
            return List.of();
        }
        var filed = registrations.filedOf(
                infants.stream().map(open -> open.child().id()).toList());
        return infants.stream()
                .filter(open -> open.hidden().isEmpty())
                .map(OpenChild::child)
                .filter(child -> child.standing() == Standing.EXPECTED && !filed.contains(child.id()))
                .filter(child -> newborns.certified(child.id()).isPresent()
                        || announcements.find(child.id()).isPresent())
                .map(child -> due(
                        What.BIRTH_REGISTRATION,
                        child,
                        rules.deadlines()
                                .due(child.birthDate(), false, calendar::openDayFrom)
                                .day(),
                        "/registration"))
                .toList();
    }

    private Due slipDue(PersonFacts child, LocalDate dueOn) {
        return due(What.CONTACT_SLIP, child, dueOn, "/slip");
    }

    private Due due(What what, PersonFacts child, LocalDate dueOn, String page) {
        return new Due(
                what,
                Optional.of(dueOn),
                Optional.of((int) ChronoUnit.DAYS.between(clock.today(), dueOn)),
                Optional.empty(),
                Optional.of(child.id()),
                "/children/" + child.id() + page);
    }

    private static Due visitPlanned(PersonFacts child, LocalDateTime at) {
        return new Due(
                What.VISIT_PLANNED,
                Optional.empty(),
                Optional.empty(),
                Optional.of(at),
                Optional.of(child.id()),
                "/children/" + child.id());
    }

    private static Due plain(What what, String link) {
        return new Due(what, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), link);
    }

    private static LocalDateTime when(Due due) {
        return due.at().orElseGet(() -> due.dueOn().map(LocalDate::atStartOfDay).orElse(LocalDateTime.MAX));
    }
}
