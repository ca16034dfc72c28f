package jp.hagukumi.pregnancy.weeks;

import jakarta.enterprise.context.ApplicationScoped;
import jp.hagukumi.pregnancy.weeks.rules.WeekGuide;
import jp.hagukumi.pregnancy.weeks.rules.WeightGuide;

/** The published tables of the weeks' page, read once. */
@ApplicationScoped
public class WeekTables {

    private final WeekGuide guide = WeekGuide.published();
    private final WeightGuide weight = WeightGuide.published();

    public WeekGuide guide() {
        return guide;
    }

    public WeightGuide weight() {
        return weight;
    }
}
