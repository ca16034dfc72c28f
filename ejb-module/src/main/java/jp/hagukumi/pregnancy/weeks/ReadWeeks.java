package jp.hagukumi.pregnancy.weeks;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.Notification;
import jp.hagukumi.pregnancy.PregnancyState;
import jp.hagukumi.pregnancy.rules.Gestation;
import jp.hagukumi.pregnancy.store.NoticeRows;
import jp.hagukumi.pregnancy.store.PregnancyRows;
import jp.hagukumi.pregnancy.store.StoredPregnancy;
import jp.hagukumi.pregnancy.weeks.rules.WeightGuide;
import jp.hagukumi.pregnancy.weeks.store.WeightRows;

/** The woman reads what this week asks of her. After a loss there is no such page. */
@Stateless
public class ReadWeeks {

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    NoticeRows notices;

    @Inject
    WeightRows weights;

    @Inject
    WeekTables tables;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** @throws Refusal {@link WeeksRefusal#NO_PREGNANCY} where none goes on and no child was born of the last one */
    public Weeks read(Actor actor) {
        access.require(actor, WeeksAction.READ_WEEKS);
        var pregnancy = pregnancies
                .latestOf(new PersonId(actor.id()))
                .filter(known -> known.state().goesOn() || known.state() == PregnancyState.DELIVERED)
                .orElseThrow(() -> new Refusal(WeeksRefusal.NO_PREGNANCY));
        audit.note(
                actor,
                WeeksEvent.WEEKS_READ,
                pregnancy.id(),
                List.of(actor.id()),
                Map.of("state", pregnancy.state().name()));
        return shown(pregnancy);
    }

    private Weeks shown(StoredPregnancy pregnancy) {
        var today = clock.today();
        var bornOn = pregnancy.endedOn();
        var body = notices.find(pregnancy.id()).map(kept -> kept.notice().body());
        var children = pregnancy.fetuses() - pregnancy.lost();
        var gone = Gestation.on(pregnancy.dueOn(), bornOn.orElse(today));
        return new Weeks(
                pregnancy.id(),
                pregnancy.dueOn(),
                bornOn,
                gone.weeks(),
                gone.days(),
                children,
                bornOn.map(day -> tables.guide().after(day, today))
                        .orElseGet(() -> tables.guide().during(pregnancy.dueOn(), today)),
                bornOn.isPresent() ? Optional.empty() : next(pregnancy.dueOn(), today),
                body.flatMap(Notification.Body::weightBeforeGrams),
                bornOn.isPresent() ? Optional.empty() : advice(body, children, pregnancy.notifiedOn()),
                weights.of(pregnancy.id()));
    }

    private Optional<Weeks.Checkup> next(LocalDate dueOn, LocalDate today) {
        return tables.guide()
                .next(dueOn, today)
                .map(next -> new Weeks.Checkup(next.number(), next.week(), next.from(), next.to()));
    }

    private Optional<Weeks.Advice> advice(Optional<Notification.Body> body, int children, LocalDate notifiedOn) {
        var height = body.flatMap(Notification.Body::heightMillimetres);
        var weight = body.flatMap(Notification.Body::weightBeforeGrams);
        return height.flatMap(tall -> weight.flatMap(
                        heavy -> tables.weight().advice(WeightGuide.bmi(tall, heavy), children, notifiedOn)))
                .map(advice -> new Weeks.Advice(advice.bmi(), advice.individual(), advice.from(), advice.to()));
    }
}
