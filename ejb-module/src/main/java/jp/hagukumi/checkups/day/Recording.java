package jp.hagukumi.checkups.day;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.day.rules.Station;
import jp.hagukumi.checkups.day.store.CaseRows;
import jp.hagukumi.checkups.day.store.RecordRows;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** Opens a station for the next edition of what is recorded there. */
@ApplicationScoped
public class Recording {

    @Inject
    DayCases opening;

    @Inject
    CaseRows cases;

    @Inject
    CityClock clock;

    /** A station that is open: the case, and the mark for its rows. */
    record Sheet(DayCases.Open open, Station station, RecordRows.Mark mark) {

        /** Whom the audit names. */
        List<UUID> about() {
            return List.of(open.checkup().child().value());
        }

        /** What the audit says: where and which edition, never what. */
        Map<String, String> detail() {
            return Map.of("station", station.name(), "edition", String.valueOf(mark.edition()));
        }
    }

    /**
     * @param seen the edition that whoever records had before her
     * @throws Refusal {@link DayRefusal#NOT_IN_HALL}, {@link DayRefusal#NO_SUCH_STATION}, {@link DayRefusal#RECORDED_MEANWHILE}
     */
    Sheet open(Actor actor, CheckupId id, Station station, int seen) {
        var open = opening.inHall(id);
        var stored = opening.station(id, station);
        if (stored.edition() != seen) {
            throw new Refusal(DayRefusal.RECORDED_MEANWHILE);
        }
        cases.edition(id, station, seen + 1);
        return new Sheet(open, station, new RecordRows.Mark(id, seen + 1, actor.id(), clock.now()));
    }
}
