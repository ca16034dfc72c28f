package jp.hagukumi.births.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.kernel.reference.ReferenceTable;

/** The measures that visits rest on, each in force for births between two dates; {@code births/visits.csv}. */
public final class VisitMeasures {

    private final List<Measure> measures;

    private VisitMeasures(List<Measure> measures) {
        this.measures = measures;
    }

    public static VisitMeasures published() {
        return of(ReferenceTable.read("/jp/hagukumi/reference/births/visits.csv"));
    }

    public static VisitMeasures of(ReferenceTable table) {
        return new VisitMeasures(table.rows().stream().map(Measure::of).toList());
    }

    /** Grams under which a child born on that day counts as of low birth weight. Source: 母子保健法18条. */
    public Measured lowBirthWeightBelow(LocalDate birth) {
        return on("low-birth-weight-below", birth);
    }

    /** Age in months before which every household is visited. Source: 児童福祉法6条の3第4項. */
    public Measured helloBabyVisitBeforeMonths(LocalDate birth) {
        return on("hello-baby-visit-before-months", birth);
    }

    /** Age in months before which a child is an infant (乳児). Source: 母子保健法6条2項. */
    public Measured infantBeforeMonths(LocalDate birth) {
        return on("infant-before-months", birth);
    }

    /** Minutes for which a visitor is taken to be at one door. */
    public Measured visitMinutes(LocalDate birth) {
        return on("visit-minutes", birth);
    }

    private Measured on(String name, LocalDate birth) {
        var inForce = measures.stream()
                .filter(measure -> measure.appliesTo(name, birth))
                .toList();
        if (inForce.size() != 1) {
            throw new IllegalStateException(inForce.size() + " rows of " + name + " apply to births on " + birth);
        }
        return new Measured(inForce.get(0).value(), inForce.get(0).version());
    }

    /**
     * A number of the law with the row it came from.
     *
     * @param ruleVersion kept with each decision
     */
    public record Measured(int value, String ruleVersion) {}

    private record Measure(
            String name, String version, LocalDate appliesFrom, Optional<LocalDate> appliesUntil, int value) {

        static Measure of(ReferenceTable.Row row) {
            return new Measure(
                    row.text("measure"),
                    row.text("version"),
                    row.date("applies_from"),
                    row.given("applies_to").map(LocalDate::parse),
                    row.number("value"));
        }

        boolean appliesTo(String wanted, LocalDate birth) {
            return name.equals(wanted)
                    && !birth.isBefore(appliesFrom)
                    && appliesUntil.filter(birth::isAfter).isEmpty();
        }
    }
}
