package jp.hagukumi.pregnancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.kernel.reference.ReferenceTable;
import jp.hagukumi.pregnancy.rules.InterviewHours;
import jp.hagukumi.pregnancy.rules.QuestionnaireForm;
import jp.hagukumi.pregnancy.rules.RiskRules;
import jp.hagukumi.pregnancy.rules.TouchPointRules;

/** The dated tables of the accompanying consultation: the law's and those that the configured city has set itself. */
@ApplicationScoped
public class ConsultationTables {

    private static final String REFERENCE = "/jp/hagukumi/reference/";

    @Inject
    CityCalendar calendar;

    private final TouchPointRules touchPoints = TouchPointRules.published();
    private final RiskRules risks = RiskRules.published();
    private final List<QuestionnaireForm> forms = QuestionnaireForm.published();
    private final AtomicReference<Optional<InterviewHours>> hours = new AtomicReference<>(Optional.empty());

    public TouchPointRules touchPoints() {
        return touchPoints;
    }

    public RiskRules risks() {
        return risks;
    }

    /** The questionnaire that is asked on a day. */
    public QuestionnaireForm form(LocalDate day) {
        return QuestionnaireForm.on(forms, day);
    }

    /** A version of the questionnaire that was answered once. */
    public QuestionnaireForm form(String name) {
        return forms.stream()
                .filter(form -> form.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No questionnaire is called " + name));
    }

    /** Read once: the city of a deployment does not change while it runs. */
    public InterviewHours hours() {
        return hours.updateAndGet(known -> known.or(() -> Optional.of(read()))).orElseThrow();
    }

    private InterviewHours read() {
        var city = calendar.city().municipalityCode();
        var directory = ReferenceTable.read(REFERENCE + "cities.csv").rows().stream()
                .filter(row -> row.text("municipality").equals(city))
                .map(row -> row.text("directory"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("cities.csv has no row for " + city));
        return InterviewHours.of(ReferenceTable.read(REFERENCE + directory + "/interview-slots.csv"));
    }
}
