package jp.hagukumi.grants;

import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;
import static jp.hagukumi.pregnancy.PregnancyTown.resident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.hagukumi.grants.banks.BankRefusal;
import jp.hagukumi.grants.payout.ApprovePayments;
import jp.hagukumi.grants.payout.AssumeSettled;
import jp.hagukumi.grants.payout.BatchId;
import jp.hagukumi.grants.payout.CorrectPayment;
import jp.hagukumi.grants.payout.DissolveBatch;
import jp.hagukumi.grants.payout.DownloadBatch;
import jp.hagukumi.grants.payout.ListDueLines;
import jp.hagukumi.grants.payout.ListPayments;
import jp.hagukumi.grants.payout.MakeBatch;
import jp.hagukumi.grants.payout.NoteHandIn;
import jp.hagukumi.grants.payout.NotePaidBack;
import jp.hagukumi.grants.payout.PaymentId;
import jp.hagukumi.grants.payout.PaymentPage;
import jp.hagukumi.grants.payout.PaymentState;
import jp.hagukumi.grants.payout.PayoutRefusal;
import jp.hagukumi.grants.payout.ProposePayments;
import jp.hagukumi.grants.payout.ReadBatch;
import jp.hagukumi.grants.payout.ReleaseBatch;
import jp.hagukumi.grants.payout.ReturnPayment;
import jp.hagukumi.grants.payout.ReturnReason;
import jp.hagukumi.grants.payout.SettleBatch;
import jp.hagukumi.grants.payout.TakeBankResults;
import jp.hagukumi.grants.payout.WithdrawPayment;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.PregnancyTown;
import jp.hagukumi.testhouse.Somebody;
import org.junit.jupiter.api.Test;

/** From the line to the account: two people at each turn, one payment at a time, every yen twice in the ledger. */
class PayoutTest {

    private static final LocalDate VALUE = LocalDate.parse("2026-07-06");
    private final GrantTown grants = new GrantTown("2026-07-01T09:00");
    private final PregnancyTown town = grants.town;
    private final PersonId woman = town.woman(NAKAHARA);
    private final PregnancyId pregnancy = town.pregnancy(woman, "2027-01-20", 1);

    @Test
    void two_clerks_pay_and_the_bank_credits() {
        var payment = grants.proposed(woman, pregnancy);
        var batch = grants.released(List.of(payment), VALUE);
        var file = new String(
                grants.get(DownloadBatch.class).download(grants.first, batch).bytes(), Charset.forName("Shift_JIS"));
        assertThat(file).hasSize(4 * 122);
        assertThat(file).contains("ｼｹﾝ ﾊﾅ").contains("0000050000").startsWith("12102101234567");
        town.setNow("2026-07-06T16:00");
        assertThat(grants.get(SettleBatch.class).settle(grants.first, batch, VALUE))
                .isEqualTo(1);
        grants.assertBalanced();
        assertThat(grants.view(pregnancy).lines().get(0).state()).isEqualTo(LineState.SETTLED);
        assertThat(town.word("select state from grants.batch")).isEqualTo("CLOSED");
        assertThat(town.count("select count(*) from notifications.notice where code like '%GRANT_ON_ITS_WAY'"))
                .isEqualTo(1);
    }

    @Test
    void one_person_never_approves_her_own_and_a_deputy_stays_one_person() {
        var payment = grants.proposed(woman, pregnancy);
        refused(
                () -> grants.get(ApprovePayments.class).approve(grants.first, List.of(payment)),
                PayoutRefusal.SECOND_PERSON_NEEDED);
        grants.get(ApprovePayments.class).approve(grants.second, List.of(payment));
        var batch = grants.get(MakeBatch.class).make(grants.first, VALUE);
        refused(() -> grants.get(ReleaseBatch.class).release(grants.first, batch), PayoutRefusal.SECOND_PERSON_NEEDED);
        assertThatThrownBy(() -> town.sql("update grants.payment set approved_by = proposed_by"))
                .hasMessageContaining("payment_check");
        assertThatThrownBy(() -> town.sql("update grants.batch set released_by = made_by, released_at = made_at"))
                .hasMessageContaining("batch_check");
    }

