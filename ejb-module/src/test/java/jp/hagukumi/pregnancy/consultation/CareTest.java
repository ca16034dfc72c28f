package jp.hagukumi.pregnancy.consultation;

import static jp.hagukumi.pregnancy.PregnancyTown.ASAO;
import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.pregnancy.Answers;
import jp.hagukumi.pregnancy.NotifyPregnancy;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.PregnancyTown;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;

/** The nurses' cases: who should look first, who has which, what was said and agreed; and that no case is without an owner. */
class CareTest {

    private final ConsultationTown consultation = new ConsultationTown("2026-08-03T09:30");
    private final StaffId first = consultation.town.staff(Role.HEALTH_NURSE, NAKAHARA);
    private final StaffId second = consultation.town.staff(Role.HEALTH_NURSE, NAKAHARA);
    private final Actor nurse = PregnancyTown.actor(first, Role.HEALTH_NURSE, NAKAHARA);

    @Test
    void who_should_look_soonest_stands_first_then_who_gives_birth_soonest() {
        var later = pregnancy("2027-03-08", Answers.NONE);
        var sooner = pregnancy("2027-02-22", Answers.NONE);
        var grave = pregnancy("2027-03-20", nobodyHelps());
        var shown = consultation.list(nurse, NAKAHARA, CareQuery.Whose.ALL).items();
        assertThat(shown).extracting(CarePage.Line::pregnancy).containsExactly(grave, sooner, later);
        assertThat(shown.get(0).grade()).isEqualTo(3);
        assertThat(shown.get(0).signs()).containsExactly("NO_SUPPORTERS");
    }

