package jp.hagukumi.pregnancy.satogaeri;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.ports.HubMessage.Kind;
import jp.hagukumi.pregnancy.ports.PublicMedicalHub;
import jp.hagukumi.pregnancy.rules.MayLeave;
import jp.hagukumi.pregnancy.store.HubLetters;
import jp.hagukumi.pregnancy.store.HubTables;
import jp.hagukumi.pregnancy.store.StayConsents;
import jp.hagukumi.pregnancy.store.StayRows;
import jp.hagukumi.pregnancy.store.StoredPregnancy;
import jp.hagukumi.pregnancy.store.StoredStay;

/** A woman sees her stay elsewhere, and what of it is or would be told to whom. After a loss there is nothing here. */
@Stateless
public class ReadMyStay {

    @Inject
    Access access;

    @Inject
    StayRows stays;

    @Inject
    StayConsents consents;

    @Inject
    StayJudging judging;

    @Inject
    HubLetters letters;

    @Inject
    HubTables tables;

    @Inject
    People people;

    @Inject
    PublicMedicalHub hub;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    public MyStay read(Actor actor) {
        access.require(actor, SatogaeriAction.READ_MY_STAY);
        var woman = new PersonId(actor.id());
        var pregnancy = judging.pregnancyOf(woman);
        var shown = pregnancy.flatMap(known -> stays.shownTo(woman, known.id()));
        shown.ifPresent(stay -> audit.note(
                actor,
                SatogaeriEvent.MY_STAY_READ,
                stay.id(),
                Set.of(actor.id()),
                Map.of("state", stay.state().name())));
        var today = clock.today();
        return new MyStay(
                pregnancy.isPresent(),
                pregnancy.map(StoredPregnancy::dueOn),
                shown.map(this::shown),
                pregnancy.isPresent() ? items() : List.of(),
                shown.filter(stay -> stay.state().isOpen())
                        .map(stay -> tables.measures().until(stay.to(), today).plusDays(1)),
                hub.present());
    }

    private List<String> items() {
        return tables.fields().paths(Kind.REQUEST.name());
    }

    private MyStay.Shown shown(StoredStay stay) {
        var open = stay.state().isOpen();
        var held = !MayLeave.withAddress(
                people.underProtection(stay.woman(), clock.today()),
                stays.addressDecision(stay.id()).isPresent());
        return new MyStay.Shown(
                stay.id(),
                stay.state(),
                stay.plan(),
                judging.nameOf(stay.municipality()),
                open
                        ? consents.inForce(stay.id())
                                .map(given -> new MyStay.Consent(given.basis(), given.givenAt(), given.until()))
                        : Optional.empty(),
                stay.declined(),
                held,
                letters.mayHaveLeft(stay.id(), Kind.REQUEST),
                stays.reports(stay.id()));
    }
}
