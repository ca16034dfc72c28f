package jp.hagukumi.pregnancy.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.kernel.reference.ReferenceTable;
import jp.hagukumi.pregnancy.care.rules.PostnatalRules;

/** The dated tables that the configured city has set itself. */
@ApplicationScoped
public class PostnatalTables {

    private static final String REFERENCE = "/jp/hagukumi/reference/";

    @Inject
    CityCalendar calendar;

    private final AtomicReference<Optional<PostnatalRules>> rules = new AtomicReference<>(Optional.empty());

    /** Read once: the city of a deployment does not change while it runs. */
    public PostnatalRules rules() {
        return rules.updateAndGet(known -> known.or(() -> Optional.of(read()))).orElseThrow();
    }

    private PostnatalRules read() {
        var city = calendar.city().municipalityCode();
        var directory = ReferenceTable.read(REFERENCE + "cities.csv").rows().stream()
                .filter(row -> row.text("municipality").equals(city))
                .map(row -> row.text("directory"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("cities.csv has no row for " + city));
        return PostnatalRules.of(
                ReferenceTable.read(REFERENCE + directory + "/postnatal-care.csv"),
                ReferenceTable.read(REFERENCE + directory + "/postnatal-allowance.csv"));
    }
}
