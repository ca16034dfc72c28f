package jp.hagukumi.checkups.day;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.day.model.StationLife;
import jp.hagukumi.checkups.day.rules.Station;
import jp.hagukumi.checkups.day.rules.StationRules;
import jp.hagukumi.checkups.day.store.CaseRows;
import jp.hagukumi.checkups.day.store.StoredStation;
import jp.hagukumi.checkups.model.CheckupLife;
import jp.hagukumi.checkups.store.CheckupRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/**
 * A child comes to a station, goes, passes it, or it is left out. With the last one the child is examined, if every item of the
 * ordinance has a word.
 */
@Stateless
public class MoveThrough {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_REASON = 200;

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
     * A step of a child through the hall.
     *
     * @param station such as {@code MEASUREMENT}
     * @param event COME, GO, PASS or LEAVE_OUT
     * @param examiner who examined, where somebody from outside does; at most 60 code points
     * @param reason why it is left out; at most 200 code points
     */
    public record Step(String station, String event, Optional<String> examiner, Optional<String> reason) {}

    /**
     * @return names of what is still missing before the child counts as examined; empty where it does
     * @throws Refusal {@link DayRefusal#NOT_IN_HALL}, {@link DayRefusal#NO_SUCH_STATION}, {@link DayRefusal#STATION_INCOMPLETE},
     *     {@link DayRefusal#EXAMINER_MISSING}, {@link DayRefusal#REASON_MISSING},
     *     {@link jp.hagukumi.kernel.refusal.KernelRefusal#WRONG_STATE}
     */
    public List<String> move(Actor actor, CheckupId id, Step step) {
        access.require(actor, DayAction.MOVE_THROUGH, id);
        DayCases.requireWords("examiner", step.examiner(), LONGEST_NAME);
        DayCases.requireWords("reason", step.reason(), LONGEST_REASON);
        var event = DayCases.word(StationLife.Event.class, step.event(), "event", DayRefusal.NO_SUCH_STATION);
        var open = opening.inHall(id);
        var station = opening.station(
                id, DayCases.word(Station.class, step.station(), "station", DayRefusal.NO_SUCH_STATION));
        var to = StationLife.TABLE.after(station.state(), event);
        judge(open, station, event, step);
        if (event == StationLife.Event.COME) {
            leaveOthers(id, station.station());
        }
        cases.move(
                station,
                to,
                step.examiner(),
                event == StationLife.Event.LEAVE_OUT ? step.reason() : Optional.empty(),
                clock.now());
        var missing = tables.cases().beforeExamined(opening.facts(open));
        if (missing.isEmpty()) {
            checkups.write(
                    open.checkup(), CheckupLife.TABLE.after(open.checkup().state(), CheckupLife.Event.EXAMINE));
        }
        audit.note(
                actor,
                DayEvent.STATION_MOVED,
                id,
                List.of(open.checkup().child().value()),
                Map.of("station", station.station().name(), "event", event.name()));
        return missing.stream().map(DayCases::name).toList();
    }

    private void judge(DayCases.Open open, StoredStation station, StationLife.Event event, Step step) {
        if (event == StationLife.Event.LEAVE_OUT && step.reason().isEmpty()) {
            throw Refusal.at("reason", DayRefusal.REASON_MISSING);
        }
        if (event != StationLife.Event.PASS) {
            return;
        }
        var missing = opening.missing(open, station.station());
        if (!missing.isEmpty()) {
            throw Refusal.of(missing.stream()
                    .map(item -> Finding.at(item, DayRefusal.STATION_INCOMPLETE))
                    .toList());
        }
        if (StationRules.namesExaminer(station.station())
                && step.examiner().or(station::examiner).isEmpty()) {
            throw Refusal.at("examiner", DayRefusal.EXAMINER_MISSING);
        }
    }

    /** A child is in one place at a time: whoever calls it has it. */
    private void leaveOthers(CheckupId id, Station but) {
        opening.stations(id).stream()
                .filter(other -> other.station() != but && other.state() == StationState.AT)
                .forEach(other -> cases.move(
                        other,
                        StationLife.TABLE.after(other.state(), StationLife.Event.GO),
                        Optional.empty(),
                        Optional.empty(),
                        clock.now()));
    }
}
