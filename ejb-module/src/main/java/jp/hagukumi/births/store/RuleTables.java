package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import jp.hagukumi.births.rules.BirthPeriods;
import jp.hagukumi.births.rules.VisitMeasures;
import jp.hagukumi.births.rules.VisitRules;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.kernel.reference.ReferenceTable;

/** The dated tables of this deployment: the law's and those that the configured city has set itself. */
@ApplicationScoped
public class RuleTables {

    private static final String REFERENCE = "/jp/hagukumi/reference/";

    @Inject
    CityCalendar calendar;

    private final VisitMeasures measures = VisitMeasures.published();
    private final AtomicReference<Optional<BirthPeriods>> kept = new AtomicReference<>(Optional.empty());

    public VisitMeasures measures() {
        return measures;
    }

    /** Read once: the city of a deployment does not change while it runs. */
    public BirthPeriods periods() {
        return kept.updateAndGet(known -> known.or(() -> Optional.of(read()))).orElseThrow();
    }

    public VisitRules visits() {
        return new VisitRules(measures, periods());
    }

    private BirthPeriods read() {
        var city = calendar.city().municipalityCode();
        var directory = ReferenceTable.read(REFERENCE + "cities.csv").rows().stream()
                .filter(row -> row.text("municipality").equals(city))
                .map(row -> row.text("directory"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("cities.csv has no row for " + city));
        return BirthPeriods.published(ReferenceTable.read(REFERENCE + directory + "/birth-periods.csv"));
    }
}
