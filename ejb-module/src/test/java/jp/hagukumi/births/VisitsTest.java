package jp.hagukumi.births;

import static jp.hagukumi.births.SlipTown.ASAO;
import static jp.hagukumi.births.SlipTown.NAKAHARA;
import static jp.hagukumi.births.SlipTown.nurseActor;
import static jp.hagukumi.births.SlipTown.resident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import jp.hagukumi.births.SlipContent.VisitPlace;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class VisitsTest {

    private final SlipTown town = new SlipTown("2026-11-10T09:00");
    private final StaffId nurse = town.nurse(NAKAHARA);
    private final Actor atWork = nurseActor(nurse, NAKAHARA);

    @Test
    void the_list_is_in_order_of_due_days_and_goes_on_where_the_page_ended() {
        for (var born : List.of("2026-11-03T01:00", "2026-11-01T01:00", "2026-11-05T01:00", "2026-11-01T02:00")) {
            visitFor(born);
        }
        var seen = new ArrayList<VisitRow>();
        Optional<String> cursor = Optional.empty();
        do {
            var page = list(query(Optional.empty(), Set.of(), cursor, 3));
            seen.addAll(page.items());
            cursor = page.next();
        } while (cursor.isPresent());
        assertThat(seen).extracting(VisitRow::childBornOn).isSorted().hasSize(4);
        assertThat(seen).extracting(VisitRow::id).doesNotHaveDuplicates();
    }

    @Test
    void a_cursor_that_is_none_of_ours_is_refused() {
        refused(() -> list(query(Optional.empty(), Set.of(), Optional.of("bm90IG91cnM"), 3)), KernelRefusal.MALFORMED);
    }

    @Test
    void a_visit_is_overdue_the_day_after_its_day() {
        visitFor("2026-11-01T01:00");
        town.setNow("2026-11-28T23:59");
        assertThat(list(open()).items()).extracting(VisitRow::overdue).containsExactly(false);
        town.setNow("2026-11-29T00:00");
        assertThat(list(open()).items()).extracting(VisitRow::overdue).containsExactly(true);
    }

    @Test
    void the_week_view_shows_what_is_planned_from_monday_to_sunday_by_hour() {
        var late = visitFor("2026-11-01T01:00");
        var early = visitFor("2026-11-02T01:00");
        var next = visitFor("2026-11-03T01:00");
        plan(late, "2026-11-22T16:00");
        plan(early, "2026-11-16T09:00");
        plan(next, "2026-11-23T09:00");
        assertThat(list(query(Optional.of(LocalDate.parse("2026-11-16")), Set.of(), Optional.empty(), 50))
                        .items())
                .extracting(VisitRow::id)
                .containsExactly(early, late);
        refused(
                () -> list(query(Optional.of(LocalDate.parse("2026-11-17")), Set.of(), Optional.empty(), 50)),
                SlipRefusal.WEEK_BEGINS_ON_MONDAY);
    }

    @Test
    void states_can_be_asked_for() {
        var planned = visitFor("2026-11-01T01:00");
        visitFor("2026-11-02T01:00");
        plan(planned, "2026-11-16T09:00");
        assertThat(list(query(Optional.empty(), Set.of(VisitState.PLANNED), Optional.empty(), 50))
                        .items())
                .extracting(VisitRow::id)
                .containsExactly(planned);
        assertThat(list(query(Optional.empty(), Set.of(VisitState.CLOSED), Optional.empty(), 50))
                        .items())
                .isEmpty();
    }

    @Test
    void the_list_asks_the_same_number_of_questions_for_one_visit_and_for_many() {
        visitFor("2026-11-01T01:00");
        var one = town.statements(() -> list(open()));
        for (var day = 2; day < 9; day++) {
            visitFor("2026-11-0" + day + "T01:00");
        }
        assertThat(town.statements(() -> list(open()))).isEqualTo(one);
    }

    @Test
    void who_is_sent_is_a_health_nurse_of_the_ward_on_that_day() {
        var visit = visitFor("2026-11-01T01:00");
        for (var other : List.of(town.nurse(ASAO), town.staff(Role.HEALTH_CLERK, NAKAHARA), StaffId.next())) {
            refused(
                    () -> planning().plan(atWork, visit, plan("2026-11-16T09:00", other)),
                    SlipRefusal.NOT_A_VISITOR_OF_THE_WARD);
        }
    }

    @Test
    void nobody_is_at_two_doors_at_a_time_and_may_be_at_the_next_when_the_hour_is_over() {
        var first = visitFor("2026-11-01T01:00");
        var second = visitFor("2026-11-02T01:00");
        plan(first, "2026-11-16T09:00");
        refused(() -> plan(second, "2026-11-16T09:59"), SlipRefusal.VISITOR_BUSY);
        plan(second, "2026-11-16T10:00");
    }

    @Test
    void of_many_who_send_one_nurse_at_one_hour_one_succeeds() throws Exception {
        var visits = new ArrayList<VisitId>();
        for (var day = 1; day < 9; day++) {
            visits.add(visitFor("2026-11-0" + day + "T01:00"));
        }
        var planning = planning();
        var barrier = new CyclicBarrier(visits.size());
        var planned = new AtomicInteger();
        var busy = new AtomicInteger();
        var pool = Executors.newFixedThreadPool(visits.size());
        try {
            var tasks = visits.stream()
                    .<Callable<Boolean>>map(visit -> () -> {
                        barrier.await();
                        try {
                            planning.plan(atWork, visit, plan("2026-11-16T09:00", nurse));
                            planned.incrementAndGet();
                        } catch (Refusal refusal) {
                            assertThat(refusal.code()).isEqualTo(SlipRefusal.VISITOR_BUSY);
                            busy.incrementAndGet();
                        }
                        return true;
                    })
                    .toList();
            for (var done : pool.invokeAll(tasks)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(planned).hasValue(1);
        assertThat(busy).hasValue(7);
        assertThat(town.count("select count(*) from births.visit where state = 'PLANNED'"))
                .isOne();
    }

    @Test
    void a_plan_made_on_an_older_look_at_the_visit_is_refused() {
        var visit = visitFor("2026-11-01T01:00");
        planning().plan(atWork, visit, versioned("2026-11-16T09:00", 1));
        refused(
                () -> planning().plan(atWork, visit, versioned("2026-11-17T09:00", 1)),
                KernelRefusal.CHANGED_MEANWHILE);
        planning().plan(atWork, visit, versioned("2026-11-17T09:00", 2));
    }

    @Test
    void a_visit_is_not_planned_in_the_past_nor_at_a_stay_that_is_none() {
        var visit = visitFor("2026-11-01T01:00");
        refused(() -> plan(visit, "2026-11-10T08:59"), SlipRefusal.PLANNED_IN_THE_PAST);
        refused(() -> plan(visit, "2027-11-11T09:00"), SlipRefusal.PLANNED_TOO_FAR_AHEAD);
        refused(
                () -> planning()
                        .plan(
                                atWork,
                                visit,
                                new VisitPlan(
                                        LocalDateTime.parse("2026-11-16T09:00"),
                                        nurse,
                                        Optional.of(VisitPlace.STAY),
                                        Optional.empty(),
                                        Optional.empty())),
                SlipRefusal.NO_STAY_TO_VISIT);
    }

    @Test
    void a_visit_is_made_followed_up_and_closed() {
        var visit = visitFor("2026-11-01T01:00");
        plan(visit, "2026-11-16T09:00");
        town.setNow("2026-11-16T12:00");
        town.house.get(RecordVisit.class).record(atWork, visit, found("2026-11-16T09:05", 3900, 11));
        var following = town.house.get(RecordFollowUp.class);
        following.follow(atWork, visit, new FollowUp(FollowUpKind.PHONE, "電話で様子を聞いた。", false));
        following.follow(atWork, visit, new FollowUp(FollowUpKind.NONE, "落ち着いている。", true));
        var sheet = sheet(visit);
        assertThat(sheet.visit().state()).isEqualTo(VisitState.CLOSED);
        assertThat(sheet.record().orElseThrow().epdsScore()).contains(11);
        assertThat(sheet.followUps()).extracting(VisitSheet.Followed::closed).containsExactly(false, true);
        assertThat(sheet.allowed()).isEmpty();
        refused(
                () -> following.follow(atWork, visit, new FollowUp(FollowUpKind.NONE, "もう一度", false)),
                KernelRefusal.WRONG_STATE);
    }

    @Test
    void a_record_tells_everything_that_is_wrong_with_it_at_once() {
        var visit = visitFor("2026-11-01T01:00");
        plan(visit, "2026-11-16T09:00");
        assertThatThrownBy(() ->
                        town.house.get(RecordVisit.class).record(atWork, visit, found("2026-11-10T10:00", 299, 31)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings())
                                .extracting(Finding::field, Finding::code)
                                .containsExactly(
                                        tuple("visitedAt", SlipRefusal.VISITED_IN_THE_FUTURE),
                                        tuple("childWeightGrams", KernelRefusal.OUT_OF_BOUNDS),
                                        tuple("epdsScore", KernelRefusal.OUT_OF_BOUNDS)));
    }

    @Test
    void the_sheet_shows_worrying_answers_first_and_where_to_go() {
        var sheet = sheet(visitFor("2026-11-01T01:00"));
        assertThat(sheet.answers().subList(0, 2))
                .extracting(VisitSheet.Answer::field, VisitSheet.Answer::value, VisitSheet.Answer::worrying)
                .containsExactly(tuple("motherCondition", "LOW_MOOD", true), tuple("concerns", "NO_HELPER", true));
        assertThat(sheet.answers().subList(2, sheet.answers().size()))
                .extracting(VisitSheet.Answer::worrying)
                .containsOnly(false);
        assertThat(sheet.place()).contains("神奈川県川崎市試験町1-2-3");
        assertThat(sheet.phone()).contains("044-000-1234");
        assertThat(sheet.visitors()).extracting(visitor -> visitor.id()).contains(nurse);
        assertThat(sheet.allowed()).containsExactly(VisitSheet.Next.PLAN);
    }

    @Test
    void a_protected_family_is_marked_for_the_staff() {
        var mother = town.mother(NAKAHARA);
        town.protect(mother, town.adult(), "ADDRESS");
        assertThat(sheet(visitFor(mother, "2026-11-01T01:00")).visit().protectedPersons())
                .isTrue();
    }

    @Test
    void a_register_clerk_reads_the_slip_without_worries() {
        var mother = town.mother(NAKAHARA);
        var child = town.child(mother, "2026-11-01T01:00", 3100);
        var slip = town.house.get(FileContactSlip.class).file(resident(mother), child, SlipTown.slip());
        var clerk = town.staff(Role.REGISTER_CLERK, NAKAHARA);
        var reading = town.house.get(ReadContactSlip.class);
        var forClerk = reading.read(SlipTown.staffActor(clerk, Role.REGISTER_CLERK, NAKAHARA), slip.id());
        assertThat(forClerk.content().concerns()).isEmpty();
        assertThat(forClerk.content().freeText()).isEmpty();
        assertThat(forClerk.content().motherCondition()).isEmpty();
        assertThat(reading.read(atWork, slip.id()).content().freeText()).isPresent();
    }

    @Test
    void families_that_have_not_written_in_time_are_listed_for_their_ward() {
        var late = town.child(town.mother(NAKAHARA), "2026-10-26T01:00", 3100);
        town.child(town.mother(NAKAHARA), "2026-10-27T01:00", 3100);
        town.child(town.mother(ASAO), "2026-10-20T01:00", 3100);
        town.died(town.child(town.mother(NAKAHARA), "2026-10-20T01:00", 3100), "2026-10-25");
        assertThat(town.house.get(ListMissingSlips.class).list(atWork, Optional.empty()))
                .extracting(MissingSlip::child, MissingSlip::dueOn)
                .containsExactly(tuple(late, LocalDate.parse("2026-11-09")));
    }

    private VisitSheet sheet(VisitId visit) {
        return town.house.get(ReadVisitSheet.class).read(atWork, visit);
    }

    private PlanVisit planning() {
        return town.house.get(PlanVisit.class);
    }

    private void plan(VisitId visit, String at) {
        planning().plan(atWork, visit, plan(at, nurse));
    }

    private static VisitPlan plan(String at, StaffId visitor) {
        return new VisitPlan(LocalDateTime.parse(at), visitor, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private VisitPlan versioned(String at, int version) {
        return new VisitPlan(LocalDateTime.parse(at), nurse, Optional.empty(), Optional.empty(), Optional.of(version));
    }

    private static VisitRecord found(String at, int grams, int epds) {
        return new VisitRecord(
                LocalDateTime.parse(at),
                Optional.of(grams),
                Optional.of(SlipContent.Feeding.BREAST),
                Optional.of(epds),
                Set.of(SlipContent.Concern.TIREDNESS),
                Optional.of("体重は順調。"),
                Optional.empty(),
                FollowUpKind.PHONE);
    }

    private VisitId visitFor(String bornAt) {
        return visitFor(town.mother(NAKAHARA), bornAt);
    }

    private VisitId visitFor(PersonId mother, String bornAt) {
        var child = town.child(mother, bornAt, 3100);
        town.house.get(FileContactSlip.class).file(resident(mother), child, SlipTown.slip());
        return list(open()).items().stream()
                .filter(row -> row.child().equals(child))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private VisitPage list(VisitQuery query) {
        return town.house.get(ListVisits.class).list(atWork, query);
    }

    private static VisitQuery open() {
        return query(Optional.empty(), Set.of(), Optional.empty(), 50);
    }

    private static VisitQuery query(
            Optional<LocalDate> week, Set<VisitState> states, Optional<String> cursor, int limit) {
        return new VisitQuery(Optional.empty(), states, week, Optional.empty(), cursor, limit);
    }

    private static void refused(ThrowingCallable work, RefusalCode code) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
