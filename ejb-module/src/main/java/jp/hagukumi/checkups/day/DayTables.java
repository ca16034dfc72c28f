package jp.hagukumi.checkups.day;

import jakarta.enterprise.context.ApplicationScoped;
import jp.hagukumi.checkups.day.rules.CaseRules;
import jp.hagukumi.checkups.day.rules.DayPlan;
import jp.hagukumi.checkups.day.rules.StationRules;
import jp.hagukumi.handbook.Growth;

/** The tables of the day, read once. */
@ApplicationScoped
public class DayTables {

    private final DayPlan plan = DayPlan.published();
    private final CaseRules cases = new CaseRules(plan);
    private final StationRules stations = new StationRules(plan);
    private final Growth growth = Growth.published();

    DayPlan plan() {
        return plan;
    }

    CaseRules cases() {
        return cases;
    }

    StationRules stations() {
        return stations;
    }

    public Growth growth() {
        return growth;
    }
}
