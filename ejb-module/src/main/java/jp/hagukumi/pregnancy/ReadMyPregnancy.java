package jp.hagukumi.pregnancy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.rules.Gestation;
import jp.hagukumi.pregnancy.store.HandbookRows;
import jp.hagukumi.pregnancy.store.PregnancyRows;
import jp.hagukumi.pregnancy.store.StoredPregnancy;

/** The woman reads where her pregnancy stands. */
@Stateless
public class ReadMyPregnancy {

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    HandbookRows handbooks;

    @Inject
    CityCalendar calendar;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** Her newest pregnancy; empty where the city knows of none. */
    public Optional<MyPregnancy> read(Actor actor) {
        access.require(actor, PregnancyAction.READ_MY_PREGNANCY);
        var mine = pregnancies.latestOf(new PersonId(actor.id()));
        audit.note(
                actor,
                PregnancyEvent.MY_PREGNANCY_READ,
                List.of(actor.id()),
                Map.of("known", String.valueOf(mine.isPresent())));
        return mine.map(this::shown);
    }

    private MyPregnancy shown(StoredPregnancy pregnancy) {
        var silent = pregnancy.state() == PregnancyState.LOST || pregnancy.state() == PregnancyState.CLOSED;
        return new MyPregnancy(
                pregnancy.id(),
                pregnancy.state(),
                silent,
                silent ? Optional.empty() : Optional.of(course(pregnancy)),
                office(pregnancy.ward()));
    }

    private MyPregnancy.Course course(StoredPregnancy pregnancy) {
        var gone = Gestation.on(pregnancy.dueOn(), pregnancy.endedOn().orElse(clock.today()));
        return new MyPregnancy.Course(
                pregnancy.notifiedOn(),
                pregnancy.dueOn(),
                gone.weeks(),
                gone.days(),
                gone.month(),
                pregnancy.fetuses() - pregnancy.lost(),
                handbooks.of(pregnancy.id()).stream()
                        .filter(book -> book.replacedOn().isEmpty())
                        .toList(),
                handbooks.handedOver(pregnancy.id()));
    }

    private MyPregnancy.Office office(String ward) {
        return calendar.offices().stream()
                .filter(office -> office.ward().equals(ward))
                .findFirst()
                .map(office -> new MyPregnancy.Office(ward, office.name(), office.phone()))
                .orElseGet(() -> new MyPregnancy.Office(
                        ward,
                        calendar.city().ward(ward).map(known -> known.name()).orElse(ward),
                        ""));
    }
}