    @Test
    void who_decided_cannot_approve_what_another_proposed() {
        var payment = grants.proposed(woman, pregnancy);
        grants.get(WithdrawPayment.class).withdraw(grants.second, new PaymentId(payment));
        var line = grants.view(pregnancy).lines().get(0).id();
        grants.get(ProposePayments.class).propose(grants.second, List.of(line.value()));
        var again = grants.lastPayment(pregnancy).id();
        refused(
                () -> grants.get(ApprovePayments.class).approve(grants.first, List.of(again)),
                PayoutRefusal.SECOND_PERSON_NEEDED);
        refused(
                () -> grants.get(ApprovePayments.class).approve(grants.second, List.of(again)),
                PayoutRefusal.SECOND_PERSON_NEEDED);
        grants.get(ApprovePayments.class).approve(grants.clerk(), List.of(again));
    }

    @Test
    void a_line_has_one_live_payment_whatever_the_code_does() {
        grants.proposed(woman, pregnancy);
        assertThatThrownBy(() -> town.sql("""
                        insert into grants.payment (id, line, yen, account, state, decided_by, proposed_by, proposed_at)
                        select gen_random_uuid(), line, yen, account, 'PROPOSED', decided_by, proposed_by, proposed_at
                        from grants.payment
                        """)).hasMessageContaining("payment_live");
    }

    @Test
    void a_returned_payment_is_corrected_and_paid_to_another_account() {
        var payment = grants.proposed(woman, pregnancy);
        var batch = grants.released(List.of(payment), VALUE);
        town.setNow("2026-07-07T09:00");
        grants.get(ReturnPayment.class).giveBack(grants.first, new PaymentId(payment), VALUE, ReturnReason.NO_ACCOUNT);
        grants.assertBalanced();
        assertThat(town.count("select count(*) from notifications.notice where code like '%GRANT_CAME_BACK'"))
                .isEqualTo(1);
        refused(
                () -> grants.get(CorrectPayment.class).correct(grants.first, new PaymentId(payment)),
                PayoutRefusal.SAME_ACCOUNT);
        grants.get(CorrectMyAccount.class).correct(resident(woman), GrantTown.account("7654321"));
        grants.get(CorrectPayment.class).correct(grants.first, new PaymentId(payment));
        var again = grants.lastPayment(pregnancy);
        assertThat(again.state()).isEqualTo(PaymentState.PROPOSED);
        var next = grants.released(List.of(again.id()), LocalDate.parse("2026-07-10"));
        town.setNow("2026-07-10T16:00");
        grants.get(SettleBatch.class).settle(grants.first, next, LocalDate.parse("2026-07-10"));
        grants.assertBalanced();
        assertThat(town.word("select string_agg(state, ' ' order by number) from grants.payment"))
                .isEqualTo("CORRECTED SETTLED");
        assertThat(town.word("select state from grants.batch where id = '" + batch.value() + "'"))
                .isEqualTo("CLOSED");
    }

    @Test
    void what_was_taken_for_settled_may_still_come_back() {
        var payment = grants.proposed(woman, pregnancy);
        grants.released(List.of(payment), VALUE);
        town.setNow("2026-07-08T10:00");
        assertThat(grants.get(AssumeSettled.class).assume(Somebody.system())).isFalse();
        assertThat(grants.lastPayment(pregnancy).state()).isEqualTo(PaymentState.EXPORTED);
        town.setNow("2026-07-09T10:00");
        grants.get(AssumeSettled.class).assume(Somebody.system());
        assertThat(grants.lastPayment(pregnancy).state()).isEqualTo(PaymentState.SETTLED);
        grants.assertBalanced();
        grants.get(ReturnPayment.class)
                .giveBack(grants.first, new PaymentId(payment), LocalDate.parse("2026-07-09"), ReturnReason.CLOSED);
        grants.assertBalanced();
        assertThat(grants.view(pregnancy).lines().get(0).state()).isEqualTo(LineState.DUE);
    }

