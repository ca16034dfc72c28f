package jp.hagukumi.checkups.clinics.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.kernel.reference.ReferenceTable;

/** For what the configured city issues vouchers and what it pays for them; {@code infant-vouchers.csv} in its directory. */
public final class VoucherTerms {

    private final ReferenceTable table;

    private VoucherTerms(ReferenceTable table) {
        this.table = table;
    }

    public static VoucherTerms of(ReferenceTable table) {
        return new VoucherTerms(table);
    }

    /**
     * What holds on a day.
     *
     * @param yen what the city pays for one
     * @param issueDays issued so many days before the window begins
     * @param reimburseMonths what was paid elsewhere is claimed within so many months
     */
    public record Term(String kind, String ruleVersion, int yen, int issueDays, int reimburseMonths) {}

    /** In the order of the table. */
    public List<String> kinds() {
        return table.rows().stream().map(row -> row.text("kind")).distinct().toList();
    }

    /** Empty where the city issues none of this kind on that day. */
    public Optional<Term> on(String kind, LocalDate day) {
        var inForce = table.rows().stream()
                .filter(row -> row.text("kind").equals(kind)
                        && !day.isBefore(row.date("applies_from"))
                        && row.given("applies_to")
                                .map(LocalDate::parse)
                                .filter(day::isAfter)
                                .isEmpty())
                .toList();
        if (inForce.size() > 1) {
            throw new IllegalStateException(inForce.size() + " rows of vouchers apply on " + day);
        }
        return inForce.stream()
                .map(row -> new Term(
                        kind,
                        row.text("version"),
                        row.number("yen"),
                        row.number("issue_days"),
                        row.number("reimburse_months")))
                .findFirst();
    }
}
