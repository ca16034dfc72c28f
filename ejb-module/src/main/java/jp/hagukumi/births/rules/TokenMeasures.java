package jp.hagukumi.births.rules;

import java.time.LocalDate;
import java.util.Optional;
import jp.hagukumi.kernel.reference.ReferenceTable;

/** How long a mother's code is good and how often it may be guessed; {@code births/delivery-token.csv}. */
public final class TokenMeasures {

    private final ReferenceTable table;

    private TokenMeasures(ReferenceTable table) {
        this.table = table;
    }

    public static TokenMeasures published() {
        return of(ReferenceTable.read("/jp/hagukumi/reference/births/delivery-token.csv"));
    }

    public static TokenMeasures of(ReferenceTable table) {
        return new TokenMeasures(table);
    }

    /** Last day of a code given today. */
    public LocalDate validUntil(LocalDate today, Optional<LocalDate> expectedBirth) {
        return expectedBirth
                .map(day -> day.plusDays(on("valid-days-after-expected-birth", today)))
                .filter(day -> day.isAfter(today))
                .orElseGet(() -> today.plusDays(on("valid-days-without-expected-birth", today)));
    }

    /** Whether a mother who bore a child on that day still means the same delivery today. */
    public boolean isSameDelivery(LocalDate bornOn, LocalDate today) {
        return !bornOn.plusDays(on("same-delivery-days", today)).isBefore(today);
    }

    /** How many wrong codes an institution may send in an hour before its codes are no longer tried. */
    public int wrongCodesAnHour(LocalDate today) {
        return on("wrong-codes-an-hour", today);
    }

    private int on(String measure, LocalDate day) {
        return MeasuresInForce.number(table, measure, day);
    }
}
