package jp.hagukumi.births;

import jp.hagukumi.births.rules.OnlineConditions;
import jp.hagukumi.births.store.RuleTables;
import jp.hagukumi.kernel.reference.ReferenceTable;
import jp.hagukumi.testhouse.House;

/** The rule tables of a city that takes registrations in the app: the shipped city has not begun. */
final class TablesOfAnOpenCity extends RuleTables {

    private final OnlineConditions conditions =
            OnlineConditions.published(ReferenceTable.read("/jp/hagukumi/births/online-filing-on.csv"));

    /** From now on, and for beans that were not asked for yet. */
    static void in(House house) {
        house.use(RuleTables.class, house.get(TablesOfAnOpenCity.class));
    }

    @Override
    public OnlineConditions onlineConditions() {
        return conditions;
    }
}
