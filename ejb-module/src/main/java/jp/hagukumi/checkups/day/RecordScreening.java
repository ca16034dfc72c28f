package jp.hagukumi.checkups.day;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.day.rules.ScreeningAnswer;
import jp.hagukumi.checkups.day.rules.ScreeningItem;
import jp.hagukumi.checkups.day.rules.Station;
import jp.hagukumi.checkups.day.store.RecordRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;

/** Urine, sight and hearing are recorded, at their station. */
@Stateless
public class RecordScreening {

    @Inject
    Access access;

    @Inject
    Recording recording;

    @Inject
    RecordRows records;

    @Inject
    Audit audit;

    /**
     * @param station URINE, VISION or HEARING
     * @param answers by item, such as {@code URINE_PROTEIN} → {@code MINUS}
     * @return the edition that holds now
     * @throws Refusal {@link DayRefusal#NO_SUCH_ITEM}, {@link DayRefusal#NOTHING_RECORDED}, those of {@link Recording#open}
     */
    public int record(Actor actor, CheckupId id, String station, int seen, Map<String, String> answers) {
        access.require(actor, DayAction.RECORD, id);
        var at = DayCases.word(Station.class, station, "station", DayRefusal.NO_SUCH_STATION);
        if (answers.isEmpty()) {
            throw Refusal.at("answers", DayRefusal.NOTHING_RECORDED);
        }
        var read = answers.entrySet().stream().map(one -> read(at, one)).toList();
        var sheet = recording.open(actor, id, at, seen);
        read.forEach(screening -> records.screen(sheet.mark(), screening));
        audit.note(actor, DayEvent.RECORDED, id, sheet.about(), sheet.detail());
        return sheet.mark().edition();
    }

    private static RecordRows.Screening read(Station station, Map.Entry<String, String> given) {
        var item = DayCases.word(ScreeningItem.class, given.getKey(), "answers", DayRefusal.NO_SUCH_ITEM);
        var answer = DayCases.word(ScreeningAnswer.class, given.getValue(), "answers", DayRefusal.NO_SUCH_ITEM);
        if (item.station() != station || !item.allows(answer)) {
            throw Refusal.at("answers", DayRefusal.NO_SUCH_ITEM);
        }
        return new RecordRows.Screening(item, answer);
    }
}
