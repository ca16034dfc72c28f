package jp.hagukumi.pregnancy.results;

import static jp.hagukumi.pregnancy.PregnancyTown.ASAO;
import static jp.hagukumi.pregnancy.PregnancyTown.resident;
import static jp.hagukumi.pregnancy.results.ResultTown.antenatal;
import static jp.hagukumi.pregnancy.results.ResultTown.byHandbook;
import static jp.hagukumi.pregnancy.results.ResultTown.byVoucher;
import static jp.hagukumi.pregnancy.results.ResultTown.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.pregnancy.FollowRegister;
import jp.hagukumi.pregnancy.IssueHandbooks;
import jp.hagukumi.pregnancy.Loss;
import jp.hagukumi.pregnancy.ReadMyPregnancy;
import jp.hagukumi.pregnancy.TellLoss;
import jp.hagukumi.pregnancy.checkups.CheckupRefusal;
import jp.hagukumi.pregnancy.checkups.CheckupSheet;
import jp.hagukumi.pregnancy.checkups.EnterCheckup;
import jp.hagukumi.pregnancy.checkups.ListCheckupAttention;
import jp.hagukumi.pregnancy.checkups.Mind;
import jp.hagukumi.pregnancy.checkups.ReadCheckups;
import jp.hagukumi.pregnancy.checkups.VoucherIssuing;
import jp.hagukumi.pregnancy.checkups.VoucherKind;
import jp.hagukumi.pregnancy.checkups.VoucherState;
import org.junit.jupiter.api.Test;

/** Results by message: taken in once, corrected as a new version, withdrawn, set aside, and the word of a loss. */
class SentResultsTest {

    private final ResultTown here = new ResultTown();

    @Test
    void a_result_named_by_its_voucher_stands_among_hers_and_its_voucher_is_used() {
        here.expecting(here.woman, 1);
        var receipt = here.submit(antenatal("K-1", 1, byVoucher(code(1)), "2026-11-09"));
        assertThat(receipt.facts().state()).isEqualTo(SentResultState.TAKEN);
        assertThat(receipt.repeated()).isFalse();
        assertThat(here.mine().results()).singleElement().satisfies(result -> {
            assertThat(result.checkup().weightGrams()).contains(53_400);
            assertThat(result.checkup().voucher()).isPresent();
        });
        assertThat(here.mine().vouchers().get(0).state()).isEqualTo(VoucherState.USED);
        assertThat(here.town.word("select source from pregnancy.checkup")).isEqualTo("SOAP");
    }

    @Test
    void a_handbook_with_the_birth_date_finds_her_too() {
        var pregnancy = here.expecting(here.woman, 1);
        var receipt =
                here.submit(antenatal("K-1", 1, byHandbook(here.handbook(pregnancy), "1995-05-05"), "2026-11-09"));
        assertThat(receipt.facts().state()).isEqualTo(SentResultState.TAKEN);
        assertThat(here.mine().results()).hasSize(1);
    }

    @Test
    void one_message_sent_by_eight_at_once_is_taken_once_and_all_hold_the_same_receipt() throws Exception {
        here.expecting(here.woman, 1);
        var told = antenatal("K-1", 1, byVoucher(code(1)), "2026-11-09");
        var message = here.message("the same");
        var submit = here.town.house.get(SubmitCheckupResult.class);
        var receipts = new HashSet<KeptBytes>();
        var pool = Executors.newFixedThreadPool(8);
        try {
            for (var one : pool.invokeAll(IntStream.range(0, 8)
                    .<Callable<ResultReceipt>>mapToObj(
                            number -> () -> submit.submit(here.clinicSystem(), told, message))
                    .toList())) {
                receipts.add(one.get().seal());
            }
        } finally {
            pool.shutdown();
        }
        assertThat(receipts).hasSize(1);
        assertThat(here.mine().results()).hasSize(1);
        assertThat(here.town.count("select count(*) from pregnancy.result_message"))
                .isEqualTo(1);
    }

