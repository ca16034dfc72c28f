package jp.hagukumi.checkups.referrals.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.checkups.day.rules.Organ;
import jp.hagukumi.kernel.reference.ReferenceTable;
import jp.hagukumi.kernel.reference.ReferenceTable.Row;

/** Which items go to which department: {@code checkups/referral-groups.csv}, by the day of the checkup. */
public final class OrganGroups {

    private final List<Row> rows;

    private OrganGroups(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    public static OrganGroups published() {
        return of(ReferenceTable.read("/jp/hagukumi/reference/checkups/referral-groups.csv"));
    }

    /** @throws IllegalStateException where an item has none or several rows on the first day of any row */
    public static OrganGroups of(ReferenceTable table) {
        var groups = new OrganGroups(table.rows());
        table.rows()
                .forEach(row ->
                        Arrays.stream(Organ.values()).forEach(organ -> groups.row(organ, row.date("applies_from"))));
        return groups;
    }

    public OrganGroup of(Organ organ, LocalDate day) {
        return OrganGroup.valueOf(row(organ, day).text("organ_group"));
    }

    /** The department, in Japanese. Of a group every item names the same. */
    public String department(OrganGroup group, LocalDate day) {
        return rows.stream()
                .filter(row -> isInForce(row, day) && row.text("organ_group").equals(group.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no item of " + group))
                .text("department");
    }

    private Row row(Organ organ, LocalDate day) {
        var found = rows.stream()
                .filter(row -> isInForce(row, day) && row.text("item").equals(organ.name()))
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException(found.size() + " rows of " + organ + " on " + day);
        }
        return found.get(0);
    }

    private static boolean isInForce(Row row, LocalDate day) {
        Optional<LocalDate> end = row.given("applies_to").map(LocalDate::parse);
        return !day.isBefore(row.date("applies_from"))
                && end.filter(day::isAfter).isEmpty();
    }
}
