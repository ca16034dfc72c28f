package jp.hagukumi.births;

import static jp.hagukumi.births.SlipTown.ASAO;
import static jp.hagukumi.births.SlipTown.NAKAHARA;
import static jp.hagukumi.births.SlipTown.nurseActor;
import static jp.hagukumi.births.SlipTown.resident;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.announcements.CertificateCancelled;
import jp.hagukumi.announcements.CertificateReplaced;
import jp.hagukumi.announcements.ChildRegistered;
import jp.hagukumi.announcements.JoinUndone;
import jp.hagukumi.announcements.PersonDied;
import jp.hagukumi.announcements.PersonLeftCity;
import jp.hagukumi.announcements.PersonMoved;
import jp.hagukumi.announcements.VisitPlanned;
import jp.hagukumi.births.SlipContent.VisitPlace;
import jp.hagukumi.births.reacts.CancelAfterLeaving;
import jp.hagukumi.births.reacts.JudgeWeightAgain;
import jp.hagukumi.births.reacts.MoveVisits;
import jp.hagukumi.births.reacts.MoveVisitsOfRegisteredChild;
import jp.hagukumi.births.reacts.StopAfterDeath;
import jp.hagukumi.births.reacts.TellFamilyOfVisit;
import jp.hagukumi.births.reacts.UndoAfterCancelledCertificate;
import jp.hagukumi.births.reacts.UndoAfterWrongJoin;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.outbox.Outbox;
import jp.hagukumi.testhouse.Twice;
import org.junit.jupiter.api.Test;

