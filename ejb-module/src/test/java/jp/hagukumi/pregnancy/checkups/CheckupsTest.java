package jp.hagukumi.pregnancy.checkups;

import static jp.hagukumi.pregnancy.PregnancyTown.ASAO;
import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;
import static jp.hagukumi.pregnancy.PregnancyTown.resident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.hagukumi.announcements.HandbooksIssued;
import jp.hagukumi.announcements.PregnancyChanged;
import jp.hagukumi.announcements.PregnancyEnded;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.pregnancy.ChangePregnancy;
import jp.hagukumi.pregnancy.FollowRegister;
import jp.hagukumi.pregnancy.IssueHandbooks;
import jp.hagukumi.pregnancy.Loss;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.PregnancyTown;
import jp.hagukumi.pregnancy.TellLoss;
import jp.hagukumi.pregnancy.checkups.reacts.EndVouchers;
import jp.hagukumi.pregnancy.checkups.reacts.IssueForMoreChildren;
import jp.hagukumi.pregnancy.checkups.reacts.IssueWithHandbooks;
import jp.hagukumi.testhouse.Twice;
import org.junit.jupiter.api.Test;

/** Vouchers shown on the phone, results entered from paper, what a nurse must not let lie, and who sees what. */
class CheckupsTest {

    private final PregnancyTown town = new PregnancyTown("2026-11-10T09:00");
    private final PersonId woman = town.woman(NAKAHARA);
    private final Actor nurse = town.nurse(NAKAHARA);
    private final Actor clerk = town.clerk(NAKAHARA);

    @Test
    void the_vouchers_go_with_the_handbook_and_twice_is_once() {
        var pregnancy = expecting(1);
        Twice.equalsOnce(
                town.house,
                town.house.get(IssueWithHandbooks.class),
                new HandbooksIssued(pregnancy.value(), woman.value()));
        assertThat(mine().vouchers())
                .extracting(Voucher::kind)
                .hasSize(16)
                .contains(VoucherKind.POSTNATAL)
                .doesNotContain(VoucherKind.EXTRA);
        assertThat(mine().vouchers()).extracting(Voucher::code).doesNotHaveDuplicates();
    }

    @Test
    void without_a_handbook_there_are_no_vouchers() {
        var pregnancy = town.pregnancy(woman, "2027-06-01", 1);
        Twice.equalsOnce(
                town.house,
                town.house.get(IssueWithHandbooks.class),
                new HandbooksIssued(pregnancy.value(), woman.value()));
        assertThat(mine().vouchers()).isEmpty();
    }

    @Test
    void for_twins_seen_later_five_come_on_top() {
        var pregnancy = expecting(1);
        issued(pregnancy);
        town.house
                .get(ChangePregnancy.class)
                .change(
                        nurse,
                        pregnancy,
                        new ChangePregnancy.Order(1, LocalDate.parse("2027-06-01"), 2, Optional.empty(), "双子"));
        Twice.equalsOnce(
                town.house,
                town.house.get(IssueForMoreChildren.class),
                new PregnancyChanged(pregnancy.value(), woman.value(), 2));
        assertThat(mine().vouchers())
                .filteredOn(voucher -> voucher.kind() == VoucherKind.EXTRA)
                .hasSize(5)
                .allSatisfy(voucher -> assertThat(voucher.yen()).contains(5000));
    }

