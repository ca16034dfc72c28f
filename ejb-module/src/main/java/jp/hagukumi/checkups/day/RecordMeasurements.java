package jp.hagukumi.checkups.day;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.day.rules.Station;
import jp.hagukumi.checkups.day.store.RecordRows;
import jp.hagukumi.handbook.Growth;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.Refusal;

/**
 * Weight, length or height, and head are recorded. What can hardly be meant (kilograms for grams, shrunk, far beyond the curves) is
 * asked again at once, and taken once it is confirmed.
 */
@Stateless
public class RecordMeasurements {

    @Inject
    Access access;

    @Inject
    Recording recording;

    @Inject
    RecordRows records;

    @Inject
    DayCases opening;

    @Inject
    DayTables tables;

    @Inject
    GrowthFacts facts;

    @Inject
    Audit audit;

    /**
     * One value.
     *
     * @param value grams or millimetres, 1 to 200,000; empty takes back what was recorded
     * @param confirmed doubts that whoever measured has confirmed, such as {@code UNIT}
     */
    public record Value(Growth.Kind kind, Optional<Integer> value, Set<String> confirmed) {

        public Value {
            confirmed = Set.copyOf(confirmed);
        }
    }

    /**
     * @return the edition that holds now
     * @throws Refusal each doubt at {@code values[n]} ({@link DayRefusal#DOUBT_UNIT} and those after it), {@link DayRefusal#NOTHING_RECORDED}, those of
     *     {@link Recording#open}
     */
    public int record(Actor actor, CheckupId id, int seen, List<Value> values) {
        access.require(actor, DayAction.RECORD, id);
        if (values.isEmpty() || new HashSet<>(values.stream().map(Value::kind).toList()).size() != values.size()) {
            throw Refusal.at("values", DayRefusal.NOTHING_RECORDED);
        }
        var sheet = recording.open(actor, id, Station.MEASUREMENT, seen);
        var doubts = doubts(sheet.open(), values);
        if (!doubts.isEmpty()) {
            throw Refusal.of(doubts);
        }
        values.forEach(value -> records.measure(sheet.mark(), value.kind(), value.value(), value.confirmed()));
        audit.note(actor, DayEvent.RECORDED, id, sheet.about(), sheet.detail());
        return sheet.mark().edition();
    }

    private List<Finding> doubts(DayCases.Open open, List<Value> values) {
        var on = opening.day(open.found());
        var child = facts.of(open.checkup());
        var before = records.earlier(open.checkup().child(), open.checkup().id(), on);
        var doubts = new ArrayList<Finding>();
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            var field = "values[" + i + "]";
            value
                    .value()
                    .map(given -> new Growth.Reading(value.kind(), given, on))
                    .map(reading -> tables.growth().doubts(child, reading, GrowthFacts.last(before, value.kind())))
                    .orElse(List.of())
                    .stream()
                    .filter(doubt -> !value.confirmed().contains(doubt.reason().name()))
                    .map(doubt -> Finding.at(field, DayRefusal.of(doubt.reason())))
                    .forEach(doubts::add);
        }
        return doubts;
    }
}