    @Test
    void the_bank_answers_by_file_all_lines_or_none_and_twice_is_once() {
        var payments = new ArrayList<UUID>();
        payments.add(grants.proposed(woman, pregnancy));
        var other = town.woman(NAKAHARA);
        var theirs = town.pregnancy(other, "2027-01-25", 1);
        payments.add(grants.proposed(other, theirs));
        grants.released(payments, VALUE);
        town.setNow("2026-07-07T09:00");
        var numbers = town.word("select string_agg(number::text, ' ' order by number) from grants.payment")
                .split(" ");
        var csv = "number,result,on,yen,reason\n" + numbers[0] + ",SETTLED,2026-07-06,50000,\n" + numbers[1]
                + ",RETURNED,2026-07-07,50000,NAME_MISMATCH\n";
        refused(
                () -> grants.get(TakeBankResults.class)
                        .take(grants.first, csv.replace("2026-07-07,50000", "2026-07-07,50001")),
                PayoutRefusal.RESULTS_DO_NOT_FIT);
        assertThat(town.count("select count(*) from grants.payment where state = 'EXPORTED'"))
                .isEqualTo(2);
        refused(
                () -> grants.get(TakeBankResults.class)
                        .take(grants.first, csv.replace("SETTLED,2026-07-06", "SETTLED,2026-07-05")),
                PayoutRefusal.DAY_BEFORE_VALUE_DAY);
        assertThat(grants.get(TakeBankResults.class).take(grants.first, csv)).isEqualTo(2);
        assertThat(grants.get(TakeBankResults.class).take(grants.first, csv)).isZero();
        grants.assertBalanced();
        refused(() -> grants.get(TakeBankResults.class).take(grants.first, "x"), PayoutRefusal.RESULTS_UNREADABLE);
        refused(
                () -> grants.get(TakeBankResults.class)
                        .take(grants.first, "number,result,on,yen,reason\n" + numbers[0] + ",LOST,2026-07-06,1,"),
                PayoutRefusal.RESULTS_UNREADABLE);
    }

    @Test
    void a_second_hand_in_of_a_batch_warns() {
        var batch = grants.released(List.of(grants.proposed(woman, pregnancy)), VALUE);
        grants.get(NoteHandIn.class).note(grants.first, batch, false, Optional.empty());
        refused(
                () -> grants.get(NoteHandIn.class).note(grants.second, batch, false, Optional.empty()),
                PayoutRefusal.HANDED_IN_BEFORE);
        grants.get(NoteHandIn.class).note(grants.second, batch, true, Optional.of("銀行から差し戻し"));
        assertThat(grants.get(ReadBatch.class).read(grants.first, batch).uses())
                .extracting(use -> use.use())
                .containsExactly("HANDED_IN", "HANDED_IN");
    }

    @Test
    void the_file_is_the_same_to_the_byte_each_time_and_who_took_it_is_kept() {
        var batch = grants.released(List.of(grants.proposed(woman, pregnancy)), VALUE);
        var once = grants.get(DownloadBatch.class).download(grants.first, batch).bytes();
        var twice =
                grants.get(DownloadBatch.class).download(grants.second, batch).bytes();
        assertThat(twice).isEqualTo(once);
        assertThat(grants.get(ReadBatch.class).read(grants.first, batch).uses()).hasSize(2);
    }

    @Test
    void a_file_that_disagrees_with_the_award_does_not_leave() {
        var payment = grants.proposed(woman, pregnancy);
        grants.get(ApprovePayments.class).approve(grants.second, List.of(payment));
        var batch = grants.get(MakeBatch.class).make(grants.first, VALUE);
        town.sql("update grants.payment set yen = 60000");
        town.sql("update grants.batch set yen = 60000");
        refused(() -> grants.get(ReleaseBatch.class).release(grants.second, batch), PayoutRefusal.FILE_DISAGREES);
        assertThat(town.word("select state from grants.batch")).isEqualTo("MADE");
        assertThat(town.count("select count(*) from grants.journal where kind = 'EXPORTED'"))
                .isZero();
    }

