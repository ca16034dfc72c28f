package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import jp.hagukumi.births.rules.AnnouncementMeasures;
import jp.hagukumi.births.rules.BirthPeriods;
import jp.hagukumi.births.rules.GivenNameCharacters;
import jp.hagukumi.births.rules.GivenNameRules;
import jp.hagukumi.births.rules.OnlineConditions;
import jp.hagukumi.births.rules.PhoneMending;
import jp.hagukumi.births.rules.PhotoMeasures;
import jp.hagukumi.births.rules.RegistrationDeadline;
import jp.hagukumi.births.rules.RegistrationForm;
import jp.hagukumi.births.rules.SecondPerson;
import jp.hagukumi.births.rules.TokenMeasures;
import jp.hagukumi.births.rules.VisitMeasures;
import jp.hagukumi.births.rules.VisitRules;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.kernel.reference.ReferenceTable;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The dated tables of this deployment: the law's and those that the configured city has set itself. */
@ApplicationScoped
public class RuleTables {

    private static final String REFERENCE = "/jp/hagukumi/reference/";

    @Inject
    CityCalendar calendar;

    /** The demonstration files what binds nobody, whatever the city itself has begun. */
    private final boolean demonstration;

    private final VisitMeasures measures = VisitMeasures.published();
    private final AtomicReference<Optional<BirthPeriods>> kept = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<OnlineConditions>> conditions = new AtomicReference<>(Optional.empty());
    private final TokenMeasures tokenMeasures = TokenMeasures.published();
    private final AnnouncementMeasures announcements = AnnouncementMeasures.published();
    private final PhotoMeasures photos = PhotoMeasures.published();
    private final SecondPerson secondPerson = SecondPerson.published();
    private final PhoneMending phoneMending = PhoneMending.published();
    private final RegistrationForm form = RegistrationForm.published();
    private final GivenNameRules givenNames = new GivenNameRules(GivenNameCharacters.published());

    @Inject
    public RuleTables(@ConfigProperty(name = "hagukumi.demo", defaultValue = "false") boolean demonstration) {
        this.demonstration = demonstration;
    }

    /** Of a city that is no demonstration; also for the container's proxy. */
    protected RuleTables() {
        this(false);
    }

    public VisitMeasures measures() {
        return measures;
    }

    public TokenMeasures tokenMeasures() {
        return tokenMeasures;
    }

    public AnnouncementMeasures announcements() {
        return announcements;
    }

    public PhotoMeasures photos() {
        return photos;
    }

    public RegistrationDeadline deadlines() {
        return new RegistrationDeadline(periods());
    }

    /** The conditions for filing in the app, with the city's own switch. */
    public OnlineConditions onlineConditions() {
        return conditions
                .updateAndGet(known -> known.or(() -> Optional.of(OnlineConditions.published(
                        ofTheCity(demonstration ? "online-filing-demo.csv" : "online-filing.csv")))))
                .orElseThrow();
    }

    public SecondPerson secondPerson() {
        return secondPerson;
    }

    public PhoneMending phoneMending() {
        return phoneMending;
    }

    public RegistrationForm form() {
        return form;
    }

    public GivenNameRules givenNames() {
        return givenNames;
    }

    /** Read once: the city of a deployment does not change while it runs. */
    public BirthPeriods periods() {
        return kept.updateAndGet(known -> known.or(() -> Optional.of(read()))).orElseThrow();
    }

    public VisitRules visits() {
        return new VisitRules(measures, periods());
    }

    private BirthPeriods read() {
        return BirthPeriods.published(ofTheCity("birth-periods.csv"));
    }

    private ReferenceTable ofTheCity(String file) {
        var city = calendar.city().municipalityCode();
        var directory = ReferenceTable.read(REFERENCE + "cities.csv").rows().stream()
                .filter(row -> row.text("municipality").equals(city))
                .map(row -> row.text("directory"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("cities.csv has no row for " + city));
        return ReferenceTable.read(REFERENCE + directory + "/" + file);
    }
}
