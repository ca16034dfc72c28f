package jp.hagukumi.checkups.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import jp.hagukumi.checkups.rules.CheckupMeasures;
import jp.hagukumi.checkups.rules.CheckupWindow;
import jp.hagukumi.checkups.rules.RecallRisk;
import jp.hagukumi.checkups.rules.SessionTemplate;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.kernel.reference.ReferenceTable;

/** The dated tables of the checkups: the law's and those that the configured city has set itself. */
@ApplicationScoped
public class CheckupTables {

    private static final String REFERENCE = "/jp/hagukumi/reference/";

    @Inject
    CityCalendar calendar;

    private final CheckupWindow windows = CheckupWindow.published();
    private final RecallRisk risks = RecallRisk.published();
    private final AtomicReference<Optional<City>> city = new AtomicReference<>(Optional.empty());

    private record City(SessionTemplate template, CheckupMeasures measures) {}

    public CheckupWindow windows() {
        return windows;
    }

    /** How soon families are turned to whose child did not come. */
    public RecallRisk risks() {
        return risks;
    }

    public SessionTemplate template() {
        return city().template();
    }

    public CheckupMeasures measures() {
        return city().measures();
    }

    /** Read once: the city of a deployment does not change while it runs. */
    private City city() {
        return city.updateAndGet(known -> known.or(() -> Optional.of(read()))).orElseThrow();
    }

    /** A table of the configured city, such as {@code infant-vouchers.csv}. Whoever asks often keeps it. */
    public ReferenceTable cityTable(String file) {
        var code = calendar.city().municipalityCode();
        var directory = ReferenceTable.read(REFERENCE + "cities.csv").rows().stream()
                .filter(row -> row.text("municipality").equals(code))
                .map(row -> row.text("directory"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("cities.csv has no row for " + code));
        return ReferenceTable.read(REFERENCE + directory + "/" + file);
    }

    private City read() {
        return new City(
                SessionTemplate.of(cityTable("checkup-sessions.csv")),
                CheckupMeasures.of(cityTable("checkup-rules.csv")));
    }
}