    @Test
    void a_day_the_bank_cannot_reach_is_refused_with_the_one_it_can() {
        var payment = grants.proposed(woman, pregnancy);
        grants.get(ApprovePayments.class).approve(grants.second, List.of(payment));
        var make = grants.get(MakeBatch.class);
        refused(() -> make.make(grants.first, LocalDate.parse("2026-07-03")), BankRefusal.CUT_OFF_MISSED);
        refused(() -> make.make(grants.first, LocalDate.parse("2026-07-11")), BankRefusal.NO_BANK_DAY);
        refused(() -> make.make(grants.first, LocalDate.parse("2026-12-01")), BankRefusal.VALUE_DATE_TOO_FAR);
        refused(() -> make.make(grants.first, LocalDate.parse("2051-01-05")), BankRefusal.VALUE_DATE_TOO_FAR);
        var batch = grants.get(MakeBatch.class).make(grants.first, VALUE);
        town.setNow("2026-07-01T15:01");
        refused(() -> grants.get(ReleaseBatch.class).release(grants.second, batch), BankRefusal.CUT_OFF_MISSED);
    }

    @Test
    void a_batch_is_taken_apart_before_it_leaves_and_not_after() {
        var payment = grants.proposed(woman, pregnancy);
        grants.get(ApprovePayments.class).approve(grants.second, List.of(payment));
        var batch = grants.get(MakeBatch.class).make(grants.first, VALUE);
        grants.get(DissolveBatch.class).dissolve(grants.first, batch);
        assertThat(grants.lastPayment(pregnancy).state()).isEqualTo(PaymentState.APPROVED);
        var again = grants.get(MakeBatch.class).make(grants.first, VALUE);
        grants.get(ReleaseBatch.class).release(grants.second, again);
        refused(() -> grants.get(DissolveBatch.class).dissolve(grants.first, again), KernelRefusal.WRONG_STATE);
        refused(() -> grants.get(MakeBatch.class).make(grants.first, VALUE), PayoutRefusal.NOTHING_TO_PAY);
    }

    @Test
    void twenty_hands_on_one_batch_let_it_go_once() throws Exception {
        var payment = grants.proposed(woman, pregnancy);
        grants.get(ApprovePayments.class).approve(grants.second, List.of(payment));
        var batch = grants.get(MakeBatch.class).make(grants.first, VALUE);
        var release = grants.get(ReleaseBatch.class);
        assertThat(atOnce(20, () -> release.release(grants.second, batch))).isEqualTo(1);
        assertThat(town.count("select count(*) from grants.journal where kind = 'EXPORTED'"))
                .isEqualTo(1);
        grants.assertBalanced();
    }

    @Test
    void twenty_hands_make_one_batch_of_one_payment() throws Exception {
        var payment = grants.proposed(woman, pregnancy);
        grants.get(ApprovePayments.class).approve(grants.second, List.of(payment));
        var make = grants.get(MakeBatch.class);
        assertThat(atOnce(20, () -> make.make(grants.first, VALUE))).isEqualTo(1);
        assertThat(town.count("select count(*) from grants.batch")).isEqualTo(1);
    }

    @Test
    void twenty_hands_propose_one_payment() throws Exception {
        var payment = grants.proposed(woman, pregnancy);
        grants.get(WithdrawPayment.class).withdraw(grants.first, new PaymentId(payment));
        var line = grants.view(pregnancy).lines().get(0).id().value();
        var propose = grants.get(ProposePayments.class);
        assertThat(atOnce(20, () -> propose.propose(grants.first, List.of(line))))
                .isEqualTo(1);
        assertThat(town.count("select count(*) from grants.payment where state = 'PROPOSED'"))
                .isEqualTo(1);
    }

