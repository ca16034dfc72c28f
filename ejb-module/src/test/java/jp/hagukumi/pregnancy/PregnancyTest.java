package jp.hagukumi.pregnancy;

import static jp.hagukumi.pregnancy.PregnancyTown.ASAO;
import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;
import static jp.hagukumi.pregnancy.PregnancyTown.notice;
import static jp.hagukumi.pregnancy.PregnancyTown.resident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.hagukumi.announcements.CertificateJoined;
import jp.hagukumi.announcements.JoinUndone;
import jp.hagukumi.announcements.PersonDied;
import jp.hagukumi.announcements.PersonLeftCity;
import jp.hagukumi.announcements.PersonMoved;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.pregnancy.reacts.DeliverOnCertificate;
import jp.hagukumi.pregnancy.reacts.EndAfterLeaving;
import jp.hagukumi.pregnancy.reacts.FollowDeath;
import jp.hagukumi.pregnancy.reacts.FollowMove;
import jp.hagukumi.pregnancy.reacts.GoOnAfterUndoneJoin;
import jp.hagukumi.testhouse.Twice;
import org.junit.jupiter.api.Test;

/** From the notice to the handbook, and what the register and the births make of a pregnancy. */
class PregnancyTest {

    private static final String DUE = "2027-06-01";

    private final PregnancyTown town = new PregnancyTown("2026-11-10T09:00");
    private final PersonId woman = town.woman(NAKAHARA);
    private final Actor nurse = town.nurse(NAKAHARA);
    private final Actor clerk = town.clerk(NAKAHARA);

    @Test
    void she_tells_of_it_in_the_app_and_it_belongs_to_the_ward_where_she_lives() {
        town.pregnancy(woman, DUE, 1);
        var mine = read().orElseThrow();
        assertThat(mine.state()).isEqualTo(PregnancyState.NOTIFIED);
        assertThat(mine.office().name()).isEqualTo("中原区役所");
        assertThat(mine.course().orElseThrow().weeks()).isEqualTo(11);
        assertThat(mine.course().orElseThrow().days()).isZero();
        assertThat(mine.course().orElseThrow().month()).isEqualTo(3);
    }

    @Test
    void a_pregnancy_is_told_once() {
        town.pregnancy(woman, DUE, 1);
        refused(() -> town.pregnancy(woman, DUE, 1), PregnancyRefusal.ALREADY_NOTIFIED);
    }

