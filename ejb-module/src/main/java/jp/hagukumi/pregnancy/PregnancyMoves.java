package jp.hagukumi.pregnancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import jp.hagukumi.announcements.PregnancyChanged;
import jp.hagukumi.announcements.PregnancyEnded;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.outbox.Outbox;
import jp.hagukumi.pregnancy.model.PregnancyLife;
import jp.hagukumi.pregnancy.store.CaseRows;
import jp.hagukumi.pregnancy.store.PregnancyRows;
import jp.hagukumi.pregnancy.store.StoredPregnancy;

/** Moves a locked pregnancy along its life, writes why, and tells the others. */
@ApplicationScoped
public class PregnancyMoves {

    @Inject
    PregnancyRows pregnancies;

    @Inject
    CaseRows cases;

    @Inject
    Outbox outbox;

    @Inject
    CityClock clock;

    /**
     * @param endedOn the day on which it ended, for an event that ends it
     * @param outcome as {@link PregnancyEnded} tells it; empty where it goes on
     */
    public StoredPregnancy move(
            Actor actor,
            StoredPregnancy before,
            PregnancyLife.Event event,
            Optional<LocalDate> endedOn,
            Optional<String> outcome,
            String reason) {
        var to = PregnancyLife.TABLE.after(before.state(), event);
        // A child that dies later does not move the day of its birth.
        var ended = before.endedOn().or(() -> endedOn).or(() -> Optional.of(clock.today()));
        var after = before.next(to, to.goesOn() ? Optional.empty() : ended);
        pregnancies.write(after);
        cases.changed(
                after.id(),
                after.version(),
                actor.id(),
                PregnancyChange.Field.STATE,
                before.state().name(),
                to.name(),
                reason,
                clock.now());
        outcome.ifPresentOrElse(
                how -> outbox.record(
                        actor,
                        new PregnancyEnded(after.id().value(), after.woman().value(), how)),
                () -> changed(actor, after));
        return after;
    }

    /** The day of the birth was another. */
    public void bornOn(Actor actor, StoredPregnancy before, LocalDate day) {
        var after = before.next(before.state(), Optional.of(day));
        pregnancies.write(after);
        cases.changed(
                after.id(),
                after.version(),
                actor.id(),
                PregnancyChange.Field.BORN_ON,
                before.endedOn().map(LocalDate::toString).orElse(""),
                day.toString(),
                "出生証明書の訂正",
                clock.now());
        changed(actor, after);
    }

    /** She lives in another ward now. */
    public StoredPregnancy toWard(Actor actor, StoredPregnancy before, String ward) {
        var after = before.withWard(ward);
        pregnancies.write(after);
        cases.changed(
                after.id(),
                after.version(),
                actor.id(),
                PregnancyChange.Field.WARD,
                before.ward(),
                ward,
                "住所の異動",
                clock.now());
        changed(actor, after);
        return after;
    }

    public void changed(Actor actor, StoredPregnancy after) {
        outbox.record(
                actor, new PregnancyChanged(after.id().value(), after.woman().value(), after.version()));
    }
}
