package jp.hagukumi.pregnancy.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.identity.Colleagues;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.PregnancyState;
import jp.hagukumi.pregnancy.rules.Gestation;
import jp.hagukumi.pregnancy.store.CareRows;
import jp.hagukumi.pregnancy.store.InterviewRows;
import jp.hagukumi.pregnancy.store.PregnancyStates;
import jp.hagukumi.pregnancy.store.QuestionnaireRows;
import jp.hagukumi.pregnancy.store.StoredCare;
import jp.hagukumi.pregnancy.store.StoredInterview;
import jp.hagukumi.pregnancy.store.TouchPointRows;

/** Puts names and standing to the cases of a page: one query for each kind of thing, however many cases. */
@ApplicationScoped
public class CareLines {

    @Inject
    People people;

    @Inject
    Colleagues colleagues;

    @Inject
    CareRows cases;

    @Inject
    TouchPointRows touchPoints;

    @Inject
    InterviewRows interviews;

    @Inject
    QuestionnaireRows questionnaires;

    @Inject
    PregnancyStates states;

    @Inject
    CityClock clock;

    /** What is known of the pregnancies of a page. */
    private record Known(
            Map<PersonId, PersonFacts> women,
            Set<PersonId> guarded,
            Map<StaffId, String> nurses,
            Map<PregnancyId, CareRows.Risk> risks,
            Map<PregnancyId, List<TouchPointRows.Stored>> points,
            Map<PregnancyId, StoredInterview> booked,
            Map<PregnancyId, QuestionnaireState> questionnaires,
            Map<PregnancyId, PregnancyState> states) {}

    List<CarePage.Line> of(List<StoredCare> shown, Set<StaffId> working) {
        var ids = shown.stream().map(StoredCare::pregnancy).toList();
        var women = shown.stream().map(StoredCare::woman).distinct().toList();
        var known = new Known(
                people.findAll(women),
                people.underProtection(women, clock.today()),
                colleagues.namesOf(
                        shown.stream().flatMap(care -> care.nurse().stream()).toList()),
                cases.risksOf(ids),
                touchPoints.of(ids),
                interviews.openOf(ids),
                questionnaires.statesOf(ids),
                states.of(ids));
        return shown.stream().map(care -> line(care, known, working)).toList();
    }

    private CarePage.Line line(StoredCare care, Known known, Set<StaffId> working) {
        var id = care.pregnancy();
        return new CarePage.Line(
                id,
                Optional.ofNullable(known.women().get(care.woman()))
                        .map(woman -> woman.names().full())
                        .orElse(""),
                Optional.ofNullable(known.states().get(id)).orElseThrow(),
                care.dueOn(),
                Gestation.on(care.dueOn(), clock.today()).weeks(),
                care.grade(),
                Optional.ofNullable(known.risks().get(id))
                        .map(CareRows.Risk::signs)
                        .orElse(List.of()),
                known.points().getOrDefault(id, List.of()).stream()
                        .filter(point -> point.state() == TouchPointState.WITH_NURSE)
                        .map(TouchPointRows.Stored::kind)
                        .toList(),
                Optional.ofNullable(known.questionnaires().get(id)),
                Optional.ofNullable(known.booked().get(id))
                        .map(one -> LocalDateTime.ofInstant(one.startsAt(), CityClock.TOKYO)),
                care.nurse(),
                care.nurse().flatMap(nurse -> Optional.ofNullable(known.nurses().get(nurse))),
                care.nurse().filter(nurse -> !working.contains(nurse)).isPresent(),
                known.guarded().contains(care.woman()),
                care.version());
    }
}
