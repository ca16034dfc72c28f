package jp.hagukumi.checkups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.checkups.model.CheckupLife;
import jp.hagukumi.checkups.store.CheckupRows;
import jp.hagukumi.checkups.store.RecallRows;
import jp.hagukumi.checkups.store.RoundRows;
import jp.hagukumi.checkups.store.StoredCheckup;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** Turning to families whose child did not come, until it is seen or known to be well. */
@ApplicationScoped
public class Recalling {

    @Inject
    CheckupRows checkups;

    @Inject
    RoundRows rounds;

    @Inject
    RecallRows recall;

    @Inject
    CheckupTelling telling;

    @Inject
    DateChanging changing;

    @Inject
    WaitingLine line;

    @Inject
    People people;

    @Inject
    CityClock clock;

    /**
     * Whoever did not come on a day that is past is missed, and the family is told.
     *
     * @param ward to whose sessions they were to come; empty for all
     * @return how many, at most so many in one transaction
     */
    int miss(Optional<String> ward, int most) {
        // The edge that this set operation follows, once for all of them.
        CheckupLife.TABLE.after(CheckupState.INVITED, CheckupLife.Event.MISS);
        var missed = turnedHome(rounds.miss(ward, clock.today(), most));
        recall.noteTold(telling.tellOfMiss(missed), clock.today(), Optional.empty(), clock.now());
        return missed.size();
    }

    /** Whoever was to come to another ward's session is turned to by the own one. @return all, as they stand now */
    private List<StoredCheckup> turnedHome(Collection<StoredCheckup> missed) {
        var known = people.findAll(missed.stream().map(StoredCheckup::child).toList());
        var wards = new HashMap<CheckupId, String>();
        for (var checkup : missed) {
            Optional.ofNullable(known.get(checkup.child()))
                    .flatMap(PersonFacts::ward)
                    .filter(ward -> !ward.equals(checkup.ward()))
                    .ifPresent(ward -> wards.put(checkup.id(), ward));
        }
        recall.turnHome(wards);
        return checkups.lockAll(missed.stream().map(StoredCheckup::id).toList());
    }

    /**
     * The checkup, nobody else changing it; of one that was missed, and that nobody has seen since.
     *
     * @throws Refusal {@link KernelRefusal#NOT_FOUND}, {@link CheckupsRefusal#NOT_TO_BE_RECALLED}
     */
    StoredCheckup lockMissed(CheckupId id) {
        var checkup = checkups.lock(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var missed = recall.find(id).filter(one -> isOpen(checkup.state(), one.misses()));
        if (missed.isEmpty()) {
            throw new Refusal(CheckupsRefusal.NOT_TO_BE_RECALLED);
        }
        return checkup;
    }

    private static boolean isOpen(CheckupState state, int misses) {
        return state == CheckupState.MISSED
                || (misses > 0 && (state == CheckupState.TARGETED || state == CheckupState.INVITED));
    }

    /** @throws Refusal {@link CheckupsRefusal#DAY_NOT_YET} */
    void requirePast(LocalDate on) {
        if (on.isAfter(clock.today())) {
            throw Refusal.at("on", CheckupsRefusal.DAY_NOT_YET);
        }
    }

    /**
     * The checkup ends so; a place that it had is free.
     *
     * @throws Refusal {@link CheckupsRefusal#NOT_TO_BE_RECALLED}, {@link CheckupsRefusal#DAY_NOT_YET}, {@link
     *     CheckupsRefusal#DAY_BEFORE_WINDOW}, {@link KernelRefusal#CHANGED_MEANWHILE}
     */
    StoredCheckup end(Actor actor, CheckupId id, RecallEnd end, int seen) {
        var one = changing.lockWith(id, List.of());
        if (one.version() != seen) {
            throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
        }
        var event = event(end);
        var to = CheckupLife.TABLE
                .target(one.state(), event)
                .orElseThrow(() -> new Refusal(CheckupsRefusal.NOT_TO_BE_RECALLED));
        requirePast(end.on());
        if (!(end instanceof RecallEnd.Exempt) && end.on().isBefore(one.from())) {
            throw Refusal.at("on", CheckupsRefusal.DAY_BEFORE_WINDOW);
        }
        if (one.state() == CheckupState.MISSED) {
            // The place it did not come to stays with it: that is what happened.
            checkups.write(one, to, one.band(), one.ward(), false);
            checkups.note(id, event.name(), one.band(), Optional.empty(), Optional.empty(), actor.id(), clock.now());
            line.stop(id);
        } else {
            changing.release(actor, one, event, one.ward(), false);
        }
        recall.end(id, end, new StaffId(actor.id()), clock.now());
        return one;
    }

    private static CheckupLife.Event event(RecallEnd end) {
        if (end instanceof RecallEnd.Well) {
            return CheckupLife.Event.KNOW_WELL;
        }
        return end instanceof RecallEnd.Elsewhere ? CheckupLife.Event.DONE_ELSEWHERE : CheckupLife.Event.EXEMPT;
    }
}