    @Test
    void the_same_result_in_another_message_is_acknowledged_as_repeated() {
        here.expecting(here.woman, 1);
        var told = antenatal("K-1", 1, byVoucher(code(1)), "2026-11-09");
        here.submit(told);
        var again = here.submit(told);
        assertThat(again.repeated()).isTrue();
        assertThat(here.mine().results()).hasSize(1);
        assertThat(here.town.count("select count(*) from pregnancy.result_message"))
                .isEqualTo(2);
    }

    @Test
    void a_mark_of_a_message_or_a_number_with_another_content_is_refused() {
        here.expecting(here.woman, 1);
        here.submit(antenatal("K-1", 1, byVoucher(code(1)), "2026-11-09"), ResultTown.message("urn:uuid:m", "one"));
        refused(
                () -> here.submit(
                        antenatal("K-2", 1, byVoucher(code(2)), "2026-11-08"),
                        ResultTown.message("urn:uuid:m", "other")),
                ResultRefusal.MESSAGE_ID_REUSED);
        refused(
                () -> here.submit(antenatal("K-1", 1, byVoucher(code(2)), "2026-11-08")),
                ResultRefusal.NUMBER_KNOWN_OTHERWISE);
    }

    @Test
    void a_checkup_typed_from_paper_before_is_told_as_known() {
        var pregnancy = here.expecting(here.woman, 1);
        here.town
                .house
                .get(EnterCheckup.class)
                .enter(
                        here.clerk,
                        pregnancy,
                        antenatal("x", 1, byVoucher("x"), "2026-11-09").checkup(),
                        Optional.empty());
        refused(
                () -> here.submit(antenatal("K-1", 1, byVoucher(code(1)), "2026-11-09")),
                CheckupRefusal.CHECKED_ALREADY);
        assertThat(here.town.count("select count(*) from pregnancy.sent_result"))
                .isZero();
    }

    @Test
    void a_correction_is_a_new_version_and_the_one_before_counts_no_more_but_stays() {
        here.expecting(here.woman, 1);
        here.submit(antenatal("K-1", 1, byVoucher(code(1)), "2026-11-09"));
        here.correct(antenatal("K-1", 2, byVoucher(code(2)), "2026-11-08"));
        assertThat(here.mine().results())
                .singleElement()
                .satisfies(result -> assertThat(result.checkup().on()).isEqualTo(LocalDate.parse("2026-11-08")));
        assertThat(here.mine().vouchers().get(0).state()).isEqualTo(VoucherState.ISSUED);
        assertThat(here.mine().vouchers().get(1).state()).isEqualTo(VoucherState.USED);
        assertThat(here.town.count("select count(*) from pregnancy.checkup")).isEqualTo(2);
        assertThat(here.town.word("select string_agg(state, ' ' order by version) from pregnancy.sent_result"))
                .isEqualTo("REPLACED TAKEN");
        refused(
                () -> here.correct(antenatal("K-1", 4, byVoucher(code(2)), "2026-11-08")),
                ResultRefusal.VERSION_NOT_NEXT);
        refused(
                () -> here.correct(antenatal("K-9", 2, byVoucher(code(2)), "2026-11-08")),
                ResultRefusal.NUMBER_UNKNOWN);
    }

    @Test
    void a_correction_may_keep_day_and_voucher() {
        here.expecting(here.woman, 1);
        here.submit(antenatal("K-1", 1, byVoucher(code(1)), "2026-11-09"));
        var corrected = here.correct(antenatal("K-1", 2, byVoucher(code(1)), "2026-11-09"));
        assertThat(corrected.facts().state()).isEqualTo(SentResultState.TAKEN);
        assertThat(here.mine().vouchers().get(0).state()).isEqualTo(VoucherState.USED);
    }

