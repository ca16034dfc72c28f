package jp.hagukumi.births;

import static jp.hagukumi.births.SlipTown.NAKAHARA;
import static jp.hagukumi.births.SlipTown.nurseActor;
import static jp.hagukumi.births.SlipTown.resident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.announcements.VisitCalledOff;
import jp.hagukumi.births.reacts.TellFamilyOfCallOff;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.testhouse.Twice;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** An agreed visit that does not take place. */
class CallOffVisitTest {

    private static final String NOTICES =
            "select count(*) from notifications.notice where code = 'births.VISIT_CALLED_OFF'";

    private final SlipTown town = new SlipTown("2026-11-10T09:00");
    private final PersonId mother = town.mother(NAKAHARA);
    private final PersonId child = town.child(mother, "2026-11-01T14:05", 3100);
    private final StaffId nurse = town.nurse(NAKAHARA);
    private final Actor atWork = nurseActor(nurse, NAKAHARA);

    @Test
    void a_visit_that_is_called_off_is_due_again_with_its_days_and_can_be_planned_anew() {
        var visit = planned();
        var before = sheet(visit).visit();

        callOff(visit, CallOffReason.IN_HOSPITAL);

        var after = sheet(visit);
        assertThat(after.visit().state()).isEqualTo(VisitState.DUE);
        assertThat(after.visit().dueOn()).isEqualTo(before.dueOn());
        assertThat(after.visit().plannedAt()).isEmpty();
        assertThat(after.visit().visitor()).isEmpty();
        assertThat(after.calledOff())
                .containsExactly(new VisitSheet.CalledOff(
                        LocalDateTime.parse("2026-11-16T09:00"), CallOffReason.IN_HOSPITAL, Optional.of("退院後に電話")));
        plan(visit, "2026-11-18T09:00");
        assertThat(sheet(visit).visit().state()).isEqualTo(VisitState.PLANNED);
    }

    @Test
    void only_what_is_agreed_is_called_off_and_not_over_what_a_colleague_did() {
        var visit = planned();
        var seen = sheet(visit).visit().version();
        plan(visit, "2026-11-17T09:00");

        refused(
                () -> calling().callOff(atWork, visit, off(CallOffReason.OTHER, Optional.of(seen))),
                KernelRefusal.CHANGED_MEANWHILE);
        callOff(visit, CallOffReason.OTHER);
        refused(() -> callOff(visit, CallOffReason.OTHER), KernelRefusal.WRONG_STATE);
    }

    @Test
    void the_family_that_knew_the_day_is_told_once_and_without_the_reason() {
        var visit = planned();
        town.deliverAll();
        var version = sheet(visit).visit().version();
        callOff(visit, CallOffReason.IN_HOSPITAL);

        Twice.equalsOnce(town.house, town.house.get(TellFamilyOfCallOff.class), told(visit, version));

        assertThat(town.count(NOTICES)).isOne();
        assertThat(town.count(NOTICES + " and arguments like '%HOSPITAL%'")).isZero();
        var standing = town.house
                .get(ReadMyChildren.class)
                .read(resident(mother))
                .children()
                .get(0)
                .standing()
                .orElseThrow();
        assertThat(standing.visit().orElseThrow().state()).isEqualTo(VisitState.DUE);
    }

    @Test
    void nobody_is_told_who_never_knew_the_day_or_knows_another_already() {
        var visit = planned();
        callOff(visit, CallOffReason.FAMILY_ASKED);
        town.deliverAll();
        assertThat(town.count(NOTICES)).isZero();

        plan(visit, "2026-11-18T09:00");
        town.deliverAll();
        callOff(visit, CallOffReason.FAMILY_ASKED);
        plan(visit, "2026-11-19T09:00");
        town.deliverAll();

        assertThat(town.count(NOTICES)).isZero();
    }

    @Test
    void after_a_death_nothing_is_said_of_a_visit_called_off() {
        var visit = planned();
        town.deliverAll();
        callOff(visit, CallOffReason.IN_HOSPITAL);
        town.house.together(() -> {
            town.house.get(VisitEnding.class).stopAround(SlipTown.system(), child.value());
            return true;
        });
        town.deliverAll();

        assertThat(town.count(NOTICES)).isZero();
    }

    private VisitId planned() {
        town.house.get(FileContactSlip.class).file(resident(mother), child, SlipTown.slip());
        var everything =
                new VisitQuery(Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), 50);
        var visit = town.house
                .get(ListVisits.class)
                .list(atWork, everything)
                .items()
                .get(0)
                .id();
        plan(visit, "2026-11-16T09:00");
        return visit;
    }

    private void plan(VisitId visit, String at) {
        town.house
                .get(PlanVisit.class)
                .plan(
                        atWork,
                        visit,
                        new VisitPlan(
                                LocalDateTime.parse(at), nurse, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private CallOffVisit calling() {
        return town.house.get(CallOffVisit.class);
    }

    private void callOff(VisitId visit, CallOffReason reason) {
        calling().callOff(atWork, visit, off(reason, Optional.empty()));
    }

    private static CallingOff off(CallOffReason reason, Optional<Integer> version) {
        return new CallingOff(reason, Optional.of("退院後に電話"), version);
    }

    private VisitSheet sheet(VisitId visit) {
        return town.house.get(ReadVisitSheet.class).read(atWork, visit);
    }

    private VisitCalledOff told(VisitId visit, int version) {
        return new VisitCalledOff(
                visit.value(),
                child.value(),
                Optional.of(mother.value()),
                version,
                LocalDate.parse("2026-11-16")
                        .atTime(9, 0)
                        .atZone(CityClock.TOKYO)
                        .toInstant());
    }

    private static void refused(ThrowingCallable call, RefusalCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
