package jp.hagukumi.checkups.clinics.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import jp.hagukumi.checkups.day.rules.Organ;
import jp.hagukumi.kernel.reference.ReferenceTable;

/** Which items a clinic examines at a checkup; {@code checkups/clinic-items.csv}. */
public final class ClinicItems {

    private final ReferenceTable table;

    private ClinicItems(ReferenceTable table) {
        this.table = table;
    }

    public static ClinicItems published() {
        return new ClinicItems(ReferenceTable.read("/jp/hagukumi/reference/checkups/clinic-items.csv"));
    }

    /** In the order of the form; empty where no clinic makes this kind. */
    public List<Organ> of(String kind, LocalDate day) {
        return table.rows().stream()
                .filter(row -> row.text("kind").equals(kind)
                        && !day.isBefore(row.date("applies_from"))
                        && row.given("applies_to")
                                .map(LocalDate::parse)
                                .filter(day::isAfter)
                                .isEmpty())
                .sorted(Comparator.comparingInt(row -> row.number("number")))
                .map(row -> Organ.valueOf(row.text("item")))
                .toList();
    }
}