    @Test
    void a_claim_is_paid_back() {
        var payment = grants.proposed(woman, pregnancy);
        var batch = grants.released(List.of(payment), VALUE);
        town.setNow("2026-07-06T16:00");
        grants.get(SettleBatch.class).settle(grants.first, batch, VALUE);
        var made = grants.get(ReckonAnew.class)
                .reckon(
                        grants.first,
                        new GrantCaseId(pregnancy.value()),
                        Map.of(Instalment.FIRST, new Elsewhere(50_000, Optional.of("131016"), false)),
                        "ほかの市で支払われていたため");
        assertThat(grants.get(ListDueLines.class).list(grants.first))
                .singleElement()
                .matches(line -> line.kind() == LineKind.CLAIM && line.yen() == 50_000);
        grants.get(NotePaidBack.class).note(grants.first, made.get(0), LocalDate.parse("2026-07-06"));
        grants.assertBalanced();
        assertThat(grants.get(ListDueLines.class).list(grants.first)).isEmpty();
        refused(
                () -> grants.get(NotePaidBack.class)
                        .note(
                                grants.first,
                                grants.view(pregnancy).lines().get(0).id(),
                                VALUE),
                PayoutRefusal.NOT_A_CLAIM);
    }

    @Test
    void the_ledger_refuses_what_does_not_balance_and_what_pays_more_than_was_awarded() {
        grants.proposed(woman, pregnancy);
        assertThatThrownBy(() -> town.sql("""
                        with j as (insert into grants.journal (id, kind, line, on_day, at, by_actor)
                            select gen_random_uuid(), 'AWARDED', id, '2026-07-01', now(), gen_random_uuid()
                            from grants.award_line returning id, line)
                        insert into grants.posting (journal, account, line, debit, credit)
                        select id, 'EXPENSE', line, 5, 0 from j
                        """)).hasMessageContaining("does not balance");
        assertThatThrownBy(() -> town.sql("""
                        with j as (insert into grants.journal (id, kind, line, on_day, at, by_actor)
                            select gen_random_uuid(), 'EXPORTED', id, '2026-07-01', now(), gen_random_uuid()
                            from grants.award_line returning id, line)
                        insert into grants.posting (journal, account, line, debit, credit)
                        select id, 'PAYABLE', line, 60000, 0 from j union all select id, 'IN_TRANSIT', line, 0, 60000 from j
                        """)).hasMessageContaining("more than it was awarded");
    }

    @Test
    void the_lists_show_what_waits_for_whom() {
        grants.proposed(woman, pregnancy);
        var page = grants.get(ListPayments.class).list(grants.first, PaymentState.PROPOSED, Optional.empty(), 10);
        assertThat(page.items()).singleElement().matches(line -> line.own() && line.yen() == 50_000);
        assertThat(page.sums()).containsEntry(PaymentState.PROPOSED, new PaymentPage.Sum(1, 50_000));
        var hers = grants.get(ListPayments.class).list(grants.second, PaymentState.PROPOSED, Optional.empty(), 10);
        assertThat(hers.items()).singleElement().matches(line -> !line.own());
    }

    @Test
    void nobody_but_the_benefit_clerks_touches_money() {
        var nurse = town.nurse(NAKAHARA);
        refused(() -> grants.get(MakeBatch.class).make(nurse, VALUE), KernelRefusal.NOT_ALLOWED);
        refused(
                () -> grants.get(DownloadBatch.class).download(nurse, new BatchId(UUID.randomUUID())),
                KernelRefusal.NOT_ALLOWED);
    }

    private static int atOnce(int hands, Runnable doing) throws Exception {
        var pool = Executors.newFixedThreadPool(hands);
        try {
            var done = 0;
            for (var one : pool.invokeAll(IntStream.range(0, hands)
                    .<Callable<Boolean>>mapToObj(number -> () -> {
                        try {
                            doing.run();
                            return true;
                        } catch (Refusal late) {
                            return false;
                        }
                    })
                    .toList())) {
                done += one.get() ? 1 : 0;
            }
            return done;
        } finally {
            pool.shutdown();
        }
    }

    private static void refused(Runnable doing, RefusalCode code) {
        assertThatThrownBy(doing::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
