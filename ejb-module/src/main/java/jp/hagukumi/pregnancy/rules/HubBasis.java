package jp.hagukumi.pregnancy.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.kernel.reference.ReferenceTable;

/** On what ground another municipality is told of a stay, by the day: {@code pregnancy/pmh-basis.csv}. */
public final class HubBasis {

    private final List<Ground> grounds;

    private HubBasis(List<Ground> grounds) {
        this.grounds = grounds;
    }

    /**
     * A ground.
     *
     * @param from its first day; empty while the day is not set, and then it binds nobody
     * @param to its last day; empty: in force
     * @param needsConsent whether she has to agree
     * @param uncertain whether the city still has to confirm it
     */
    public record Ground(
            String name,
            String version,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            boolean needsConsent,
            String source,
            boolean uncertain) {

        boolean isInForce(LocalDate day) {
            return from.filter(first -> !day.isBefore(first)).isPresent()
                    && to.filter(day::isAfter).isEmpty();
        }
    }

    public static HubBasis published() {
        return of(ReferenceTable.read("/jp/hagukumi/reference/pregnancy/pmh-basis.csv"));
    }

    /** @throws IllegalStateException where two grounds are in force on a day */
    public static HubBasis of(ReferenceTable table) {
        var read = table.rows().stream()
                .map(row -> new Ground(
                        row.text("basis"),
                        row.text("version"),
                        row.given("applies_from").map(LocalDate::parse),
                        row.given("applies_to").map(LocalDate::parse),
                        row.text("consent").equals("REQUIRED"),
                        row.text("source"),
                        row.text("uncertain").equals("yes")))
                .toList();
        read.stream().flatMap(ground -> ground.from().stream()).forEach(day -> {
            if (read.stream().filter(ground -> ground.isInForce(day)).count() > 1) {
                throw new IllegalStateException("Two grounds of pmh-basis.csv are in force on " + day);
            }
        });
        return new HubBasis(read);
    }

    public Optional<Ground> on(LocalDate day) {
        return grounds.stream().filter(ground -> ground.isInForce(day)).findFirst();
    }

    public List<Ground> all() {
        return grounds;
    }
}