    @Test
    void pressed_many_times_at_once_it_is_one_pregnancy() throws Exception {
        var notify = town.house.get(NotifyPregnancy.class);
        List<Callable<Boolean>> presses = IntStream.range(0, 12)
                .<Callable<Boolean>>mapToObj(press -> () -> {
                    try {
                        notify.notify(resident(woman), notice(DUE, 1));
                        return true;
                    } catch (Refusal known) {
                        return false;
                    }
                })
                .toList();
        var pool = Executors.newFixedThreadPool(12);
        try {
            var taken = 0;
            for (var press : pool.invokeAll(presses)) {
                taken += press.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
        assertThat(town.count("select count(*) from pregnancy.pregnancy")).isEqualTo(1);
    }

    @Test
    void who_lives_elsewhere_files_where_she_lives() {
        town.sql("update identity.person set standing = 'LEFT', left_on = '2026-10-01'");
        refused(() -> town.pregnancy(woman, DUE, 1), PregnancyRefusal.NOT_LIVING_HERE);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        assertThatThrownBy(
                        () -> town.house.get(NotifyPregnancy.class).notify(resident(woman), notice("2027-08-20", 12)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings())
                                .extracting(found ->
                                        found.field() + " " + found.code().code())
                                .containsExactly("dueOn HB-P102", "fetuses HB-K005"));
    }

    @Test
    void what_the_register_and_an_earlier_notice_said_is_not_asked_again() {
        var first = town.pregnancy(woman, "2026-11-20", 1);
        town.house.get(WithdrawPregnancy.class);
        town.house.together(() -> {
            town.house.get(FollowRegister.class).born(nurse, woman, LocalDate.parse("2026-11-08"));
            return first;
        });
        var prefill = town.house.get(PrefillNotice.class).prefill(resident(woman), woman);
        assertThat(prefill.already()).isFalse();
        assertThat(prefill.values())
                .extracting(value -> value.field() + "=" + value.value() + " " + value.source())
                .containsExactly(
                        "woman.name=試験　花 REGISTER",
                        "woman.kana=シケン　ハナ REGISTER",
                        "woman.birthDate=1995-05-05 REGISTER",
                        "woman.address=試験町1-2-3 REGISTER",
                        "phone=044-000-1234 EARLIER_NOTICE",
                        "occupation=会社員 EARLIER_NOTICE",
                        "parity=2 EARLIER_NOTICE",
                        "body.heightMillimetres=1580 EARLIER_NOTICE");
    }

    @Test
    void a_guardian_does_not_learn_through_the_form_whether_a_daughter_is_pregnant() {
        var daughter = town.child(woman, "2009-05-05", 1);
        refused(() -> town.house.get(PrefillNotice.class).prefill(resident(woman), daughter), KernelRefusal.NOT_FOUND);
    }

    @Test
    void what_the_interview_asks_is_read_by_the_nurse_and_by_nobody_else() {
        var pregnancy = town.pregnancy(woman, DUE, 1);
        var sheet = town.house.get(ReadPregnancySheet.class);
        assertThat(sheet.read(nurse, pregnancy).answers()).contains(PregnancyTown.answers());
        assertThat(sheet.read(clerk, pregnancy).answers()).isEmpty();
        refused(() -> sheet.read(town.nurse(ASAO), pregnancy), KernelRefusal.NOT_ALLOWED);
    }

    @Test
    void a_partner_of_the_household_sees_nothing_of_it() {
        var partner = town.woman(NAKAHARA);
        household("100", woman, partner);
        town.pregnancy(woman, DUE, 1);
        assertThat(town.house.get(ReadMyPregnancy.class).read(resident(partner)))
                .isEmpty();
    }

    @Test
    void a_household_that_changes_leaves_the_case_hers_and_opens_it_to_nobody() {
        var pregnancy = town.pregnancy(woman, DUE, 1);
        var newcomer = town.woman(NAKAHARA);
        household("101", woman);
        household("102", woman, newcomer);
        assertThat(read().orElseThrow().state()).isEqualTo(PregnancyState.NOTIFIED);
        assertThat(town.house.get(ReadMyPregnancy.class).read(resident(newcomer)))
                .isEmpty();
        var sheet = town.house.get(ReadPregnancySheet.class).read(nurse, pregnancy);
        assertThat(sheet.state()).isEqualTo(PregnancyState.NOTIFIED);
    }

    @Test
    void each_child_gets_a_handbook_with_a_number_of_its_own() {
        var pregnancy = town.pregnancy(woman, DUE, 2);
        var issued = town.house
                .get(IssueHandbooks.class)
                .issue(nurse, pregnancy, Set.of(HandedOver.MATERNITY_MARK, HandedOver.CHECKUP_VOUCHERS));
        assertThat(issued).extracting(Handbook::number).containsExactly("2026-000001", "2026-000002");
        refused(
                () -> town.house.get(IssueHandbooks.class).issue(nurse, pregnancy, Set.of()),
                PregnancyRefusal.ALREADY_ISSUED);
        assertThat(read().orElseThrow().course().orElseThrow().handedOver())
                .containsExactlyInAnyOrder(HandedOver.MATERNITY_MARK, HandedOver.CHECKUP_VOUCHERS);
    }

    @Test
    void a_third_child_seen_later_gets_the_handbook_that_is_missing() {
        var pregnancy = town.pregnancy(woman, DUE, 2);
        town.house.get(IssueHandbooks.class).issue(nurse, pregnancy, Set.of());
        change(pregnancy, 1, DUE, 3);
        assertThat(town.house.get(IssueHandbooks.class).issue(nurse, pregnancy, Set.of()))
                .extracting(Handbook::number)
                .containsExactly("2026-000001", "2026-000002", "2026-000003");
    }

    @Test
    void a_lost_handbook_is_replaced_and_its_number_is_never_given_again() {
        var pregnancy = town.pregnancy(woman, DUE, 1);
        town.house.get(IssueHandbooks.class).issue(nurse, pregnancy, Set.of());
        var replaced =
                town.house.get(ReplaceHandbook.class).replace(clerk, pregnancy, "2026-000001", Handbook.Because.LOST);
        assertThat(replaced.number()).isEqualTo("2026-000002");
        refused(
                () -> town.house
                        .get(ReplaceHandbook.class)
                        .replace(clerk, pregnancy, "2026-000001", Handbook.Because.LOST),
                PregnancyRefusal.NOT_A_HANDBOOK_IN_USE);
    }

    @Test
    void numbers_begin_anew_in_april() {
        town.setNow("2027-04-01T09:00");
        var pregnancy = town.pregnancy(woman, "2027-10-01", 1);
        assertThat(town.house.get(IssueHandbooks.class).issue(nurse, pregnancy, Set.of()))
                .extracting(Handbook::number)
                .containsExactly("2027-000001");
    }

    @Test
    void who_comes_with_another_municipalitys_handbook_gets_no_second_one() {
        var told = notice(DUE, 1);
        var moved = new Notification(
                told.dueOn(),
                told.fetuses(),
                told.parity(),
                told.heartbeatOn(),
                told.diagnosis(),
                true,
                true,
                told.occupation(),
                told.phone(),
                true,
                told.delivery(),
                told.body(),
                Optional.empty(),
                Answers.NONE);
        var pregnancy = town.house.get(EnterPregnancy.class).enter(clerk, woman, moved, LocalDate.parse("2026-11-09"));
        refused(
                () -> town.house.get(IssueHandbooks.class).issue(nurse, pregnancy, Set.of()),
                PregnancyRefusal.HANDBOOK_FROM_ELSEWHERE);
    }

    @Test
    void a_due_day_reckoned_anew_is_kept_with_its_reason() {
        var pregnancy = town.pregnancy(woman, DUE, 1);
        change(pregnancy, 1, "2027-06-08", 1);
        var sheet = town.house.get(ReadPregnancySheet.class).read(nurse, pregnancy);
        assertThat(sheet.weeks()).isEqualTo(10);
        assertThat(sheet.changes())
                .extracting(change -> change.field() + " " + change.was() + " " + change.now() + " " + change.reason())
                .containsExactly("DUE_ON 2027-06-01 2027-06-08 超音波での計測による");
        refused(() -> change(pregnancy, 1, "2027-06-09", 1), KernelRefusal.CHANGED_MEANWHILE);
    }

    @Test
    void her_case_goes_with_her_to_another_ward_and_ends_when_she_leaves_the_city() {
        var pregnancy = town.pregnancy(woman, DUE, 1);
        town.sql("update identity.person set ward = '141372'");
        Twice.equalsOnce(
                town.house,
                town.house.get(FollowMove.class),
                new PersonMoved(woman.value(), NAKAHARA, ASAO, LocalDate.parse("2026-11-09")));
        assertThat(town.house
                        .get(ReadPregnancySheet.class)
                        .read(town.nurse(ASAO), pregnancy)
                        .ward())
                .isEqualTo(ASAO);
        town.sql("update identity.person set standing = 'LEFT', left_on = '2026-11-09'");
        Twice.equalsOnce(
                town.house,
                town.house.get(EndAfterLeaving.class),
                new PersonLeftCity(woman.value(), ASAO, "131016", LocalDate.parse("2026-11-09")));
        assertThat(read().orElseThrow().state()).isEqualTo(PregnancyState.MOVED_OUT);
    }

    @Test
    void a_name_that_changed_in_the_register_is_the_name_of_the_case() {
        var pregnancy = town.pregnancy(woman, DUE, 1);
        town.sql("update identity.person set family_name = '新姓'");
        assertThat(town.house
                        .get(ReadPregnancySheet.class)
                        .read(nurse, pregnancy)
                        .person()
                        .name())
                .isEqualTo("新姓　花");
    }

    @Test
    void a_certificate_ends_it_with_a_birth_and_a_join_undone_takes_that_back() {
        var pregnancy = town.pregnancy(woman, "2026-11-20", 1);
        Twice.equalsOnce(
                town.house,
                town.house.get(DeliverOnCertificate.class),
                new CertificateJoined(
                        woman.value(), woman.value(), woman.value(), LocalDate.parse("2026-11-08"), true, true));
        assertThat(read().orElseThrow().state()).isEqualTo(PregnancyState.DELIVERED);
        Twice.equalsOnce(
                town.house,
                town.house.get(GoOnAfterUndoneJoin.class),
                new JoinUndone(woman.value(), woman.value(), woman.value()));
        assertThat(town.house
                        .get(ReadPregnancySheet.class)
                        .read(nurse, pregnancy)
                        .state())
                .isEqualTo(PregnancyState.NOTIFIED);
    }

    @Test
    void a_birth_of_another_time_does_not_end_it() {
        town.pregnancy(woman, DUE, 1);
        Twice.equalsOnce(
                town.house,
                town.house.get(DeliverOnCertificate.class),
                new CertificateJoined(
                        woman.value(), woman.value(), woman.value(), LocalDate.parse("2026-11-08"), true, true));
        assertThat(read().orElseThrow().state()).isEqualTo(PregnancyState.NOTIFIED);
    }

    @Test
    void her_own_death_closes_it() {
        town.pregnancy(woman, DUE, 1);
        town.died(woman, "2026-11-09");
        Twice.equalsOnce(
                town.house,
                town.house.get(FollowDeath.class),
                new PersonDied(woman.value(), LocalDate.parse("2026-11-09")));
        assertThat(town.word("select state from pregnancy.pregnancy")).isEqualTo("CLOSED");
    }

    @Test
    void a_mistaken_notice_is_withdrawn_until_the_interview() {
        var pregnancy = town.pregnancy(woman, DUE, 1);
        town.house.get(WithdrawPregnancy.class).withdraw(clerk, pregnancy, "別の方の届出だった");
        assertThat(read()).isEmpty();
        town.pregnancy(woman, DUE, 1);
        assertThat(read().orElseThrow().state()).isEqualTo(PregnancyState.NOTIFIED);
    }

    @Test
    void the_wards_list_begins_with_the_nearest_birth_and_goes_on_where_a_page_ended() {
        town.pregnancy(woman, DUE, 1);
        town.pregnancy(town.woman(NAKAHARA), "2027-03-01", 1);
        town.pregnancy(town.woman(ASAO), "2027-02-01", 1);
        var list = town.house.get(ListPregnancies.class);
        var first = list.list(nurse, query(Optional.empty(), 1));
        assertThat(first.items()).extracting(PregnancyPage.Line::dueOn).containsExactly(LocalDate.parse("2027-03-01"));
        var second = list.list(nurse, query(first.next(), 1));
        assertThat(second.items()).extracting(PregnancyPage.Line::dueOn).containsExactly(LocalDate.parse(DUE));
        assertThat(second.next()).isEmpty();
    }

    private static PregnancyQuery query(Optional<String> cursor, int limit) {
        return new PregnancyQuery(Optional.empty(), false, Optional.empty(), Optional.empty(), cursor, limit);
    }

    private void household(String number, PersonId... members) {
        var id = UUID.randomUUID();
        town.sql(
                "insert into identity.household (id, register_number) values (:id, :number)",
                Map.of("id", id, "number", number));
        for (var member : members) {
            town.sql(
                    "update identity.person set household = :household, relation = '同居人' where id = :id",
                    Map.of("household", id, "id", member.value()));
        }
    }

    private Optional<MyPregnancy> read() {
        return town.house.get(ReadMyPregnancy.class).read(resident(woman));
    }

    private void change(PregnancyId pregnancy, int version, String dueOn, int fetuses) {
        town.house
                .get(ChangePregnancy.class)
                .change(
                        nurse,
                        pregnancy,
                        new ChangePregnancy.Order(
                                version, LocalDate.parse(dueOn), fetuses, Optional.empty(), "超音波での計測による"));
    }

    private static void refused(Runnable act, RefusalCode code) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
