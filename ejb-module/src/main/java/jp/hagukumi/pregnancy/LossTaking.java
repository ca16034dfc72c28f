package jp.hagukumi.pregnancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.hagukumi.announcements.ChildLost;
import jp.hagukumi.announcements.FetusLost;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.notifications.Notices;
import jp.hagukumi.outbox.Outbox;
import jp.hagukumi.pregnancy.model.PregnancyLife;
import jp.hagukumi.pregnancy.rules.Gestation;
import jp.hagukumi.pregnancy.store.LossRows;
import jp.hagukumi.pregnancy.store.PregnancyRows;
import jp.hagukumi.pregnancy.store.StoredPregnancy;

/**
 * Takes in what is told of a loss, whoever told it, in the caller's transaction. With the same commit everything glad that was
 * told and not read is withdrawn and nothing more of it is told; the other rooms learn of it through the outbox.
 */
@ApplicationScoped
public class LossTaking {

    @Inject
    PregnancyRows pregnancies;

    @Inject
    LossRows losses;

    @Inject
    PregnancyMoves moves;

    @Inject
    People people;

    @Inject
    Notices notices;

    @Inject
    Outbox outbox;

    @Inject
    CityClock clock;

    /**
     * @param before locked
     * @throws Refusal {@link PregnancyRefusal#MORE_THAN_EXPECTED}, {@link PregnancyRefusal#DAY_IN_THE_FUTURE}, {@link
     *     PregnancyRefusal#DAY_BEFORE_PREGNANCY}, {@link PregnancyRefusal#CHILD_DOES_NOT_FIT}, {@link
     *     KernelRefusal#WRONG_STATE}
     */
    public StoredPregnancy take(Actor actor, StoredPregnancy before, Loss loss, Loss.ToldBy toldBy) {
        judge(before, loss);
        losses.write(before.id(), loss, toldBy, actor.id(), clock.now());
        var lost = before.withLost(before.lost() + loss.fetuses());
        var goesOn = lost.lost() < lost.fetuses();
        if (goesOn) {
            var after = lost.next(lost.state(), lost.endedOn());
            pregnancies.write(after);
            notices.withdraw(before.id().value());
            moves.changed(actor, after);
            tell(actor, before, loss, true);
            return after;
        }
        notices.silence(before.id().value());
        tell(actor, before, loss, false);
        return moves.move(actor, lost, PregnancyLife.Event.LOSE, loss.on(), Optional.of("LOST"), "経過の知らせ");
    }

    private void tell(Actor actor, StoredPregnancy before, Loss loss, boolean goesOn) {
        loss.child()
                .ifPresent(child -> outbox.record(
                        actor, new ChildLost(child.value(), before.woman().value())));
        outbox.record(actor, new FetusLost(before.id().value(), before.woman().value(), goesOn));
    }

    private void judge(StoredPregnancy before, Loss loss) {
        PregnancyLife.TABLE.after(before.state(), PregnancyLife.Event.LOSE);
        var afterBirth = loss.kind() == Loss.Kind.DEATH_AFTER_BIRTH;
        if (afterBirth != loss.child().isPresent()
                || loss.child().filter(child -> !isHers(before, child)).isPresent()) {
            throw Refusal.at("childId", PregnancyRefusal.CHILD_DOES_NOT_FIT);
        }
        if (loss.fetuses() < 1
                || before.lost() + loss.fetuses() > before.fetuses()
                || (afterBirth && loss.fetuses() != 1)) {
            throw Refusal.at("fetuses", PregnancyRefusal.MORE_THAN_EXPECTED);
        }
        if (loss.on().filter(day -> day.isAfter(clock.today())).isPresent()) {
            throw Refusal.at("on", PregnancyRefusal.DAY_IN_THE_FUTURE);
        }
        if (loss.on()
                .filter(day -> day.isBefore(before.dueOn().minusDays(Gestation.TERM)))
                .isPresent()) {
            throw Refusal.at("on", PregnancyRefusal.DAY_BEFORE_PREGNANCY);
        }
    }

    private boolean isHers(StoredPregnancy before, PersonId child) {
        return !losses.knows(child)
                && people.find(child)
                        .flatMap(PersonFacts::mother)
                        .filter(before.woman()::equals)
                        .isPresent();
    }
}
