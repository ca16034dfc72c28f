package jp.hagukumi.checkups.clinics;

import static jp.hagukumi.pregnancy.PregnancyTown.ASAO;
import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.announcements.PersonDied;
import jp.hagukumi.announcements.PersonLeftCity;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.CheckupKind;
import jp.hagukumi.checkups.CheckupState;
import jp.hagukumi.checkups.clinics.reacts.CallBackFromDeath;
import jp.hagukumi.checkups.clinics.reacts.CallBackFromLeaving;
import jp.hagukumi.checkups.day.DayRefusal;
import jp.hagukumi.checkups.reacts.FollowLeaving;
import jp.hagukumi.handbook.Growth;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.testhouse.AtOnce;
import jp.hagukumi.testhouse.Somebody;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Vouchers of infant checkups, and the results that clinics made with them. */
class ClinicVouchersTest {

    private final ClinicTown ward = new ClinicTown();

    @Test
    void a_child_has_a_voucher_for_each_checkup_whose_window_is_near_and_the_family_is_told_once() {
        var child = ward.checkups.child(NAKAHARA, "2026-08-10");
        ward.round();
        ward.round();
        assertThat(ward.all(child)).hasSize(1).first().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(CheckupKind.M3_4);
            assertThat(one.state()).isEqualTo(VoucherState.ISSUED);
            assertThat(one.code()).hasValueSatisfying(code -> assertThat(code).hasSize(8));
            assertThat(one.from()).isEqualTo("2026-11-10");
            assertThat(one.until()).isEqualTo("2027-01-08");
        });
        assertThat(ward.checkups.told(child)).containsExactly("clinics.VOUCHER_READY");
        assertThat(ward.checkups.hasCheckup(child))
                .as("what a clinic makes has no date at the ward")
                .isFalse();
    }

    @Test
    void a_newborn_has_the_voucher_of_the_first_month_and_a_child_of_five_its_own() {
        var newborn = ward.checkups.child(NAKAHARA, "2026-11-10");
        var five = ward.checkups.child(NAKAHARA, "2021-11-01");
        ward.round();
        assertThat(ward.all(newborn)).extracting(MyVoucher::kind).containsExactly(CheckupKind.M1);
        assertThat(ward.all(five)).extracting(MyVoucher::kind).containsExactly(CheckupKind.Y5);
    }

    @Test
    void rounds_made_at_once_issue_one_voucher_for_each() {
        for (int n = 0; n < 12; n++) {
            ward.checkups.child(NAKAHARA, "2026-08-1" + n % 10);
        }
        var issue = ward.bean(IssueVouchers.class);
        assertThat(AtOnce.refused(
                        8,
                        n -> issue.make(
                                Somebody.system(), new IssueVouchers.Task(IssueVouchers.Step.ISSUE, CheckupKind.M3_4))))
                .isEmpty();
        assertThat(ward.checkups.town.count("""
                        select count(*) from checkups.checkup c left join checkups.clinic_voucher v on v.checkup = c.id
                        where c.kind = 'M3_4' and v.checkup is null
                        """)).isZero();
    }

    @Test
    void what_nobody_used_lapses_with_its_window_and_a_result_of_a_day_within_it_is_taken_later() {
        var checkup = ward.withVoucher();
        ward.checkups.town.setNow("2027-01-09T10:00");
        ward.round();
        assertThat(ward.mine(checkup))
                .returns(VoucherState.LAPSED, MyVoucher::state)
                .returns(Optional.empty(), MyVoucher::code);
        refused(() -> ward.enter(checkup, ClinicTown.result("2027-01-09")), ClinicRefusal.OUTSIDE_WINDOW);
        ward.enter(checkup, ClinicTown.result("2027-01-08"));
        assertThat(ward.mine(checkup).state()).isEqualTo(VoucherState.USED);
    }

    @Test
    void a_child_that_leaves_has_no_voucher_any_more_and_has_it_again_when_it_is_back() {
        var checkup = ward.withVoucher();
        var child = ward.child(checkup);
        stand(child, "LEFT");
        ward.checkups.twice(CallBackFromLeaving.class, left(child));
        ward.checkups.twice(FollowLeaving.class, left(child));
        assertThat(voucher(checkup)).isEqualTo("CALLED_BACK");
        stand(child, "RESIDENT");
        ward.round();
        assertThat(ward.mine(checkup).state()).isEqualTo(VoucherState.ISSUED);
    }

    @Test
    void a_result_of_a_day_before_the_child_left_is_taken_and_one_after_is_not() {
        var checkup = ward.withVoucher();
        var child = ward.child(checkup);
        stand(child, "DIED");
        ward.checkups.twice(CallBackFromDeath.class, new PersonDied(child.value(), LocalDate.parse("2026-11-24")));
        ward.checkups.town.setNow("2026-12-10T10:00");
        refused(() -> ward.enter(checkup, ClinicTown.result("2026-11-25")), ClinicRefusal.VOUCHER_ENDED_BEFORE);
        ward.enter(checkup, ClinicTown.result("2026-11-20"));
        assertThat(voucher(checkup)).isEqualTo("USED");
    }

    @Test
    void a_child_whose_result_came_after_it_left_is_not_asked_again_when_it_is_back() {
        var checkup = ward.withVoucher();
        var child = ward.child(checkup);
        stand(child, "LEFT");
        ward.checkups.twice(FollowLeaving.class, left(child));
        ward.checkups.twice(CallBackFromLeaving.class, left(child));
        ward.enter(checkup, ClinicTown.result("2026-11-20"));
        stand(child, "RESIDENT");
        ward.round();
        assertThat(ward.state(checkup)).isEqualTo(CheckupState.LEFT);
        assertThat(ward.mine(checkup).state()).isEqualTo(VoucherState.USED);
    }

    @Test
    void the_clerk_finds_the_checkup_by_the_code_on_paper_and_in_her_own_ward_only() {
        var checkup = ward.withVoucher();
        var code = ward.mine(checkup).code().orElseThrow();
        var find = ward.bean(FindVoucher.class);
        assertThat(find.find(ward.clerk, code.substring(0, 4).toLowerCase(Locale.ROOT) + "-" + code.substring(4)))
                .isEqualTo(checkup);
        refused(() -> find.find(ward.checkups.town.clerk(ASAO), code), ClinicRefusal.UNKNOWN_VOUCHER);
        refused(() -> find.find(ward.clerk, "00000000"), ClinicRefusal.UNKNOWN_VOUCHER);
    }

    @Test
    void a_result_from_paper_uses_the_voucher_ends_the_checkup_and_is_shown_to_the_family() {
        var checkup = ward.withVoucher();
        ward.enter(
                checkup,
                ClinicTown.judged(
                        ClinicTown.result("2026-11-20"), "OBSERVE", Map.of("SKIN", "FINDING", "MIND", "FINDING")));
        assertThat(ward.state(checkup)).isEqualTo(CheckupState.ELSEWHERE);
        assertThat(ward.mine(checkup)).satisfies(one -> {
            assertThat(one.state()).isEqualTo(VoucherState.USED);
            assertThat(one.code()).isEmpty();
            assertThat(one.result()).hasValueSatisfying(result -> {
                assertThat(result.clinicName()).isEqualTo("みどり小児科");
                assertThat(result.judgement()).isEqualTo("OBSERVE");
                assertThat(result.findings())
                        .as("what is spoken about is in no list")
                        .containsExactly("SKIN");
                assertThat(result.measured()).hasSize(2);
                assertThat(result.backYen()).isEmpty();
            });
        });
        assertThat(ward.checkups.told(ward.child(checkup)))
                .containsExactly("clinics.VOUCHER_READY", "clinics.CLINIC_RESULT_IN");
        refused(() -> ward.enter(checkup, ClinicTown.result("2026-11-20")), ClinicRefusal.VOUCHER_USED);
    }

    @Test
    void one_voucher_is_used_once_however_many_enter_it() {
        var checkup = ward.withVoucher();
        var enter = ward.bean(EnterClinicResult.class);
        var refused = AtOnce.refused(6, n -> enter.enter(ward.clerk, checkup, ClinicTown.result("2026-11-20")));
        assertThat(refused).hasSize(5).allMatch("HB-K504"::equals);
        assertThat(ward.sheet(checkup).editions()).hasSize(1);
    }

    @Test
    void what_can_hardly_be_meant_is_asked_again_and_taken_once_confirmed() {
        var checkup = ward.withVoucher();
        refused(
                () -> ward.enter(checkup, ClinicTown.weighing(ClinicTown.result("2026-11-20"), 62)),
                DayRefusal.DOUBT_UNIT);
        var heavy = ClinicTown.weighing(ClinicTown.result("2026-11-20"), 12_000);
        refused(() -> ward.enter(checkup, heavy), DayRefusal.DOUBT_FAR_BEYOND);
        ward.enter(checkup, ClinicTown.weighing(ClinicTown.result("2026-11-20"), 12_000, "FAR_BEYOND"));
        assertThat(ward.mine(checkup).state()).isEqualTo(VoucherState.USED);
    }

    @Test
    void a_result_is_refused_with_everything_that_is_wrong_at_once() {
        var checkup = ward.withVoucher();
        var wrong = new ClinicResult(
                LocalDate.parse("2026-11-25"),
                Optional.of("9999999999"),
                Optional.empty(),
                Optional.of(3_000),
                List.of(ClinicTown.value(Growth.Kind.HEAD, 400)),
                List.of(
                        new ClinicResult.Found("SKIN", "FINDING", Optional.empty()),
                        new ClinicResult.Found("SPEECH", "NO_FINDING", Optional.empty())),
                "WELL",
                Optional.empty());
        assertThatThrownBy(() -> ward.enter(checkup, wrong))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings())
                                .extracting(Finding::code)
                                .contains(
                                        ClinicRefusal.CHECKED_IN_THE_FUTURE,
                                        ClinicRefusal.UNKNOWN_CLINIC,
                                        ClinicRefusal.PAID_AT_CITY_CLINIC,
                                        ClinicRefusal.MEASUREMENT_MISSING,
                                        ClinicRefusal.WORDS_MISSING,
                                        ClinicRefusal.NO_SUCH_ITEM,
                                        ClinicRefusal.ITEM_MISSING,
                                        ClinicRefusal.NO_SUCH_JUDGEMENT));
        assertThat(ward.sheet(checkup).editions()).isEmpty();
        refused(
                () -> ward.enter(
                        checkup, ClinicTown.judged(ClinicTown.result("2026-11-20"), "NORMAL", Map.of("SKIN", "REFER"))),
                ClinicRefusal.JUDGEMENT_DOES_NOT_FIT);
    }

    @Test
    void a_corrected_result_stands_beside_the_earlier_one_and_holds() {
        var checkup = ward.withVoucher();
        var first = ward.enter(checkup, ClinicTown.result("2026-11-20"));
        var correct = ward.bean(CorrectClinicResult.class);
        refused(
                () -> correct.correct(ward.nurse, first, ClinicTown.result("2026-11-20")),
                ClinicRefusal.NOTHING_CORRECTED);
        correct.correct(ward.nurse, first, ClinicTown.result("2026-11-21"));
        refused(
                () -> correct.correct(ward.nurse, first, ClinicTown.result("2026-11-22")),
                ClinicRefusal.CORRECTED_SINCE);
        assertThat(ward.sheet(checkup).editions())
                .extracting(
                        ClinicSheet.Edition::standing, edition -> edition.on().toString())
                .containsExactly(tuple(true, "2026-11-21"), tuple(false, "2026-11-20"));
        assertThat(ward.mine(checkup).state()).isEqualTo(VoucherState.USED);
    }

    @Test
    void a_cancelled_result_gives_the_voucher_back() {
        var checkup = ward.withVoucher();
        var result = ward.enter(checkup, ClinicTown.result("2026-11-20"));
        var cancel = ward.bean(CancelClinicResult.class);
        cancel.cancel(ward.nurse, result, "別のお子さんの紙でした");
        refused(() -> cancel.cancel(ward.nurse, result, "もう一度"), ClinicRefusal.ALREADY_CANCELLED);
        assertThat(ward.mine(checkup)).satisfies(one -> {
            assertThat(one.state()).isEqualTo(VoucherState.ISSUED);
            assertThat(one.code()).isPresent();
            assertThat(one.result()).isEmpty();
        });
        assertThat(ward.state(checkup)).isEqualTo(CheckupState.TARGETED);
        ward.enter(checkup, ClinicTown.result("2026-11-22"));
        assertThat(ward.sheet(checkup).editions()).hasSize(2);
    }

    @Test
    void what_a_family_paid_elsewhere_is_given_back_up_to_what_the_voucher_is_worth() {
        var dear = ward.withVoucher();
        ward.enter(dear, ClinicTown.elsewhere(ClinicTown.result("2026-11-20"), 7_700));
        assertThat(ward.mine(dear).result()).hasValueSatisfying(result -> {
            assertThat(result.clinicName()).isEqualTo("ふるさと小児科");
            assertThat(result.backYen()).hasValue(6_000);
            assertThat(result.backUntil()).hasValue(LocalDate.parse("2027-11-20"));
        });
        var cheap = ward.withVoucher();
        ward.enter(cheap, ClinicTown.elsewhere(ClinicTown.result("2026-11-20"), 3_300));
        assertThat(ward.mine(cheap).result().orElseThrow().backYen()).hasValue(3_300);
        var free = ward.withVoucher();
        ward.enter(free, ClinicTown.elsewhere(ClinicTown.result("2026-11-20"), 0));
        assertThat(ward.mine(free).result().orElseThrow().backYen()).isEmpty();
    }

    @Test
    void a_clerk_sees_that_a_result_is_in_and_a_nurse_what_it_says() {
        var checkup = ward.withVoucher();
        ward.enter(checkup, ClinicTown.result("2026-11-20"));
        assertThat(ward.sheet(checkup).editions().get(0).result()).isPresent();
        assertThat(ward.bean(ReadClinicSheet.class)
                        .read(ward.clerk, checkup)
                        .editions()
                        .get(0)
                        .result())
                .isEmpty();
        refused(
                () -> ward.bean(ReadClinicSheet.class).read(ward.checkups.town.nurse(ASAO), checkup),
                KernelRefusal.NOT_ALLOWED);
    }

    private static PersonLeftCity left(PersonId child) {
        return new PersonLeftCity(child.value(), NAKAHARA, "131016", LocalDate.parse("2026-11-24"));
    }

    private void stand(PersonId child, String standing) {
        ward.checkups.town.sql("""
                update identity.person set standing = :standing, left_on = case when :standing = 'LEFT' then date '2026-11-24' end,
                    died_on = case when :standing = 'DIED' then date '2026-11-24' end
                where id = :id
                """, Map.of("standing", standing, "id", child.value()));
    }

    private String voucher(CheckupId checkup) {
        return ward.checkups.town.word(
                "select state from checkups.clinic_voucher where checkup = '" + checkup.value() + "'");
    }

    private static void refused(ThrowingCallable work, RefusalCode code) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
