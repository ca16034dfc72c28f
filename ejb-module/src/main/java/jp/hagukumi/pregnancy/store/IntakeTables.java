package jp.hagukumi.pregnancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jp.hagukumi.pregnancy.rules.IntakeItems;

/** The items of a notice filed in マイナポータル, read once. */
@ApplicationScoped
public class IntakeTables {

    private final IntakeItems items = IntakeItems.published();

    public IntakeItems items() {
        return items;
    }
}
