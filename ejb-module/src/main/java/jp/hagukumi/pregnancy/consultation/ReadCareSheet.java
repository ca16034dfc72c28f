package jp.hagukumi.pregnancy.consultation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.Colleagues;
import jp.hagukumi.identity.Colleagues.Colleague;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.rules.Gestation;
import jp.hagukumi.pregnancy.store.CareNotes;
import jp.hagukumi.pregnancy.store.CareRows;
import jp.hagukumi.pregnancy.store.InterviewRows;
import jp.hagukumi.pregnancy.store.PregnancyRows;
import jp.hagukumi.pregnancy.store.QuestionnaireRows;
import jp.hagukumi.pregnancy.store.StoredCare;
import jp.hagukumi.pregnancy.store.StoredPregnancy;
import jp.hagukumi.pregnancy.store.TouchPointRows;

/** One case as its nurse works on it. What she answered in the questionnaire is read apart. */
@Stateless
public class ReadCareSheet {

    private static final Set<ConsultationAction> SHOWN = Set.of(
            ConsultationAction.BOOK_INTERVIEW,
            ConsultationAction.CANCEL_INTERVIEW,
            ConsultationAction.READ_QUESTIONNAIRE,
            ConsultationAction.ENTER_QUESTIONNAIRE,
            ConsultationAction.RECORD_INTERVIEW,
            ConsultationAction.RECORD_CONTACT,
            ConsultationAction.WRITE_SUPPORT_PLAN,
            ConsultationAction.ASSIGN_CARE_CASE,
            ConsultationAction.CLOSE_CARE_CASE);
    private static final Set<ConsultationAction> WHILE_IT_GOES_ON = Set.of(
            ConsultationAction.BOOK_INTERVIEW,
            ConsultationAction.CANCEL_INTERVIEW,
            ConsultationAction.ENTER_QUESTIONNAIRE,
            ConsultationAction.RECORD_INTERVIEW);

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    CareRows cases;

    @Inject
    CareNotes notes;

    @Inject
    TouchPointRows touchPoints;

    @Inject
    InterviewRows interviews;

    @Inject
    InterviewBooking booking;

    @Inject
    QuestionnaireRows questionnaires;

    @Inject
    People people;

    @Inject
    Colleagues colleagues;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    public CareSheet read(Actor actor, PregnancyId id) {
        access.require(actor, ConsultationAction.READ_CARE_SHEET, id);
        var pregnancy = pregnancies.find(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var care = cases.find(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        audit.note(
                actor,
                ConsultationEvent.CARE_SHEET_READ,
                id,
                List.of(pregnancy.woman().value()));
        return sheet(actor, pregnancy, care);
    }

    private CareSheet sheet(Actor actor, StoredPregnancy pregnancy, StoredCare care) {
        var id = pregnancy.id();
        var kept = notes.of(id);
        var plans = notes.plansOf(id);
        var holding = colleagues.holding(Role.HEALTH_NURSE, care.ward(), clock.today());
        var names = colleagues.namesOf(Stream.of(
                        kept.stream().map(CareNotes.Kept::by),
                        plans.stream().map(CareNotes.KeptPlan::by),
                        care.nurse().stream())
                .flatMap(found -> found)
                .toList());
        var gone = Gestation.on(pregnancy.dueOn(), pregnancy.endedOn().orElse(clock.today()));
        return new CareSheet(
                id,
                woman(pregnancy),
                pregnancy.state(),
                pregnancy.dueOn(),
                gone.weeks(),
                gone.days(),
                pregnancy.fetuses(),
                pregnancy.notifiedOn(),
                care.ward(),
                care.state(),
                care.grade(),
                cases.riskOf(id).map(CareRows.Risk::signs).orElse(List.of()),
                care.nurse(),
                care.nurse().flatMap(nurse -> Optional.ofNullable(names.get(nurse))),
                care.nurse().filter(nurse -> isGone(nurse, holding)).isPresent(),
                touchPoints.of(id).stream().map(ReadCareSheet::point).toList(),
                booking.shown(interviews.openOf(id)),
                questionnaires.inForceOf(id).map(QuestionnaireRows.Edition::state),
                kept.stream()
                        .map(note -> new CareSheet.Note(note.contact(), name(names, note.by()), note.writtenAt()))
                        .toList(),
                plans.stream()
                        .map(plan -> new CareSheet.Plan(
                                plan.version(), plan.plan(), name(names, plan.by()), plan.writtenAt()))
                        .toList(),
                holding.stream()
                        .map(nurse -> new CarePage.Nurse(nurse.id(), nurse.name(), 0, true))
                        .toList(),
                care.version(),
                allowed(actor, pregnancy, care));
    }

    private CareSheet.Woman woman(StoredPregnancy pregnancy) {
        var found = people.find(pregnancy.woman());
        return new CareSheet.Woman(
                found.map(woman -> woman.names().full()).orElse(""),
                found.flatMap(woman -> woman.names().fullKana()),
                found.map(PersonFacts::birthDate).orElseThrow(),
                found.flatMap(woman -> woman.contact().phone()),
                people.signsIn(pregnancy.woman()),
                people.underProtection(pregnancy.woman(), clock.today()));
    }

    private Set<ConsultationAction> allowed(Actor actor, StoredPregnancy pregnancy, StoredCare care) {
        return Arrays.stream(ConsultationAction.values())
                .filter(SHOWN::contains)
                .filter(action -> pregnancy.state().goesOn() || !WHILE_IT_GOES_ON.contains(action))
                .filter(action -> action != ConsultationAction.CLOSE_CARE_CASE
                        || (!pregnancy.state().goesOn() && care.state() == CareState.OPEN))
                .filter(action -> access.may(actor, action, pregnancy.id()))
                .collect(Collectors.toSet());
    }

    private static CareSheet.Point point(TouchPointRows.Stored point) {
        return new CareSheet.Point(
                point.kind(), point.state(), point.opensOn(), point.remindOn(), point.escalateOn(), point.doneOn());
    }

    private static boolean isGone(StaffId nurse, List<Colleague> holding) {
        return holding.stream().noneMatch(working -> working.id().equals(nurse));
    }

    private static String name(Map<StaffId, String> names, StaffId staff) {
        return names.getOrDefault(staff, "");
    }
}
