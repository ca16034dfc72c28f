package jp.hagukumi.checkups.day;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.day.store.CaseRows;
import jp.hagukumi.checkups.day.store.StoredCase;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** It was spoken about with the family, in the hall, by phone or at a visit: before a referral is told anywhere else. */
@Stateless
public class NoteSpoken {

    private static final int LONGEST_WORDS = 1000;

    @Inject
    Access access;

    @Inject
    DayCases opening;

    @Inject
    CaseRows cases;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** How it was spoken about. */
    public enum How {
        HALL,
        PHONE,
        VISIT
    }

    /**
     * @param words at most 1,000 code points, for health staff
     * @param seen version of the case that was seen
     * @throws Refusal {@link DayRefusal#NOTHING_TO_SPEAK_ABOUT} where nobody has judged yet,
     *     {@link jp.hagukumi.kernel.refusal.KernelRefusal#CHANGED_MEANWHILE}
     */
    public void note(Actor actor, CheckupId id, How how, Optional<String> words, int seen) {
        access.require(actor, DayAction.NOTE_SPOKEN, id);
        DayCases.requireWords("words", words, LONGEST_WORDS);
        var open = opening.seen(id, seen);
        if (open.found().judged().isEmpty()) {
            throw new Refusal(DayRefusal.NOTHING_TO_SPEAK_ABOUT);
        }
        cases.speak(open.found(), new StoredCase.Spoken(how.name(), words, actor.id(), clock.now()));
        audit.note(
                actor, DayEvent.SPOKEN_NOTED, id, List.of(open.checkup().child().value()), Map.of("how", how.name()));
    }
}
