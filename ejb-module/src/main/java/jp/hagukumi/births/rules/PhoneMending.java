package jp.hagukumi.births.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.hagukumi.kernel.reference.ReferenceTable;

/**
 * Which fields a clerk may put right after speaking with the filer (簡易補正), as dated rows of {@code phone-mending.csv}. Offices do
 * so in practice; the list is the city's own and to be confirmed.
 */
public final class PhoneMending {

    private final ReferenceTable table;

    private PhoneMending(ReferenceTable table) {
        this.table = table;
    }

    public static PhoneMending published() {
        return of(ReferenceTable.read("/jp/hagukumi/reference/births/phone-mending.csv"));
    }

    public static PhoneMending of(ReferenceTable table) {
        return new PhoneMending(table);
    }

    /** In the order of the form. */
    public List<RegistrationField> fields(LocalDate on) {
        return Stream.of(RegistrationField.values())
                .filter(field -> may(field, on))
                .toList();
    }

    public boolean may(RegistrationField field, LocalDate on) {
        return table.rows().stream()
                .filter(row -> row.text("field").equals(field.path()))
                .filter(row -> !on.isBefore(row.date("applies_from")))
                .anyMatch(row -> row.given("applies_to")
                        .map(LocalDate::parse)
                        .filter(on::isAfter)
                        .isEmpty());
    }
}
