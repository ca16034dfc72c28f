package jp.hagukumi.web.identity;

import java.util.List;
import jp.hagukumi.kernel.access.AccessTable;
import jp.hagukumi.kernel.access.Actor;

/** The actions of the access table that an account may do at all, for menus and buttons. What it may do to which thing, the use case decides. */
final class Actions {

    private static final List<AccessTable.Row> TABLE = AccessTable.load().rows();

    private Actions() {}

    static List<String> of(Actor actor) {
        return TABLE.stream()
                .filter(row -> actor.holds(row.role()))
                .map(AccessTable.Row::action)
                .distinct()
                .sorted()
                .toList();
    }
}