    @Test
    void a_result_uses_its_voucher_once_however_many_enter_it_at_once() throws Exception {
        var pregnancy = expecting(1);
        issued(pregnancy);
        var code = mine().vouchers().get(0).code();
        var enter = town.house.get(EnterCheckup.class);
        var pool = Executors.newFixedThreadPool(8);
        try {
            var taken = 0;
            for (var one : pool.invokeAll(IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(number -> () -> {
                        try {
                            enter.enter(nurse, pregnancy, antenatal(code, true, 0), Optional.empty());
                            return true;
                        } catch (Refusal used) {
                            return false;
                        }
                    })
                    .toList())) {
                taken += one.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
        assertThat(mine().vouchers().get(0).state()).isEqualTo(VoucherState.USED);
    }

    @Test
    void a_wrong_result_is_cancelled_and_gives_its_voucher_back() {
        var pregnancy = expecting(1);
        issued(pregnancy);
        var code = mine().vouchers().get(0).code();
        var entered = enter(pregnancy, antenatal(code, true, 0), Optional.empty());
        town.house.get(CancelCheckup.class).cancel(clerk, entered, "別の方の結果だった");
        assertThat(mine().results()).isEmpty();
        assertThat(mine().vouchers().get(0).state()).isEqualTo(VoucherState.ISSUED);
        refused(
                () -> town.house.get(CancelCheckup.class).cancel(clerk, entered, "もう一度"),
                CheckupRefusal.ALREADY_CANCELLED);
        enter(pregnancy, antenatal(code, true, 0), Optional.empty());
    }

    @Test
    void another_womans_voucher_and_a_postnatal_one_are_refused() {
        var pregnancy = expecting(1);
        issued(pregnancy);
        var other = town.woman(NAKAHARA);
        var theirs = town.pregnancy(other, "2027-06-01", 1);
        town.house.get(IssueHandbooks.class).issue(nurse, theirs, Set.of());
        issued(theirs);
        var code = town.house
                .get(ReadMyCheckups.class)
                .read(resident(other))
                .vouchers()
                .get(0)
                .code();
        refused(() -> enter(pregnancy, antenatal(code, true, 0), Optional.empty()), CheckupRefusal.UNKNOWN_VOUCHER);
        var postnatal = mine().vouchers().get(15).code();
        refused(
                () -> enter(pregnancy, antenatal(postnatal, true, 0), Optional.empty()),
                CheckupRefusal.VOUCHER_OF_ANOTHER_KIND);
    }

    @Test
    void what_she_paid_outside_the_contract_area_opens_its_reimbursement_and_nothing_else_does() {
        var pregnancy = expecting(1);
        issued(pregnancy);
        enter(pregnancy, antenatal(mine().vouchers().get(0).code(), false, 7_500), Optional.empty());
        assertThat(mine().results().get(0).reimbursement())
                .contains(new MyCheckups.Reimbursement(7_500, LocalDate.parse("2027-11-09")));
        enter(pregnancy, antenatal("2026-11-08", mine().vouchers().get(1).code(), true, 7_500), Optional.empty());
        assertThat(town.count("select count(*) from pregnancy.reimbursement_open"))
                .isEqualTo(1);
    }

    @Test
    void how_she_is_after_the_birth_is_read_by_the_nurse_only_and_does_not_lie() {
        var pregnancy = born();
        enter(pregnancy, postnatal(), Optional.of(new Mind(Optional.of(13), Optional.of(1), false, Optional.empty())));
        var read = town.house.get(ReadCheckups.class);
        assertThat(read.read(nurse, pregnancy)
                        .results()
                        .get(0)
                        .mind()
                        .orElseThrow()
                        .epds())
                .contains(13);
        assertThat(read.read(clerk, pregnancy).results().get(0).mind()).isEmpty();
        assertThat(mine().results()).hasSize(1);
        var list = town.house.get(ListCheckupAttention.class);
        var waiting = list.list(nurse);
        assertThat(waiting)
                .extracting(CheckupWaiting::reasons)
                .containsExactly(java.util.List.of("EPDS_ITEM_10", "EPDS_HIGH"));
        assertThat(list.list(town.nurse(ASAO))).isEmpty();
        refused(() -> list.list(clerk), KernelRefusal.NOT_ALLOWED);
        town.house.get(MarkCheckupSeen.class).seen(nurse, waiting.get(0).checkup(), "電話でお話しし、明日訪問");
        assertThat(list.list(nurse)).isEmpty();
        refused(
                () -> town.house
                        .get(MarkCheckupSeen.class)
                        .seen(nurse, waiting.get(0).checkup(), "もう一度"),
                CheckupRefusal.NOTHING_WAITS);
    }

    @Test
    void the_same_checkup_is_taken_once_and_told_as_known() {
        var pregnancy = expecting(1);
        issued(pregnancy);
        enter(pregnancy, antenatal(mine().vouchers().get(0).code(), true, 0), Optional.empty());
        refused(
                () -> enter(pregnancy, antenatal(mine().vouchers().get(1).code(), true, 0), Optional.empty()),
                CheckupRefusal.CHECKED_ALREADY);
        assertThat(mine().vouchers().get(1).state()).isEqualTo(VoucherState.ISSUED);
    }

    @Test
    void everything_wrong_with_a_result_is_told_at_once() {
        var pregnancy = expecting(1);
        assertThatThrownBy(() -> enter(
                        pregnancy,
                        new Checkup(
                                Checkup.Kind.POSTNATAL,
                                LocalDate.parse("2026-11-11"),
                                "試験産婦人科",
                                Optional.of(5_200),
                                Optional.of(new Checkup.Pressure(70, 120)),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(LocalDate.parse("2026-11-01")),
                                Optional.empty(),
                                Optional.empty(),
                                true),
                        Optional.of(new Mind(Optional.of(1), Optional.of(3), false, Optional.empty()))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings())
                                .extracting(found -> found.code().code())
                                .containsExactly("HB-P300", "HB-P302", "HB-P304", "HB-K005", "HB-P303", "HB-P306"));
    }

    @Test
    void after_a_loss_only_what_is_for_her_own_recovery_is_left() {
        var pregnancy = expecting(1);
        issued(pregnancy);
        enter(pregnancy, antenatal(mine().vouchers().get(0).code(), true, 0), Optional.empty());
        town.house
                .get(TellLoss.class)
                .tell(
                        resident(woman),
                        pregnancy,
                        new Loss(Loss.Kind.NOT_SAID, 1, Optional.empty(), Optional.empty(), Optional.empty()));
        Twice.equalsOnce(
                town.house,
                town.house.get(EndVouchers.class),
                new PregnancyEnded(pregnancy.value(), woman.value(), "LOST"));
        assertThat(mine().results()).isEmpty();
        assertThat(mine().vouchers()).extracting(Voucher::kind).containsOnly(VoucherKind.POSTNATAL);
    }

    private PregnancyId expecting(int children) {
        var pregnancy = town.pregnancy(woman, "2027-06-01", children);
        town.house.get(IssueHandbooks.class).issue(nurse, pregnancy, Set.of());
        return pregnancy;
    }

    private PregnancyId born() {
        var pregnancy = town.pregnancy(woman, "2026-11-08", 1);
        town.house.together(() -> {
            town.house.get(FollowRegister.class).born(nurse, woman, LocalDate.parse("2026-11-01"));
            return true;
        });
        return pregnancy;
    }

    private void issued(PregnancyId pregnancy) {
        town.house.together(() -> {
            town.house.get(VoucherIssuing.class).issue(nurse, pregnancy);
            return true;
        });
    }

    private MyCheckups mine() {
        return town.house.get(ReadMyCheckups.class).read(resident(woman));
    }

    private CheckupId enter(PregnancyId pregnancy, Checkup checkup, Optional<Mind> mind) {
        return town.house.get(EnterCheckup.class).enter(nurse, pregnancy, checkup, mind);
    }

    private static Checkup antenatal(String voucher, boolean contracted, int paid) {
        return antenatal("2026-11-09", voucher, contracted, paid);
    }

    private static Checkup antenatal(String on, String voucher, boolean contracted, int paid) {
        return new Checkup(
                Checkup.Kind.ANTENATAL,
                LocalDate.parse(on),
                "試験産婦人科",
                Optional.of(53_000),
                Optional.of(new Checkup.Pressure(118, 70)),
                Optional.of(Checkup.Oedema.NONE),
                Optional.of(Checkup.Urine.MINUS),
                Optional.of(Checkup.Urine.MINUS),
                Optional.empty(),
                Optional.empty(),
                Optional.of("順調です。"),
                Optional.of(LocalDate.parse("2026-12-07")),
                Optional.of(voucher),
                Optional.of(paid),
                contracted);
    }

    private static Checkup postnatal() {
        return new Checkup(
                Checkup.Kind.POSTNATAL,
                LocalDate.parse("2026-11-09"),
                "試験産婦人科",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
    }

    private static void refused(Runnable act, RefusalCode code) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