    @Test
    void a_withdrawn_result_gives_its_voucher_back_and_is_withdrawn_once() {
        here.expecting(here.woman, 1);
        here.submit(antenatal("K-1", 1, byVoucher(code(1)), "2026-11-09"));
        var cancel = here.town.house.get(CancelCheckupResult.class);
        refused(
                () -> cancel.cancel(here.clinicSystem(), "K-1", 2, "別の方", here.message("c1")),
                ResultRefusal.NOT_NEWEST);
        assertThat(cancel.cancel(here.clinicSystem(), "K-1", 1, "別の方", here.message("c2"))
                        .facts()
                        .state())
                .isEqualTo(SentResultState.WITHDRAWN);
        assertThat(here.mine().results()).isEmpty();
        assertThat(here.mine().vouchers().get(0).state()).isEqualTo(VoucherState.ISSUED);
        refused(
                () -> cancel.cancel(here.clinicSystem(), "K-1", 1, "別の方", here.message("c3")),
                KernelRefusal.WRONG_STATE);
        refused(
                () -> cancel.cancel(here.clinicSystem(), "K-7", 1, "別の方", here.message("c4")),
                ResultRefusal.NUMBER_UNKNOWN);
    }

    @Test
    void another_clinic_may_use_the_same_number_and_cannot_touch_what_is_not_its_own() {
        here.expecting(here.woman, 1);
        here.submit(antenatal("K-1", 1, byVoucher(code(1)), "2026-11-09"));
        assertThat(here.town.word("select sender from pregnancy.sent_result")).isEqualTo(here.clinic.toString());
        var other = new ResultTown();
        assertThatThrownBy(() -> here.town
                        .house
                        .get(CancelCheckupResult.class)
                        .cancel(other.clinicSystem(), "K-1", 1, "別の方", here.message("c")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ResultRefusal.NUMBER_UNKNOWN));
    }

    @Test
    void what_finds_nobody_is_kept_and_waits_until_a_clerk_has_found_her() {
        var pregnancy = here.expecting(here.woman, 1);
        var receipt = here.submit(antenatal("K-1", 1, byHandbook("2026-999999", "1995-05-05"), "2026-11-09"));
        assertThat(receipt.facts().state()).isEqualTo(SentResultState.SET_ASIDE);
        var waiting = here.town.house.get(ListSetAside.class).list(here.clerk);
        assertThat(waiting).singleElement().satisfies(one -> {
            assertThat(one.because()).isEqualTo(SetAsideReason.HANDBOOK_UNKNOWN);
            assertThat(one.from()).isEqualTo("試験産婦人科");
            assertThat(one.on()).contains(LocalDate.parse("2026-11-09"));
        });
        var put = here.town.house.get(PutToPregnancy.class);
        var result = waiting.get(0).result();
        refused(() -> put.put(here.town.clerk(ASAO), result, pregnancy), KernelRefusal.NOT_ALLOWED);
        put.put(here.clerk, result, pregnancy);
        assertThat(here.mine().results())
                .singleElement()
                .satisfies(mine -> assertThat(mine.checkup().advice()).contains("順調です。\n\\よく休む"));
        assertThat(here.town.house.get(ListSetAside.class).list(here.clerk)).isEmpty();
        refused(() -> put.put(here.clerk, result, pregnancy), ResultRefusal.NOT_SET_ASIDE);
    }

    @Test
    void what_belongs_to_nobody_here_is_dismissed_with_its_reason_and_stays_as_it_was_sent() {
        here.submit(antenatal("K-1", 1, byVoucher("ABCD-2345"), "2026-11-09"));
        var result =
                here.town.house.get(ListSetAside.class).list(here.nurse).get(0).result();
        here.town.house.get(DismissSetAside.class).dismiss(here.clerk, result, "他市の方。医療機関に電話で確認");
        assertThat(here.town.house.get(ListSetAside.class).list(here.nurse)).isEmpty();
        refused(
                () -> here.town.house.get(DismissSetAside.class).dismiss(here.clerk, result, "もう一度"),
                ResultRefusal.NOT_SET_ASIDE);
        here.expecting(here.woman, 1);
        assertThat(here.correct(antenatal("K-1", 2, byVoucher(code(1)), "2026-11-09"))
                        .facts()
                        .state())
                .isEqualTo(SentResultState.TAKEN);
    }