    @Test
    void the_list_goes_on_where_the_page_before_ended() {
        var all = new ArrayList<PregnancyId>();
        for (var n = 0; n < 7; n++) {
            all.add(pregnancy("2027-03-0" + (1 + n % 3), n % 2 == 0 ? nobodyHelps() : Answers.NONE));
        }
        var seen = new ArrayList<PregnancyId>();
        var cursor = Optional.<String>empty();
        do {
            var page = consultation
                    .town
                    .house
                    .get(ListCareCases.class)
                    .list(nurse, new CareQuery(NAKAHARA, CareQuery.Whose.ALL, Optional.empty(), false, cursor, 2));
            seen.addAll(page.items().stream().map(CarePage.Line::pregnancy).toList());
            cursor = page.next();
        } while (cursor.isPresent());
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void an_assigned_case_is_the_nurses_and_not_the_pools() {
        var pregnancy = pregnancy("2027-03-01", Answers.NONE);
        assign(pregnancy, Optional.of(first), 1);
        assertThat(ids(CareQuery.Whose.MINE)).containsExactly(pregnancy);
        assertThat(ids(CareQuery.Whose.POOL)).isEmpty();
        refused(() -> assign(pregnancy, Optional.of(second), 1), KernelRefusal.CHANGED_MEANWHILE);
        assign(pregnancy, Optional.empty(), 2);
        assertThat(ids(CareQuery.Whose.POOL)).containsExactly(pregnancy);
    }

    @Test
    void nobody_but_a_nurse_of_the_ward_gets_a_case() {
        var pregnancy = pregnancy("2027-03-01", Answers.NONE);
        for (var other : List.of(
                consultation.town.staff(Role.HEALTH_NURSE, ASAO),
                consultation.town.staff(Role.HEALTH_CLERK, NAKAHARA))) {
            refused(() -> assign(pregnancy, Optional.of(other), 1), ConsultationRefusal.NOT_A_NURSE_OF_THE_WARD);
            refused(
                    () -> consultation
                            .town
                            .house
                            .get(HandOverCareCases.class)
                            .handOver(nurse, NAKAHARA, first, Optional.of(other)),
                    ConsultationRefusal.NOT_A_NURSE_OF_THE_WARD);
        }
    }

    @Test
    void in_april_all_cases_of_a_nurse_go_over_in_one_act() {
        var cases = List.of(
                pregnancy("2027-03-01", Answers.NONE),
                pregnancy("2027-03-02", Answers.NONE),
                pregnancy("2027-03-03", Answers.NONE));
        cases.forEach(one -> assign(one, Optional.of(first), 1));
        var handed = consultation
                .town
                .house
                .get(HandOverCareCases.class)
                .handOver(nurse, NAKAHARA, first, Optional.of(second));
        assertThat(handed).isEqualTo(3);
        assertThat(ids(CareQuery.Whose.MINE)).isEmpty();
        assertThat(consultation
                        .list(PregnancyTown.actor(second, Role.HEALTH_NURSE, NAKAHARA), NAKAHARA, CareQuery.Whose.MINE)
                        .items())
                .hasSize(3);
        assertThat(consultation.town.count("select count(*) from pregnancy.care_owner where nurse is not null"))
                .isEqualTo(6);
        refused(
                () -> consultation
                        .town
                        .house
                        .get(HandOverCareCases.class)
                        .handOver(nurse, NAKAHARA, second, Optional.of(second)),
                ConsultationRefusal.HANDED_TO_THE_SAME);
    }

    @Test
    void the_cases_of_a_nurse_whose_post_ended_are_in_the_pool_by_themselves() {
        var pregnancy = pregnancy("2027-03-01", Answers.NONE);
        assign(pregnancy, Optional.of(second), 1);
        assertThat(ids(CareQuery.Whose.POOL)).isEmpty();
        consultation.town.sql(
                "update identity.staff_role set valid_to = '2026-08-02' where staff = :staff",
                Map.of("staff", second.value()));
        var page = consultation.list(nurse, NAKAHARA, CareQuery.Whose.POOL);
        assertThat(page.items()).extracting(CarePage.Line::pregnancy).containsExactly(pregnancy);
        assertThat(page.items().get(0).nurseGone()).isTrue();
        assertThat(page.pool()).isOne();
        assertThat(page.nurses())
                .filteredOn(gone -> gone.id().equals(second))
                .extracting(CarePage.Nurse::holding, CarePage.Nurse::cases)
                .containsExactly(Tuple.tuple(false, 1));
    }

    @Test
    void every_open_case_is_either_a_working_nurses_or_in_the_pool_whoever_comes_and_goes() {
        var all = new ArrayList<PregnancyId>();
        for (var n = 0; n < 9; n++) {
            var pregnancy = pregnancy("2027-03-0" + (1 + n), Answers.NONE);
            all.add(pregnancy);
            if (n % 3 != 0) {
                assign(pregnancy, Optional.of(n % 3 == 1 ? first : second), 1);
            }
        }
        for (var change : List.of(
                "update identity.city set name = name",
                "update identity.staff set active = false where id = '" + second.value() + "'",
                "update identity.staff_role set ended_at = now() where staff = '" + first.value() + "'")) {
            consultation.town.sql(change);
            var owned = new HashSet<>(ids(CareQuery.Whose.POOL));
            for (var working : List.of(first, second)) {
                consultation.list(nurse, NAKAHARA, CareQuery.Whose.ALL).nurses().stream()
                        .filter(one -> one.holding() && one.id().equals(working))
                        .forEach(one -> owned.addAll(consultation
                                .town
                                .house
                                .get(ListCareCases.class)
                                .list(
                                        nurse,
                                        new CareQuery(
                                                NAKAHARA,
                                                CareQuery.Whose.NURSE,
                                                Optional.of(working),
                                                false,
                                                Optional.empty(),
                                                50))
                                .items()
                                .stream()
                                .map(CarePage.Line::pregnancy)
                                .toList()));
            }
            assertThat(owned).as(change).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Test
    void a_deputy_has_the_others_cases_among_the_own() {
        var pregnancy = pregnancy("2027-03-01", Answers.NONE);
        assign(pregnancy, Optional.of(second), 1);
        var deputy = new Actor(
                Actor.Kind.STAFF,
                first.value(),
                Set.of(new Actor.Grant(Role.HEALTH_NURSE, Optional.of(NAKAHARA), Optional.of(second.value()))),
                Optional.empty(),
                "test");
        assertThat(consultation.list(deputy, NAKAHARA, CareQuery.Whose.MINE).items())
                .extracting(CarePage.Line::pregnancy)
                .containsExactly(pregnancy);
    }

    @Test
    void the_sheet_shows_what_was_said_the_plan_with_its_versions_and_what_may_be_done() {
        var pregnancy = pregnancy("2027-03-01", Answers.NONE);
        consultation
                .town
                .house
                .get(RecordInterview.class)
                .record(nurse, pregnancy, ConsultationTown.contact(CareContact.Kind.INTERVIEW, "2026-08-03"));
        assertThat(plan(pregnancy, "夜に眠れるようにする", 0)).isOne();
        assertThat(plan(pregnancy, "産後の手伝いを決める", 1)).isEqualTo(2);
        refused(() -> plan(pregnancy, "先に開いた画面", 1), KernelRefusal.CHANGED_MEANWHILE);
        var sheet = consultation.town.house.get(ReadCareSheet.class).read(nurse, pregnancy);
        assertThat(sheet.notes()).extracting(note -> note.contact().words()).containsExactly("よく話を聞いた。");
        assertThat(sheet.notes().get(0).by()).startsWith("担当");
        assertThat(sheet.plans()).extracting(plan -> plan.plan().aims()).containsExactly("産後の手伝いを決める", "夜に眠れるようにする");
        assertThat(sheet.plans().get(0).plan().steps()).hasSize(2);
        assertThat(sheet.allowed())
                .contains(ConsultationAction.WRITE_SUPPORT_PLAN, ConsultationAction.READ_QUESTIONNAIRE)
                .doesNotContain(ConsultationAction.CLOSE_CARE_CASE);
        assertThat(sheet.points()).hasSize(3);
    }

    @Test
    void what_is_wrong_with_a_record_is_told_all_at_once() {
        var pregnancy = pregnancy("2027-03-01", Answers.NONE);
        assertThatThrownBy(() -> consultation
                        .town
                        .house
                        .get(RecordInterview.class)
                        .record(
                                nurse,
                                pregnancy,
                                new CareContact(
                                        CareContact.Kind.INTERVIEW,
                                        LocalDate.parse("2026-08-04"),
                                        Optional.empty(),
                                        " ",
                                        CareContact.Outcome.CONTACT_AGAIN,
                                        Optional.empty())))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings())
                                .extracting(Finding::field)
                                .containsExactly("on", "place", "words", "nextOn"));
    }

    @Test
    void a_case_is_closed_only_after_the_pregnancy_and_stays_readable() {
        var pregnancy = pregnancy("2027-03-01", Answers.NONE);
        var close = consultation.town.house.get(CloseCareCase.class);
        refused(() -> close.close(nurse, pregnancy, 1), ConsultationRefusal.STILL_GOES_ON);
        consultation.town.sql("update pregnancy.pregnancy set state = 'DELIVERED', ended_on = '2026-08-03'");
        close.close(nurse, pregnancy, 1);
        assertThat(ids(CareQuery.Whose.ALL)).isEmpty();
        assertThat(consultation
                        .town
                        .house
                        .get(ReadCareSheet.class)
                        .read(nurse, pregnancy)
                        .caseState())
                .isEqualTo(CareState.CLOSED);
        refused(() -> close.close(nurse, pregnancy, 2), KernelRefusal.WRONG_STATE);
    }

    @Test
    void a_page_of_fifty_costs_no_more_statements_than_one_of_five() {
        for (var n = 0; n < 5; n++) {
            pregnancy("2027-03-01", Answers.NONE);
        }
        var few = statements();
        for (var n = 0; n < 25; n++) {
            pregnancy("2027-03-01", Answers.NONE);
        }
        assertThat(statements()).isEqualTo(few);
    }

    private int statements() {
        var count = new AtomicInteger();
        consultation.town.house.jdbi().setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                count.incrementAndGet();
            }
        });
        consultation.list(nurse, NAKAHARA, CareQuery.Whose.ALL);
        consultation.town.house.jdbi().setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        return count.get();
    }

    private int plan(PregnancyId pregnancy, String aims, int seen) {
        return consultation
                .town
                .house
                .get(WriteSupportPlan.class)
                .write(
                        nurse,
                        pregnancy,
                        new SupportPlan(
                                aims,
                                List.of(
                                        new SupportPlan.Step("家事を分ける", "ご本人とパートナー", Optional.empty()),
                                        new SupportPlan.Step(
                                                "電話で様子を聞く", "保健師", Optional.of(LocalDate.parse("2026-09-01")))),
                                Optional.of(LocalDate.parse("2026-08-03")),
                                LocalDate.parse("2026-10-01")),
                        seen);
    }

    private List<PregnancyId> ids(CareQuery.Whose whose) {
        return consultation.list(nurse, NAKAHARA, whose).items().stream()
                .map(CarePage.Line::pregnancy)
                .toList();
    }

    private void assign(PregnancyId pregnancy, Optional<StaffId> to, int seen) {
        consultation.town.house.get(AssignCareCase.class).assign(nurse, pregnancy, to, seen);
    }

    private PregnancyId pregnancy(String dueOn, Answers answers) {
        var woman = consultation.town.woman(NAKAHARA);
        var pregnancy = consultation
                .town
                .house
                .get(NotifyPregnancy.class)
                .notify(PregnancyTown.resident(woman), PregnancyTown.notice(dueOn, 1, answers));
        consultation.town.deliverAll();
        return pregnancy;
    }

    private static Answers nobodyHelps() {
        return new Answers(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(Answers.Supporter.NOBODY),
                Set.of(),
                Optional.empty());
    }

    private static void refused(ThrowingCallable work, RefusalCode code) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
