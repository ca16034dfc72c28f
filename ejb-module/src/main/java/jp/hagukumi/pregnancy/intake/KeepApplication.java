package jp.hagukumi.pregnancy.intake;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.Channel;
import jp.hagukumi.pregnancy.PregnancyOpening;
import jp.hagukumi.pregnancy.ports.ApplicationIntake.Application;
import jp.hagukumi.pregnancy.ports.ApplicationIntake.Listed;
import jp.hagukumi.pregnancy.ports.ApplicationIntake.Status;
import jp.hagukumi.pregnancy.store.IntakeListings;
import jp.hagukumi.pregnancy.store.IntakeRows;
import jp.hagukumi.pregnancy.store.IntakeStatuses;
import jp.hagukumi.pregnancy.store.IntakeTables;

/** One application becomes the case of a pregnancy, or is set aside: each in a transaction of its own. */
@Stateless
public class KeepApplication {

    /** 妊娠の届出, as the list names it. */
    static final String PROCEDURE = "PREGNANCY_NOTIFICATION";

    @Inject
    IntakeRows applications;

    @Inject
    IntakeListings listings;

    @Inject
    IntakeStatuses statuses;

    @Inject
    IntakeTables tables;

    @Inject
    ApplicationReading reading;

    @Inject
    WomenMeant women;

    @Inject
    PregnancyOpening opening;

    @Inject
    CityCalendar calendar;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** What became of an application. */
    public enum Outcome {
        OPENED,
        /** It came before, the same to the last byte. */
        REPEATED,
        SET_ASIDE
    }

    /** @throws Refusal for whatever keeps it from being a case; then nothing of it was done */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Outcome open(Actor actor, Listed listed, Application application) {
        applications.hold(application.number());
        var known = applications.known(application.number(), application.digest());
        if (known.stream().anyMatch(IntakeRows.Known::same)) {
            listings.end(listed, IntakeListings.End.FETCHED, clock.now());
            return Outcome.REPEATED;
        }
        judge(application, known);
        var notice = reading.read(application.items());
        var woman = women.woman(application.items());
        var filedOn = application.filedAt().atZone(CityClock.TOKYO).toLocalDate();
        var opened = opening.open(actor, woman, notice, Channel.PORTAL, filedOn);
        var id = new ApplicationId(Ids.next());
        keep(id, application, ApplicationState.OPENED, Optional.of(opened.id()), Optional.empty(), Optional.empty());
        listings.end(listed, IntakeListings.End.FETCHED, clock.now());
        tell(id, Status.RECEIVED, Status.EXAMINING, Status.DONE);
        audit.note(
                actor,
                IntakeEvent.APPLICATION_OPENED,
                id,
                Set.of(woman.value()),
                Map.of("pregnancy", opened.id().value().toString()));
        return Outcome.OPENED;
    }

    /** Keeps it whole for a clerk. What came under a number that had come before is kept too, and nothing is told back of it. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Outcome setAside(Actor actor, Listed listed, Application application, Refusal why) {
        applications.hold(application.number());
        var known = applications.known(application.number(), application.digest());
        listings.end(listed, IntakeListings.End.FETCHED, clock.now());
        if (known.stream().anyMatch(IntakeRows.Known::same)) {
            return Outcome.REPEATED;
        }
        var reused = !known.isEmpty();
        var id = new ApplicationId(Ids.next());
        keep(
                id,
                application,
                ApplicationState.SET_ASIDE,
                Optional.empty(),
                Optional.of(
                        reused ? IntakeRefusal.NUMBER_REUSED.code() : why.code().code()),
                reused ? Optional.empty() : item(why));
        if (!reused) {
            tell(id, Status.RECEIVED, Status.EXAMINING);
        }
        return Outcome.SET_ASIDE;
    }

    private static Optional<String> item(Refusal why) {
        return Optional.ofNullable(why.arguments().get("field")).filter(field -> !field.isEmpty());
    }

    private void judge(Application application, List<IntakeRows.Known> known) {
        if (!known.isEmpty()) {
            throw new Refusal(IntakeRefusal.NUMBER_REUSED);
        }
        if (application.torn()) {
            throw new Refusal(IntakeRefusal.PACKAGE_UNFIT);
        }
        if (!application.procedure().equals(PROCEDURE)) {
            throw new Refusal(IntakeRefusal.OTHER_PROCEDURE);
        }
        if (application.filedAt().isAfter(clock.now())) {
            throw new Refusal(IntakeRefusal.FILED_IN_FUTURE);
        }
    }

    private void keep(
            ApplicationId id,
            Application application,
            ApplicationState state,
            Optional<jp.hagukumi.pregnancy.PregnancyId> pregnancy,
            Optional<String> finding,
            Optional<String> item) {
        var items = tables.items();
        var ward = Optional.ofNullable(application.items().get("ward"))
                .filter(code -> calendar.city().ward(code).isPresent());
        applications.keep(
                id,
                application,
                new IntakeRows.Kept(
                        state,
                        ward,
                        items.shown(application.items(), false),
                        items.shown(application.items(), true),
                        pregnancy,
                        finding,
                        item),
                clock.now());
    }

    private void tell(ApplicationId id, Status... told) {
        for (var status : told) {
            statuses.tell(id, status, clock.now());
        }
    }
}