    @Test
    void how_she_is_goes_to_the_nurse_only_and_does_not_lie() {
        var pregnancy = here.town.pregnancy(here.woman, "2026-11-08", 1);
        here.town.house.get(IssueHandbooks.class).issue(here.nurse, pregnancy, Set.of());
        here.town.house.together(() -> {
            here.town.house.get(VoucherIssuing.class).issue(here.nurse, pregnancy);
            here.town.house.get(FollowRegister.class).born(here.nurse, here.woman, LocalDate.parse("2026-11-01"));
            return true;
        });
        here.submit(sent(
                "K-1",
                1,
                byVoucher(here.voucher(here.woman, VoucherKind.POSTNATAL, 1)),
                Occasion.POSTNATAL_TWO_WEEKS,
                "2026-11-09",
                Optional.of(new Mind(Optional.of(13), Optional.of(1), true, Optional.of("眠れない")))));
        var read = here.town.house.get(ReadCheckups.class);
        assertThat(read.read(here.nurse, pregnancy)
                        .results()
                        .get(0)
                        .mind()
                        .orElseThrow()
                        .epds())
                .contains(13);
        assertThat(read.read(here.clerk, pregnancy).results())
                .extracting(CheckupSheet.Line::mind)
                .containsOnly(Optional.empty());
        assertThat(here.town.house.get(ListCheckupAttention.class).list(here.nurse))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.reasons()).containsExactly("EPDS_ITEM_10", "EPDS_HIGH", "SUPPORT_NEEDED"));
        assertThat(here.town.count("select count(*) from pregnancy.sent_result where content like '%眠れない%'"))
                .isZero();
    }

    @Test
    void an_occasion_that_does_not_fit_the_voucher_is_refused_by_name() {
        here.expecting(here.woman, 1);
        refused(
                () -> here.submit(sent("K-1", 1, byVoucher(code(1)), Occasion.EXTRA, "2026-11-09", Optional.empty())),
                ResultRefusal.OCCASION_DOES_NOT_FIT);
        refused(
                () -> here.submit(sent(
                        "K-2",
                        1,
                        byVoucher(here.voucher(here.woman, VoucherKind.POSTNATAL, 1)),
                        Occasion.ANTENATAL,
                        "2026-11-09",
                        Optional.empty())),
                ResultRefusal.OCCASION_DOES_NOT_FIT);
        refused(
                () -> here.submit(antenatal(
                        "K-3",
                        1,
                        new SentKey(Optional.empty(), Optional.of("2026-000001"), Optional.empty()),
                        "2026-11-09")),
                ResultRefusal.NOBODY_NAMED);
        refused(
                () -> here.submit(antenatal("K-4", 1, byVoucher(code(1)), "2026-11-11")),
                CheckupRefusal.CHECKED_IN_THE_FUTURE);
        assertThat(here.town.count("select count(*) from pregnancy.sent_result"))
                .isZero();
    }

    @Test
    void a_loss_told_by_the_clinic_silences_everything_in_the_same_moment_and_twice_is_once() {
        here.expecting(here.woman, 1);
        var loss = new SentLoss("L-1", byVoucher(code(1)), told(Loss.Kind.NOT_SAID));
        var tell = here.town.house.get(TellLossByClinic.class);
        assertThat(tell.tell(here.clinicSystem(), loss, here.message("l"))
                        .facts()
                        .state())
                .isEqualTo(SentResultState.TAKEN);
        assertThat(tell.tell(here.clinicSystem(), loss, here.message("l")).repeated())
                .isTrue();
        assertThat(here.town
                        .house
                        .get(ReadMyPregnancy.class)
                        .read(resident(here.woman))
                        .orElseThrow()
                        .silent())
                .isTrue();
        assertThat(here.town.word("select told_by from pregnancy.loss")).isEqualTo("CLINIC");
        refused(
                () -> here.town
                        .house
                        .get(CancelCheckupResult.class)
                        .cancel(here.clinicSystem(), "L-1", 1, "誤り", here.message("c")),
                ResultRefusal.LOSS_NOT_BY_MESSAGE);
    }

    @Test
    void a_loss_that_she_told_herself_is_acknowledged_and_changes_nothing() {
        var pregnancy = here.expecting(here.woman, 1);
        var code = code(1);
        here.town.house.get(TellLoss.class).tell(resident(here.woman), pregnancy, told(Loss.Kind.MISCARRIAGE));
        var receipt = here.town
                .house
                .get(TellLossByClinic.class)
                .tell(
                        here.clinicSystem(),
                        new SentLoss("L-1", byVoucher(code), told(Loss.Kind.MISCARRIAGE)),
                        here.message("l"));
        assertThat(receipt.facts().state()).isEqualTo(SentResultState.TAKEN);
        assertThat(here.town.count("select count(*) from pregnancy.loss")).isEqualTo(1);
    }

    @Test
    void a_loss_that_finds_nobody_waits_for_a_nurse_who_puts_it_to_her() {
        var pregnancy = here.expecting(here.woman, 1);
        here.town
                .house
                .get(TellLossByClinic.class)
                .tell(
                        here.clinicSystem(),
                        new SentLoss("L-1", byHandbook("2026-999999", "1995-05-05"), told(Loss.Kind.STILLBIRTH)),
                        here.message("l"));
        var waiting = here.town.house.get(ListSetAside.class).list(here.nurse);
        assertThat(waiting)
                .singleElement()
                .satisfies(one -> assertThat(one.loss()).isTrue());
        here.town.house.get(PutToPregnancy.class).put(here.nurse, waiting.get(0).result(), pregnancy);
        assertThat(here.town.word("select kind from pregnancy.loss")).isEqualTo("STILLBIRTH");
    }

    @Test
    void what_was_sent_goes_with_its_pregnancy_and_what_belonged_to_nobody_in_its_own_time() {
        here.expecting(here.woman, 1);
        here.submit(antenatal("K-1", 1, byVoucher(code(1)), "2026-11-09"));
        here.submit(antenatal("K-2", 1, byVoucher("ABCD-2345"), "2026-11-09"));
        here.town
                .house
                .get(DismissSetAside.class)
                .dismiss(
                        here.clerk,
                        here.town
                                .house
                                .get(ListSetAside.class)
                                .list(here.clerk)
                                .get(0)
                                .result(),
                        "他市の方");
        here.town.sql("update pregnancy.pregnancy set state = 'CLOSED', ended_on = '2026-11-10'");
        assertThat(here.town.count("select pregnancy.remove_sent_results('2026-12-01', 10)"))
                .isEqualTo(1);
        assertThat(here.town.count("select count(*) from pregnancy.sent_result"))
                .isEqualTo(1);
        assertThat(here.town.count("select pregnancy.remove_pregnancies('2026-12-01', 10)"))
                .isEqualTo(1);
        assertThat(here.town.count("select pregnancy.remove_result_trust('2026-12-01', 10)"))
                .isPositive();
        for (var table : List.of("sent_result", "result_message", "result_receipt", "result_trust", "checkup")) {
            assertThat(here.town.count("select count(*) from pregnancy." + table))
                    .as(table)
                    .isZero();
        }
    }

    private String code(int number) {
        return here.voucher(here.woman, VoucherKind.ANTENATAL, number);
    }

    private static Loss told(Loss.Kind kind) {
        return new Loss(kind, 1, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static void refused(Runnable act, RefusalCode code) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
