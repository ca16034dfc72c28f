package jp.hagukumi.births.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.kernel.reference.ReferenceTable;

/** The bounds of a certificate's values, each in force between two dates; {@code births/certificate-bounds.csv}. */
public final class CertificateBounds {

    private final List<Bound> bounds;

    private CertificateBounds(List<Bound> bounds) {
        this.bounds = bounds;
    }

    public static CertificateBounds published() {
        return of(ReferenceTable.read("/jp/hagukumi/reference/births/certificate-bounds.csv"));
    }

    public static CertificateBounds of(ReferenceTable table) {
        return new CertificateBounds(table.rows().stream().map(Bound::of).toList());
    }

    /** The bounds for what is handed in on that day. */
    public InForce on(LocalDate day) {
        var inForce = new HashMap<String, Bound>();
        for (var bound : bounds) {
            if (bound.appliesOn(day) && inForce.put(bound.field(), bound) != null) {
                throw new IllegalStateException("two bounds of " + bound.field() + " apply on " + day);
            }
        }
        return new InForce(inForce);
    }

    /** All bounds of one day. */
    public record InForce(Map<String, Bound> byField) {

        public InForce {
            byField = Map.copyOf(byField);
        }

        /** @throws IllegalStateException if no row is in force: the table is broken then, not the input */
        public Bound of(String field) {
            return Optional.ofNullable(byField.get(field))
                    .orElseThrow(() -> new IllegalStateException("no bound of " + field));
        }

        /** The version that is kept with what was judged. */
        public String ruleVersion() {
            return of("birthWeightGrams").version();
        }
    }

    /**
     * One row.
     *
     * @param least refused below
     * @param most refused above
     * @param usualLeast remarked below
     * @param usualMost remarked above
     */
    public record Bound(
            String field,
            String version,
            LocalDate appliesFrom,
            Optional<LocalDate> appliesTo,
            int least,
            int most,
            int usualLeast,
            int usualMost) {

        static Bound of(ReferenceTable.Row row) {
            return new Bound(
                    row.text("field"),
                    row.text("version"),
                    row.date("applies_from"),
                    row.given("applies_to").map(LocalDate::parse),
                    row.number("least"),
                    row.number("most"),
                    row.number("usual_least"),
                    row.number("usual_most"));
        }

        boolean appliesOn(LocalDate day) {
            return !day.isBefore(appliesFrom)
                    && appliesTo.map(last -> !day.isAfter(last)).orElse(true);
        }

        boolean holds(long value) {
            return value >= least && value <= most;
        }

        boolean isUsual(long value) {
            return value >= usualLeast && value <= usualMost;
        }
    }
}