/** What slips and visits do when something has happened; each told twice. */
class SlipReactionsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-10");

    private final SlipTown town = new SlipTown("2026-11-10T09:00");
    private final PersonId mother = town.mother(NAKAHARA);
    private final PersonId child = town.child(mother, "2026-11-01T14:05", 3100);
    private final StaffId nurse = town.nurse(NAKAHARA);

    @Test
    void the_childs_death_stops_the_visit_and_silences_the_first_page() {
        file(SlipTown.slip());
        plan("2026-11-16T09:00");
        town.died(child, "2026-11-09");
        Twice.equalsOnce(town.house, town.house.get(StopAfterDeath.class), new PersonDied(child.value(), TODAY));
        assertThat(states()).containsExactly("STOPPED");
        assertThat(town.house.get(ReadHome.class).read(resident(mother)).due()).isEmpty();
    }

    @Test
    void the_mothers_death_stops_the_visits_to_all_her_children() {
        var twin = town.child(mother, "2026-11-01T14:09", Optional.of(3000), 2, 2);
        file(SlipTown.slip());
        town.house.get(FileContactSlip.class).file(resident(mother), twin, SlipTown.slip());
        town.died(mother, "2026-11-09");
        Twice.equalsOnce(town.house, town.house.get(StopAfterDeath.class), new PersonDied(mother.value(), TODAY));
        assertThat(states()).containsExactly("STOPPED", "STOPPED");
    }

    @Test
    void a_notice_of_a_visit_that_waits_in_the_outbox_does_not_leave_after_a_death() {
        file(SlipTown.slip());
        plan("2026-11-16T09:00");
        town.died(child, "2026-11-09");
        town.house.together(() -> {
            town.house.get(Outbox.class).record(SlipTown.system(), new PersonDied(child.value(), TODAY));
            return true;
        });
        // The death is delivered first, whatever was recorded before it.
        town.sql(
                "update outbox.delivery set next_at = next_at - interval '1 hour' where recipient = 'births.stop-after-death'");
        town.deliverAll();
        assertThat(town.count("select count(*) from outbox.delivery where state <> 'DONE'"))
                .isZero();
        assertThat(town.count("select count(*) from notifications.notice where withdrawn_at is null"))
                .isZero();
    }

    @Test
    void the_other_parent_sees_an_empty_first_page_until_a_page_is_opened() {
        var twin = town.child(mother, "2026-11-01T14:09", Optional.of(3000), 2, 2);
        assertThat(town.house.get(ReadHome.class).read(resident(mother)).due()).hasSize(2);
        town.died(child, "2026-11-09");
        Twice.equalsOnce(town.house, town.house.get(StopAfterDeath.class), new PersonDied(child.value(), TODAY));
        assertThat(town.house.get(ReadHome.class).read(resident(mother)).due()).isEmpty();
        town.house.get(PrefillContactSlip.class).prefill(resident(mother), twin);
        assertThat(town.house.get(ReadHome.class).read(resident(mother)).due())
                .extracting(Home.Due::child)
                .containsExactly(Optional.of(twin));
    }

    @Test
    void an_undone_join_withdraws_the_slip_and_cancels_the_visit() {
        file(SlipTown.slip());
        plan("2026-11-16T09:00");
        Twice.equalsOnce(
                town.house,
                town.house.get(UndoAfterWrongJoin.class),
                new JoinUndone(UUID.randomUUID(), child.value(), mother.value()));
        assertThat(states()).containsExactly("CANCELLED");
        assertThat(town.count("select count(*) from births.slip where state = 'WITHDRAWN'"))
                .isOne();
    }

    @Test
    void a_cancelled_certificate_undoes_what_only_it_told_of_and_leaves_a_registered_child() {
        file(SlipTown.slip());
        var cancelled =
                new CertificateCancelled(UUID.randomUUID(), Optional.of(child.value()), Optional.of(mother.value()));
        town.sql(
                "update identity.person set standing = 'RESIDENT', resident_number = '77', family_name = '試験', "
                        + "ward = '141330', address = '試験町1' where id = :id",
                Map.of("id", child.value()));
        Twice.equalsOnce(town.house, town.house.get(UndoAfterCancelledCertificate.class), cancelled);
        assertThat(states()).containsExactly("DUE");
        town.sql("update identity.person set standing = 'EXPECTED' where id = :id", Map.of("id", child.value()));
        Twice.equalsOnce(town.house, town.house.get(UndoAfterCancelledCertificate.class), cancelled);
        assertThat(states()).containsExactly("CANCELLED");
    }

    @Test
    void a_corrected_weight_is_judged_again_and_the_nurse_is_told() {
        file(SlipTown.slip());
        var corrected = town.corrected(child, "2026-11-01T14:05", 2310);
        Twice.equalsOnce(
                town.house,
                town.house.get(JudgeWeightAgain.class),
                new CertificateReplaced(UUID.randomUUID(), corrected, Optional.of(child.value()), true));
        var row = visits(NAKAHARA).get(0);
        assertThat(row.kind()).isEqualTo(VisitKind.PREMATURE);
        assertThat(row.weightCorrected()).isTrue();
        assertThat(town.house
                        .get(ReadVisitSheet.class)
                        .read(nurseActor(nurse, NAKAHARA), row.id())
                        .answers()
                        .get(0)
                        .field())
                .isEqualTo("weightCorrected");
    }

    @Test
    void a_correction_that_changes_no_judgement_tells_nobody() {
        file(SlipTown.slip());
        var corrected = town.corrected(child, "2026-11-01T14:05", 3200);
        Twice.equalsOnce(
                town.house,
                town.house.get(JudgeWeightAgain.class),
                new CertificateReplaced(UUID.randomUUID(), corrected, Optional.of(child.value()), true));
        assertThat(visits(NAKAHARA).get(0).weightCorrected()).isFalse();
    }

    @Test
    void a_family_that_moves_is_visited_by_its_new_ward_on_a_day_agreed_anew() {
        file(SlipTown.slip());
        plan("2026-11-16T09:00");
        town.sql("update identity.person set ward = '141372' where id = :id", Map.of("id", mother.value()));
        Twice.equalsOnce(
                town.house, town.house.get(MoveVisits.class), new PersonMoved(mother.value(), NAKAHARA, ASAO, TODAY));
        assertThat(visits(NAKAHARA)).isEmpty();
        assertThat(visits(ASAO)).extracting(VisitRow::state).containsExactly(VisitState.DUE);
        assertThat(visits(ASAO)).extracting(VisitRow::visitor).containsExactly(Optional.empty());
    }

    @Test
    void a_visit_at_the_place_of_the_stay_does_not_move_with_the_residence() {
        file(SlipTown.slip(SlipTown.satogaeri(ASAO), VisitPlace.STAY, Optional.empty()));
        town.sql("update identity.person set ward = '141330' where id = :id", Map.of("id", mother.value()));
        Twice.equalsOnce(
                town.house, town.house.get(MoveVisits.class), new PersonMoved(mother.value(), ASAO, NAKAHARA, TODAY));
        assertThat(visits(ASAO)).hasSize(1);
    }

    @Test
    void a_child_registered_in_another_ward_is_visited_there() {
        file(SlipTown.slip());
        town.sql(
                "update identity.person set standing = 'RESIDENT', resident_number = '78', family_name = '試験', "
                        + "ward = '141372', address = '試験町1' where id = :id",
                Map.of("id", child.value()));
        Twice.equalsOnce(
                town.house,
                town.house.get(MoveVisitsOfRegisteredChild.class),
                new ChildRegistered(child.value(), List.of(mother.value()), LocalDate.parse("2026-11-01"), 1, ASAO));
        assertThat(visits(ASAO)).hasSize(1);
    }

    @Test
    void a_family_that_leaves_the_city_is_visited_by_the_other() {
        file(SlipTown.slip());
        town.sql(
                "update identity.person set standing = 'LEFT', left_on = '2026-11-09' where id = :id",
                Map.of("id", mother.value()));
        Twice.equalsOnce(
                town.house,
                town.house.get(CancelAfterLeaving.class),
                new PersonLeftCity(mother.value(), NAKAHARA, "141003", TODAY));
        assertThat(states()).containsExactly("CANCELLED");
    }

    @Test
    void the_family_is_told_once_of_each_plan_and_not_of_one_that_no_longer_stands() {
        file(SlipTown.slip());
        plan("2026-11-16T09:00");
        var visit = visits(NAKAHARA).get(0);
        var first = new VisitPlanned(
                visit.id().value(),
                child.value(),
                Optional.of(mother.value()),
                2,
                LocalDateTime.parse("2026-11-16T09:00")
                        .atZone(jp.hagukumi.kernel.time.CityClock.TOKYO)
                        .toInstant());
        Twice.equalsOnce(town.house, town.house.get(TellFamilyOfVisit.class), first);
        assertThat(town.count("select count(*) from notifications.notice")).isOne();
        plan("2026-11-17T09:00");
        Twice.equalsOnce(town.house, town.house.get(TellFamilyOfVisit.class), first);
        assertThat(town.count("select count(*) from notifications.notice")).isOne();
    }

    @Test
    void somebody_the_family_is_protected_from_is_not_told_when_it_is_at_home() {
        var father = town.adult();
        town.guardian(child, father, LocalDate.parse("2026-11-01"));
        town.protect(mother, father, "APPOINTMENT");
        file(SlipTown.slip());
        plan("2026-11-16T09:00");
        town.deliverAll();
        assertThat(town.count("select count(*) from notifications.notice")).isOne();
        assertThat(town.count("select count(*) from notifications.notice where person = '" + mother.value() + "'"))
                .isOne();
    }

    private void file(SlipContent content) {
        town.house.get(FileContactSlip.class).file(resident(mother), child, content);
    }

    private void plan(String at) {
        town.house
                .get(PlanVisit.class)
                .plan(
                        nurseActor(nurse, NAKAHARA),
                        visits(NAKAHARA).get(0).id(),
                        new VisitPlan(
                                LocalDateTime.parse(at), nurse, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private List<VisitRow> visits(String ward) {
        return town.house
                .get(ListVisits.class)
                .list(
                        nurseActor(nurse, ward),
                        new VisitQuery(
                                Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), 50))
                .items();
    }

    private List<String> states() {
        return town.house
                .asOwner()
                .withHandle(handle -> handle.createQuery("select state from births.visit order by id")
                        .mapTo(String.class)
                        .list());
    }
}
