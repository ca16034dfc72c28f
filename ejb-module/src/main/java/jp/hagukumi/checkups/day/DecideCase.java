package jp.hagukumi.checkups.day;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.CheckupState;
import jp.hagukumi.checkups.day.rules.CaseRules;
import jp.hagukumi.checkups.day.store.CaseRows;
import jp.hagukumi.checkups.day.store.StoredCase;
import jp.hagukumi.checkups.model.CheckupLife;
import jp.hagukumi.checkups.store.CheckupRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** At the conference a second person decides what a first has judged. */
@Stateless
public class DecideCase {

    private static final int LONGEST_WORDS = 1000;

    @Inject
    Access access;

    @Inject
    DayCases opening;

    @Inject
    DayTables tables;

    @Inject
    CaseRows cases;

    @Inject
    CheckupRows checkups;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param words of the conference, at most 1,000 code points, for health staff
     * @param seen version of the case that was seen
     * @throws Refusal {@link DayRefusal#SAME_PERSON}, {@link DayRefusal#NOT_EXAMINED_YET}, {@link DayRefusal#NOT_TO_BE_DECIDED},
     *     {@link jp.hagukumi.kernel.refusal.KernelRefusal#CHANGED_MEANWHILE}
     */
    public void decide(Actor actor, CheckupId id, Optional<String> words, int seen) {
        access.require(actor, DayAction.DECIDE_CASE, id);
        DayCases.requireWords("words", words, LONGEST_WORDS);
        var open = opening.seen(id, seen);
        if (open.checkup().state() != CheckupState.EXAMINED) {
            throw new Refusal(DayRefusal.NOT_EXAMINED_YET);
        }
        var missing = tables.cases().beforeDecided(opening.facts(open), actor.id());
        if (missing.stream().anyMatch(one -> one.lack() == CaseRules.Lack.SAME_PERSON)) {
            throw new Refusal(DayRefusal.SAME_PERSON);
        }
        if (!missing.isEmpty()) {
            throw DayCases.notToBeDecided(missing);
        }
        cases.decide(open.found(), new StoredCase.Decided(words, actor.id(), clock.now()));
        checkups.write(open.checkup(), CheckupLife.TABLE.after(open.checkup().state(), CheckupLife.Event.DECIDE));
        audit.note(
                actor, DayEvent.CASE_DECIDED, id, List.of(open.checkup().child().value()));
    }
}
