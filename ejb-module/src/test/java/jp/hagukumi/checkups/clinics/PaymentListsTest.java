package jp.hagukumi.checkups.clinics;

import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.testhouse.AtOnce;
import jp.hagukumi.testhouse.Somebody;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What the city owes its clinics, month by month. */
class PaymentListsTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

    private final ClinicTown ward = new ClinicTown();
    private final Actor first = Somebody.of(Role.BENEFIT_CLERK, NAKAHARA);
    private final Actor second = Somebody.of(Role.BENEFIT_CLERK, NAKAHARA);

    @Test
    void a_month_is_listed_by_clinic_and_kind_once_it_is_over_and_two_persons_have_seen_it() {
        ward.enter(ward.withVoucher(), ClinicTown.result("2026-11-20"));
        ward.enter(ward.withVoucher(), ClinicTown.result("2026-11-21"));
        ward.enter(ward.withVoucher(), ClinicTown.at(ClinicTown.result("2026-11-21"), ClinicTown.OTHER_CODE));
        ward.enter(ward.withVoucher(), ClinicTown.elsewhere(ClinicTown.result("2026-11-21"), 5_000));
        var propose = ward.bean(ProposePaymentList.class);
        refused(() -> propose.propose(first, NOVEMBER), ClinicRefusal.MONTH_NOT_OVER);
        december();
        var list = propose.propose(first, NOVEMBER);
        refused(() -> propose.propose(second, NOVEMBER), ClinicRefusal.ANOTHER_LIST_WAITS);
        refused(() -> takeOut(list), KernelRefusal.WRONG_STATE);
        refused(() -> ward.bean(ApprovePaymentList.class).approve(first, list), ClinicRefusal.SAME_PERSON);
        approve(list);
        assertThat(rows(list))
                .extracting(
                        row -> row.code().orElse(""),
                        PaymentList.Row::institution,
                        PaymentList.Row::paid,
                        PaymentList.Row::paidYen,
                        PaymentList.Row::takenBack)
                .containsExactly(
                        tuple(ClinicTown.CODE, "みどり小児科", 2, 12_000L, 0),
                        tuple(ClinicTown.OTHER_CODE, "あおぞら医院", 1, 6_000L, 0));
        assertThat(takeOut(list)).contains("\"みどり小児科\",\"M3_4\",\"2\",\"12000\",\"0\",\"0\",\"12000\"");
        refused(() -> propose.propose(first, NOVEMBER), ClinicRefusal.LATER_MONTH_LISTED);
        refused(() -> withdraw(list), KernelRefusal.WRONG_STATE);
    }

    @Test
    void what_was_corrected_or_cancelled_after_the_list_is_a_difference_in_the_next() {
        var moved = ward.enter(ward.withVoucher(), ClinicTown.result("2026-11-20"));
        var wrong = ward.enter(ward.withVoucher(), ClinicTown.result("2026-11-20"));
        var reworded = ward.enter(ward.withVoucher(), ClinicTown.result("2026-11-20"));
        december();
        approve(ward.bean(ProposePaymentList.class).propose(first, NOVEMBER));

        ward.bean(CorrectClinicResult.class)
                .correct(ward.nurse, moved, ClinicTown.at(ClinicTown.result("2026-11-20"), ClinicTown.OTHER_CODE));
        ward.bean(CancelClinicResult.class).cancel(ward.nurse, wrong, "別のお子さん");
        ward.bean(CorrectClinicResult.class)
                .correct(
                        ward.nurse,
                        reworded,
                        ClinicTown.judged(ClinicTown.result("2026-11-20"), "OBSERVE", Map.of("SKIN", "FINDING")));
        ward.checkups.town.setNow("2027-01-05T10:00");
        var next = ward.bean(ProposePaymentList.class).propose(first, DECEMBER);
        approve(next);
        assertThat(rows(next))
                .extracting(
                        row -> row.code().orElse(""),
                        PaymentList.Row::paid,
                        PaymentList.Row::paidYen,
                        PaymentList.Row::takenBack,
                        PaymentList.Row::takenBackYen)
                .containsExactly(
                        tuple(ClinicTown.CODE, 0, 0L, 2, -12_000L), tuple(ClinicTown.OTHER_CODE, 1, 6_000L, 0, 0L));
    }

    @Test
    void paper_that_came_after_the_list_is_in_the_next() {
        ward.enter(ward.withVoucher(), ClinicTown.result("2026-11-20"));
        var late = ward.withVoucher();
        december();
        approve(ward.bean(ProposePaymentList.class).propose(first, NOVEMBER));
        ward.enter(late, ClinicTown.result("2026-11-22"));
        ward.checkups.town.setNow("2027-01-05T10:00");
        var next = ward.bean(ProposePaymentList.class).propose(first, DECEMBER);
        assertThat(rows(next)).hasSize(1).first().returns(1, PaymentList.Row::paid);
    }

    @Test
    void a_list_to_which_something_came_since_is_not_approved_but_made_anew() {
        ward.enter(ward.withVoucher(), ClinicTown.result("2026-11-20"));
        var late = ward.withVoucher();
        december();
        var list = ward.bean(ProposePaymentList.class).propose(first, NOVEMBER);
        ward.enter(late, ClinicTown.result("2026-11-22"));
        refused(() -> approve(list), ClinicRefusal.LIST_CHANGED_SINCE);
        withdraw(list);
        var anew = ward.bean(ProposePaymentList.class).propose(first, NOVEMBER);
        approve(anew);
        assertThat(rows(anew)).first().returns(2, PaymentList.Row::paid);
        assertThat(ward.bean(ReadPaymentLists.class).read(first))
                .extracting(PaymentList::state, PaymentList::checkups)
                .contains(tuple(PaymentListState.APPROVED, 2), tuple(PaymentListState.WITHDRAWN, 1));
    }

    @Test
    void a_month_is_proposed_once_however_many_press() {
        ward.enter(ward.withVoucher(), ClinicTown.result("2026-11-20"));
        december();
        var propose = ward.bean(ProposePaymentList.class);
        assertThat(AtOnce.refused(6, n -> propose.propose(first, NOVEMBER)))
                .hasSize(5)
                .allMatch("HB-K541"::equals);
    }

    @Test
    void the_database_lets_nobody_approve_the_own_list() {
        ward.enter(ward.withVoucher(), ClinicTown.result("2026-11-20"));
        december();
        var list = ward.bean(ProposePaymentList.class).propose(first, NOVEMBER);
        assertThatThrownBy(() -> ward.checkups.town.sql(
                        "update checkups.payment_list set state = 'APPROVED', ended_by = proposed_by, ended_at = proposed_at where id = :id",
                        Map.of("id", list.value())))
                .hasMessageContaining("payment_list_second_person");
    }

    private void december() {
        ward.checkups.town.setNow("2026-12-03T10:00");
    }

    private void approve(PaymentListId list) {
        ward.bean(ApprovePaymentList.class).approve(second, list);
    }

    private void withdraw(PaymentListId list) {
        ward.bean(WithdrawPaymentList.class).withdraw(first, list);
    }

    private List<PaymentList.Row> rows(PaymentListId list) {
        return ward.bean(ReadPaymentList.class).read(first, list).rows();
    }

    private String takeOut(PaymentListId list) {
        return new String(
                ward.bean(TakeOutPaymentList.class).takeOut(first, list).bytes(), StandardCharsets.UTF_8);
    }

    private static void refused(ThrowingCallable work, RefusalCode code) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
