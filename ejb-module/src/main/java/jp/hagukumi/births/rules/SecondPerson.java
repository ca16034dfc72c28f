package jp.hagukumi.births.rules;

import java.time.LocalDate;
import jp.hagukumi.kernel.reference.ReferenceTable;

/** Which acts at the desk one person proposes and another decides, as dated rows of {@code acts-needing-second.csv}. */
public final class SecondPerson {

    private final ReferenceTable table;

    private SecondPerson(ReferenceTable table) {
        this.table = table;
    }

    public static SecondPerson published() {
        return of(ReferenceTable.read("/jp/hagukumi/reference/births/acts-needing-second.csv"));
    }

    public static SecondPerson of(ReferenceTable table) {
        return new SecondPerson(table);
    }

    /** @param act as in the table, such as {@code REFUSE} */
    public boolean isNeeded(String act, LocalDate on) {
        return table.rows().stream()
                .filter(row -> row.text("act").equals(act))
                .filter(row -> !on.isBefore(row.date("applies_from")))
                .anyMatch(row -> row.given("applies_to")
                        .map(LocalDate::parse)
                        .filter(on::isAfter)
                        .isEmpty());
    }
}
