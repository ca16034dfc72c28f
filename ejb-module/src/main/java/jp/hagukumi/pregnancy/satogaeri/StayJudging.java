package jp.hagukumi.pregnancy.satogaeri;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.code.Municipalities;
import jp.hagukumi.kernel.code.MunicipalityCode;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.TextBounds;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.PregnancyState;
import jp.hagukumi.pregnancy.store.HubTables;
import jp.hagukumi.pregnancy.store.PregnancyRows;
import jp.hagukumi.pregnancy.store.StoredPregnancy;

/** Whether a plan of a stay elsewhere can stand, and which pregnancy it belongs to. Everything wrong is told at once. */
@ApplicationScoped
class StayJudging {

    private static final TextBounds ADDRESS = TextBounds.line(1, 200);
    private static final TextBounds FACILITY = TextBounds.line(1, 60);
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9-]{7,18}[0-9]");

    /** No prefecture's name is shorter, with its 都道府県. */
    private final Municipalities municipalities = Municipalities.published();

    @Inject
    PregnancyRows pregnancies;

    @Inject
    HubTables tables;

    @Inject
    CityCalendar calendar;

    @Inject
    CityClock clock;

    /** The pregnancy that a stay of hers belongs to: one that goes on, or ended with a birth not long ago. */
    Optional<StoredPregnancy> pregnancyOf(PersonId woman) {
        return pregnancies
                .latestOf(woman)
                .filter(pregnancy -> pregnancy.state().goesOn()
                        || (pregnancy.state() == PregnancyState.DELIVERED
                                && pregnancy
                                        .endedOn()
                                        .filter(on -> tables.measures().isRecent(on, clock.today()))
                                        .isPresent()));
    }

    /** What a municipality or ward is called. */
    String nameOf(String code) {
        return MunicipalityCode.parse(code).flatMap(municipalities::fullName).orElse(code);
    }

    /** The plan with the code of what is written of the municipality; as it was where that is no municipality, or several. */
    StayPlan resolved(StayPlan plan) {
        return municipalities
                .written(plan.municipality())
                .map(code -> plan.at(code.digits()))
                .orElse(plan);
    }

    /** @throws Refusal with all that is wrong */
    void require(StayPlan plan) {
        var wrong = new ArrayList<Finding>();
        place(plan, wrong);
        days(plan, wrong);
        text("address", ADDRESS, plan.address(), wrong);
        plan.facility().ifPresent(facility -> text("facility", FACILITY, facility, wrong));
        if (!PHONE.matcher(plan.phone()).matches()) {
            wrong.add(finding("phone", SatogaeriRefusal.NOT_A_PHONE));
        }
        if (plan.services().isEmpty()) {
            wrong.add(finding("services", SatogaeriRefusal.NO_SERVICE_ASKED));
        }
        if (!wrong.isEmpty()) {
            throw Refusal.of(wrong);
        }
    }

    private void place(StayPlan plan, List<Finding> wrong) {
        var known = MunicipalityCode.parse(plan.municipality())
                .filter(code -> !code.isPrefecture())
                .flatMap(municipalities::find);
        if (known.isEmpty()) {
            wrong.add(finding("municipality", SatogaeriRefusal.MUNICIPALITY_UNKNOWN));
        } else if (calendar.city().includes(plan.municipality())) {
            wrong.add(finding("municipality", SatogaeriRefusal.STAYS_IN_THIS_CITY));
        }
    }

    private void days(StayPlan plan, List<Finding> wrong) {
        var today = clock.today();
        var longest = tables.measures().longest(today);
        if (plan.to().isBefore(plan.from())) {
            wrong.add(finding("to", SatogaeriRefusal.ENDS_BEFORE_IT_BEGINS));
        } else if (plan.to().isBefore(today)) {
            wrong.add(finding("to", SatogaeriRefusal.ENDED_ALREADY));
        } else if (ChronoUnit.DAYS.between(plan.from(), plan.to()) > longest) {
            wrong.add(new Finding("to", SatogaeriRefusal.TOO_LONG, Map.of("max", String.valueOf(longest))));
        } else if (tables.measures().isTooFarAhead(plan.from(), today)) {
            wrong.add(finding("from", SatogaeriRefusal.PLANNED_TOO_FAR_AHEAD));
        }
    }

    private static void text(String field, TextBounds bounds, String text, List<Finding> wrong) {
        if (bounds.flawOf(text).isPresent()) {
            wrong.add(new Finding(field, SatogaeriRefusal.TEXT_UNFIT, Map.of("max", String.valueOf(bounds.most()))));
        }
    }

    private static Finding finding(String field, SatogaeriRefusal code) {
        return Finding.at(field, code);
    }
}
