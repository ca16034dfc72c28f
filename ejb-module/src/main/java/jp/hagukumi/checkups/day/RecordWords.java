package jp.hagukumi.checkups.day;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.day.rules.Station;
import jp.hagukumi.checkups.day.store.RecordRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;

/** Words of the interview, for health staff only, or of the guidance, which the family is told with the result. */
@Stateless
public class RecordWords {

    private static final int LONGEST_WORDS = 2000;

    @Inject
    Access access;

    @Inject
    Recording recording;

    @Inject
    RecordRows records;

    @Inject
    Audit audit;

    /**
     * @param station INTERVIEW or GUIDANCE
     * @param words 1 to 2,000 code points
     * @return the edition that holds now
     * @throws Refusal {@link DayRefusal#NO_SUCH_STATION}, those of {@link Recording#open}
     */
    public int record(Actor actor, CheckupId id, String station, int seen, String words) {
        access.require(actor, DayAction.RECORD, id);
        var at = DayCases.word(Station.class, station, "station", DayRefusal.NO_SUCH_STATION);
        if (at != Station.INTERVIEW && at != Station.GUIDANCE) {
            throw Refusal.at("station", DayRefusal.NO_SUCH_STATION);
        }
        DayCases.requireWords("words", Optional.of(words), LONGEST_WORDS);
        var sheet = recording.open(actor, id, at, seen);
        records.write(sheet.mark(), at, words);
        audit.note(actor, DayEvent.RECORDED, id, sheet.about(), sheet.detail());
        return sheet.mark().edition();
    }
}
