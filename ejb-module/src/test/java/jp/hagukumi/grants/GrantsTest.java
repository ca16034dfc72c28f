package jp.hagukumi.grants;

import static jp.hagukumi.grants.GrantTown.filing;
import static jp.hagukumi.pregnancy.PregnancyTown.ASAO;
import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;
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
import jp.hagukumi.announcements.BirthDayCorrected;
import jp.hagukumi.announcements.CertificateJoined;
import jp.hagukumi.announcements.PersonDied;
import jp.hagukumi.announcements.PersonLeftCity;
import jp.hagukumi.announcements.PersonMoved;
import jp.hagukumi.announcements.PregnancyChanged;
import jp.hagukumi.announcements.ReimbursementClosed;
import jp.hagukumi.announcements.ReimbursementOpened;
import jp.hagukumi.grants.banks.BankRefusal;
import jp.hagukumi.grants.payout.ApprovePayments;
import jp.hagukumi.grants.payout.MakeBatch;
import jp.hagukumi.grants.payout.PaymentState;
import jp.hagukumi.grants.payout.ProposePayments;
import jp.hagukumi.grants.payout.ReleaseBatch;
import jp.hagukumi.grants.reacts.CloseReimbursement;
import jp.hagukumi.grants.reacts.GrantsEndWithMove;
import jp.hagukumi.grants.reacts.GrantsFollowMove;
import jp.hagukumi.grants.reacts.GrantsHeldAfterDeath;
import jp.hagukumi.grants.reacts.GrantsReckonAfterChange;
import jp.hagukumi.grants.reacts.OpenReimbursement;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.pregnancy.ChangePregnancy;
import jp.hagukumi.pregnancy.Loss;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.PregnancyTown;
import jp.hagukumi.pregnancy.TellLoss;
import jp.hagukumi.pregnancy.reacts.DeliverOnCertificate;
import jp.hagukumi.pregnancy.reacts.FollowCorrectedBirth;
import jp.hagukumi.testhouse.Twice;
import org.junit.jupiter.api.Test;

/** What a woman is entitled to, from the application to the line that is paid; and what changes it afterwards. */
class GrantsTest {

    private final GrantTown grants = new GrantTown("2026-07-01T09:00");
    private final PregnancyTown town = grants.town;
    private final PersonId woman = town.woman(NAKAHARA);
    private final PregnancyId pregnancy = town.pregnancy(woman, "2027-01-20", 1);

    @Test
    void the_first_is_applied_for_with_the_notice_and_becomes_a_line_with_a_proposed_payment() {
        grants.apply(woman, pregnancy, filing(Instalment.FIRST));
        var part = grants.part(pregnancy, Instalment.FIRST);
        assertThat(part.standing()).isEqualTo(GrantView.Standing.FILED);
        assertThat(part.yen()).isEqualTo(50_000);
        assertThat(part.steps())
                .allMatch(GrantView.Said::holds)
                .extracting(GrantView.Said::words)
                .contains("医師が胎児の心拍を確認しています（2026年6月20日）。");
        grants.decide(pregnancy, Instalment.FIRST);
        assertThat(grants.view(pregnancy).lines()).singleElement().satisfies(line -> {
            assertThat(line.yen()).isEqualTo(50_000);
            assertThat(line.state()).isEqualTo(LineState.DUE);
            assertThat(line.payments()).singleElement().matches(payment -> payment.state() == PaymentState.PROPOSED);
        });
        assertThat(town.word("select yen || ' ' || outcome from grants.decision"))
                .isEqualTo("50000 GRANTED");
        assertThat(town.count("select count(*) from grants.decision_fact")).isEqualTo(10);
        assertThat(town.count("select count(*) from documents.letter where purpose = 'grants.GRANT_DECIDED'"))
                .isEqualTo(1);
    }

    @Test
    void the_page_says_from_when_the_second_can_be_applied_for() {
        grants.apply(woman, pregnancy, filing(Instalment.FIRST));
        var mine = grants.get(ReadMyGrants.class).read(resident(woman));
        var second = mine.grants().get(0).parts().get(1);
        assertThat(second.standing()).isEqualTo(GrantView.Standing.NOT_YET);
        assertThat(second.possibleFrom()).contains(LocalDate.parse("2026-11-25"));
        assertThat(mine.account()).map(GrantView.ShownAccount::ending).contains("567");
        assertThat(mine.account()).map(GrantView.ShownAccount::bankName).contains("横浜");
        assertThat(mine.account().orElseThrow().number())
                .as("she knows her own account")
                .isEmpty();
        refused(() -> grants.apply(woman, pregnancy, filing(Instalment.SECOND)), GrantsRefusal.NOT_YET_POSSIBLE);
    }

    @Test
    void the_second_needs_the_first_and_pays_for_each_child() {
        town.setNow("2026-11-25T09:00");
        refused(() -> grants.apply(woman, pregnancy, filing(Instalment.SECOND)), GrantsRefusal.CERTIFICATION_FIRST);
        grants.apply(woman, pregnancy, filing(Instalment.FIRST));
        grants.apply(woman, pregnancy, filing(Instalment.SECOND));
        grants.decide(pregnancy, Instalment.FIRST);
        grants.decide(pregnancy, Instalment.SECOND);
        assertThat(grants.view(pregnancy).lines())
                .extracting(GrantView.Line::yen)
                .containsExactly(50_000L, 50_000L);
    }

    @Test
    void a_number_that_differs_from_the_case_is_not_decided() {
        town.setNow("2026-11-25T09:00");
        grants.apply(woman, pregnancy, filing(Instalment.FIRST));
        grants.decide(pregnancy, Instalment.FIRST);
        grants.apply(woman, pregnancy, filing(Instalment.SECOND, 2, Elsewhere.NOTHING));
        refused(() -> grants.decide(pregnancy, Instalment.SECOND), GrantsRefusal.FETUSES_DIFFER);
    }

    @Test
    void a_loss_after_a_heartbeat_takes_neither_away_and_opens_the_second() {
        grants.apply(woman, pregnancy, filing(Instalment.FIRST));
        town.house
                .get(TellLoss.class)
                .tell(
                        resident(woman),
                        pregnancy,
                        new Loss(
                                Loss.Kind.MISCARRIAGE,
                                1,
                                Optional.empty(),
                                Optional.of(LocalDate.parse("2026-06-30")),
                                Optional.empty()));
        grants.apply(woman, pregnancy, filing(Instalment.SECOND));
        grants.decide(pregnancy, Instalment.FIRST);
        grants.decide(pregnancy, Instalment.SECOND);
        assertThat(grants.view(pregnancy).lines())
                .extracting(GrantView.Line::yen)
                .containsExactly(50_000L, 50_000L);
        assertThat(grants.view(pregnancy).quiet()).isTrue();
    }

    @Test
    void a_pregnancy_lost_before_its_notice_is_entered_from_the_doctors_certificate() {
        var other = town.woman(NAKAHARA);
        var untold = new Untold(
                LocalDate.parse("2027-02-01"), LocalDate.parse("2026-06-15"), LocalDate.parse("2026-06-25"), 1);
        var application = grants.get(EnterUntoldGrant.class)
                .enter(grants.first, other, untold, filing(Instalment.FIRST), grants.today());
        var known = new PregnancyId(UUID.fromString(
                town.word("select pregnancy::text from grants.application where id = '" + application.value() + "'")));
        refused(() -> grants.decide(known, Instalment.FIRST), GrantsRefusal.PAPER_MISSING);
        grants.get(EnterGrantPaper.class)
                .enter(grants.first, application, GrantPaper.LOSS, GrantTown.picture(800, 600));
        grants.scanned();
        grants.decide(known, Instalment.FIRST);
        assertThat(grants.view(known).quiet()).isTrue();
        assertThat(grants.view(known).lines()).singleElement().matches(line -> line.yen() == 50_000);
        refused(
                () -> grants.get(EnterUntoldGrant.class)
                        .enter(grants.first, woman, untold, filing(Instalment.FIRST), grants.today()),
                GrantsRefusal.UNTOLD_DOES_NOT_FIT);
    }

    @Test
    void what_another_city_paid_is_deducted_and_nothing_left_is_certified_all_the_same() {
        grants.apply(
                woman, pregnancy, filing(Instalment.FIRST, 1, new Elsewhere(50_000, Optional.of("131016"), false)));
        grants.decide(pregnancy, Instalment.FIRST);
        assertThat(grants.view(pregnancy).lines()).isEmpty();
        assertThat(grants.part(pregnancy, Instalment.FIRST).standing()).isEqualTo(GrantView.Standing.GRANTED);
        assertThat(town.word("select certified_on::text from grants.grant_case"))
                .isEqualTo("2026-07-01");
    }

    @Test
    void everything_wrong_is_told_at_once() {
        var wrong = new GrantFiling(
                Instalment.FIRST,
                Optional.of(LocalDate.parse("2026-07-02")),
                Optional.empty(),
                new Elsewhere(100, Optional.empty(), false),
                Optional.of(GrantTown.account("1234567")),
                true,
                true);
        assertThatThrownBy(() -> grants.apply(woman, pregnancy, wrong))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings())
                                .extracting(finding -> finding.code().code())
                                .containsExactly("HB-G104", "HB-G108"));
    }

    @Test
    void only_an_account_in_her_own_name_is_taken() {
        refused(() -> apply("1234567", "タナカ タロウ", Optional.empty()), BankRefusal.NOT_OWN_NAME);
        refused(() -> apply("1234567", "試験 花", Optional.empty()), BankRefusal.NAME_CHARACTER);
        refused(
                () -> withAccount(new AccountTold(
                        Optional.of(new AccountTold.AtBank("0138", "999", AccountKind.ORDINARY, "1")),
                        Optional.empty(),
                        "シケン ハナ",
                        Optional.empty())),
                BankRefusal.UNKNOWN_BRANCH);
        refused(
                () -> withAccount(new AccountTold(
                        Optional.empty(),
                        Optional.of(new AccountTold.Postal("10581", "12345671")),
                        "シケン ハナ",
                        Optional.empty())),
                BankRefusal.POSTAL_SYMBOL_FORM);
        withAccount(new AccountTold(
                Optional.empty(),
                Optional.of(new AccountTold.Postal("10580", "12345671")),
                "ｼｹﾝ ﾊﾅ",
                Optional.empty()));
        assertThat(town.word("select bank || branch || number || holder from grants.account where bank = '9900'"))
                .isEqualTo("99000581234567ｼｹﾝ ﾊﾅ");
    }

    @Test
    void an_account_in_her_former_name_is_used_once_a_clerk_has_looked() {
        var application = apply("1234567", "ムカシ ハナ", Optional.of("ムカシ"));
        refused(() -> grants.decide(pregnancy, Instalment.FIRST), GrantsRefusal.ACCOUNT_NOT_CHECKED);
        grants.get(CheckFormerName.class).check(grants.second, application);
        refused(
                () -> grants.get(CheckFormerName.class).check(grants.second, application),
                GrantsRefusal.NOTHING_TO_CHECK);
        grants.decide(pregnancy, Instalment.FIRST);
        assertThat(grants.lastPayment(pregnancy).state()).isEqualTo(PaymentState.PROPOSED);
    }

    @Test
    void the_clerk_asks_she_mends_and_the_day_of_filing_stays() {
        var application = grants.apply(woman, pregnancy, filing(Instalment.FIRST));
        grants.get(AskToMendGrant.class).ask(grants.first, application, 1, "母子健康手帳の写しをお送りください。", Set.of());
        var asked = grants.part(pregnancy, Instalment.FIRST).application().orElseThrow();
        assertThat(asked.toMend()).contains("母子健康手帳の写しをお送りください。");
        town.setNow("2026-07-05T09:00");
        grants.get(MendGrantApplication.class)
                .mend(resident(woman), application, asked.version(), filing(Instalment.FIRST));
        var mended = grants.part(pregnancy, Instalment.FIRST).application().orElseThrow();
        assertThat(mended.state()).isEqualTo(ApplicationState.FILED);
        assertThat(mended.filedOn()).isEqualTo(LocalDate.parse("2026-07-01"));
        refused(
                () -> grants.get(MendGrantApplication.class)
                        .mend(resident(woman), application, 1, filing(Instalment.FIRST)),
                KernelRefusal.CHANGED_MEANWHILE);
    }

    @Test
    void withdrawn_it_may_be_applied_for_again_and_decided_it_may_not_be_withdrawn() {
        var application = grants.apply(woman, pregnancy, filing(Instalment.FIRST));
        grants.get(WithdrawGrantApplication.class).withdraw(resident(woman), application);
        var again = grants.apply(woman, pregnancy, filing(Instalment.FIRST));
        grants.decide(pregnancy, Instalment.FIRST);
        refused(
                () -> grants.get(WithdrawGrantApplication.class).withdraw(resident(woman), again),
                KernelRefusal.WRONG_STATE);
        refused(() -> grants.apply(woman, pregnancy, filing(Instalment.FIRST)), GrantsRefusal.ALREADY_APPLIED);
    }

    @Test
    void a_refusal_names_its_reason_and_how_to_object() {
        town.setNow("2026-11-25T09:00");
        grants.apply(woman, pregnancy, filing(Instalment.FIRST));
        town.sql("update grants.application set resident = false");
        grants.decide(pregnancy, Instalment.FIRST);
        assertThat(grants.part(pregnancy, Instalment.FIRST).standing()).isEqualTo(GrantView.Standing.REFUSED);
        assertThat(grants.view(pregnancy).lines()).isEmpty();
        assertThat(town.count("select count(*) from documents.letter where purpose = 'grants.GRANT_REFUSED'"))
                .isEqualTo(1);
    }

    @Test
    void the_clerk_agrees_only_to_what_she_has_seen() {
        var application = grants.apply(woman, pregnancy, filing(Instalment.FIRST));
        refused(
                () -> grants.get(DecideGrant.class)
                        .decide(
                                grants.first,
                                application,
                                new DecideGrant.Seen(1, GrantOutcome.GRANTED, 40_000),
                                Optional.empty()),
                GrantsRefusal.DECISION_HAS_CHANGED);
        refused(
                () -> grants.get(DecideGrant.class)
                        .decide(
                                grants.first,
                                application,
                                new DecideGrant.Seen(2, GrantOutcome.GRANTED, 50_000),
                                Optional.empty()),
                KernelRefusal.CHANGED_MEANWHILE);
    }

    @Test
    void eight_clerks_who_decide_at_once_make_one_line() throws Exception {
        var application = grants.apply(woman, pregnancy, filing(Instalment.FIRST));
        var decide = grants.get(DecideGrant.class);
        var pool = Executors.newFixedThreadPool(8);
        try {
            var done = 0;
            for (var one : pool.invokeAll(IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(number -> () -> {
                        try {
                            decide.decide(
                                    grants.first,
                                    application,
                                    new DecideGrant.Seen(1, GrantOutcome.GRANTED, 50_000),
                                    Optional.empty());
                            return true;
                        } catch (Refusal late) {
                            return false;
                        }
                    })
                    .toList())) {
                done += one.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
        assertThat(town.count("select count(*) from grants.award_line")).isEqualTo(1);
        grants.assertBalanced();
    }

    @Test
    void a_twin_seen_later_is_reckoned_anew_and_the_difference_is_paid() {
        bothGranted("2026-11-25T09:00");
        change("2027-01-20", 2, "双子");
        heard();
        assertThat(queue().toReckon()).singleElement().matches(one -> one.why().equals("PREGNANCY_CHANGED"));
        assertThat(reckon("双子であることが分かったため")).hasSize(1);
        assertThat(second()).containsExactly("AWARD 50000 DUE", "AWARD 50000 DUE");
        assertThat(queue().toReckon()).isEmpty();
        grants.assertBalanced();
    }

    @Test
    void a_day_expected_that_moved_back_claims_nothing_and_is_reckoned_once_the_day_has_come() {
        bothGranted("2026-11-25T09:00");
        change("2027-02-20", 1, "予定日の修正");
        heard();

        reckon("予定日が変わったため");
        assertThat(second()).containsExactly("AWARD 50000 DUE");
        assertThat(queue().toReckon()).as("it opens later now").hasSize(1);

        town.setNow("2026-12-26T09:00");
        reckon("申請できる日になったため");
        assertThat(second()).containsExactly("AWARD 50000 DUE");
        assertThat(queue().toReckon()).isEmpty();
        assertThat(town.count(
                        "select count(*) from grants.decision_fact where name = 'filedOn' and value = '2026-12-26'"))
                .isEqualTo(1);
        grants.assertBalanced();
    }

    @Test
    void a_corrected_birth_certificate_is_reckoned_anew() {
        bothGranted("2026-11-25T09:00");
        town.house
                .get(DeliverOnCertificate.class)
                .hear(
                        grants.first,
                        new CertificateJoined(
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                woman.value(),
                                LocalDate.parse("2026-11-24"),
                                true,
                                true));
        Twice.equalsOnce(
                town.house,
                town.house.get(FollowCorrectedBirth.class),
                new BirthDayCorrected(woman.value(), LocalDate.parse("2026-11-24"), LocalDate.parse("2026-11-23")));
        town.deliverAll();
        assertThat(town.word("select ended_on::text from pregnancy.pregnancy")).isEqualTo("2026-11-23");
        assertThat(town.word("select was || ' ' || is_now from pregnancy.change where field = 'BORN_ON'"))
                .isEqualTo("2026-11-24 2026-11-23");
        assertThat(queue().toReckon()).hasSize(1);

        change("2027-01-20", 2, "出生証明書の訂正により双子");
        reckon("出生証明書が訂正されたため");
        assertThat(second()).containsExactly("AWARD 50000 DUE", "AWARD 50000 DUE");
        assertThat(queue().toReckon()).isEmpty();
        grants.assertBalanced();
    }

    @Test
    void a_foreign_resident_with_a_latin_name_is_entitled_as_anybody() {
        town.sql(
                "update identity.person set family_name = 'SANTOS', given_name = 'MARIA', family_kana = 'サントス', "
                        + "given_kana = 'マリア', nationality = 'PHL' where id = :id",
                Map.of("id", woman.value()));
        var account = new AccountTold(
                Optional.of(new AccountTold.AtBank("0138", "810", AccountKind.ORDINARY, "1234567")),
                Optional.empty(),
                "サントス マリア",
                Optional.empty());
        grants.apply(
                woman,
                pregnancy,
                new GrantFiling(
                        Instalment.FIRST,
                        Optional.of(GrantTown.HEARTBEAT),
                        Optional.empty(),
                        Elsewhere.NOTHING,
                        Optional.of(account),
                        true,
                        true));
        grants.decide(pregnancy, Instalment.FIRST);
        assertThat(grants.view(pregnancy).lines())
                .extracting(line -> line.kind() + " " + line.yen() + " " + line.state())
                .containsExactly("AWARD 50000 DUE");
    }

    @Test
    void the_interview_is_asked_for_and_is_no_condition() {
        assertThat(town.word("select state from pregnancy.pregnancy"))
                .as("nobody has talked with her")
                .isEqualTo("NOTIFIED");
        grants.apply(woman, pregnancy, filing(Instalment.FIRST));
        assertThat(grants.part(pregnancy, Instalment.FIRST).steps())
                .extracting(GrantView.Said::condition)
                .noneMatch(condition -> condition.contains("INTERVIEW"));
        grants.decide(pregnancy, Instalment.FIRST);
        assertThat(grants.part(pregnancy, Instalment.FIRST).standing()).isEqualTo(GrantView.Standing.GRANTED);
    }

    @Test
    void paid_elsewhere_and_not_paid_yet_is_cancelled_rather_than_claimed() {
        grants.apply(woman, pregnancy, filing(Instalment.FIRST));
        grants.decide(pregnancy, Instalment.FIRST);
        grants.get(ReckonAnew.class)
                .reckon(
                        grants.first,
                        new GrantCaseId(pregnancy.value()),
                        Map.of(Instalment.FIRST, new Elsewhere(20_000, Optional.of("131016"), false)),
                        "ほかの市から連絡があったため");
        assertThat(grants.view(pregnancy).lines())
                .extracting(line -> line.kind() + " " + line.yen() + " " + line.state())
                .containsExactly("AWARD 50000 CANCELLED", "AWARD 30000 DUE");
        grants.assertBalanced();
    }

    @Test
    void paid_elsewhere_and_paid_here_is_claimed_back() {
        var payment = grants.proposed(woman, pregnancy);
        grants.released(List.of(payment), LocalDate.parse("2026-07-06"));
        grants.get(ReckonAnew.class)
                .reckon(
                        grants.first,
                        new GrantCaseId(pregnancy.value()),
                        Map.of(Instalment.FIRST, new Elsewhere(20_000, Optional.of("131016"), false)),
                        "ほかの市から連絡があったため");
        assertThat(grants.view(pregnancy).lines())
                .extracting(line -> line.kind() + " " + line.yen() + " " + line.state())
                .containsExactly("AWARD 50000 DUE", "CLAIM 20000 DUE");
        grants.assertBalanced();
    }

    @Test
    void moving_out_ends_the_certification_and_what_is_not_at_the_bank() {
        grants.apply(woman, pregnancy, filing(Instalment.FIRST));
        grants.decide(pregnancy, Instalment.FIRST);
        town.sql(
                "update identity.person set standing = 'LEFT', left_on = '2026-07-10' where id = :id",
                Map.of("id", woman.value()));
        Twice.equalsOnce(
                town.house,
                town.house.get(GrantsEndWithMove.class),
                new PersonLeftCity(woman.value(), NAKAHARA, "131016", LocalDate.parse("2026-07-10")));
        assertThat(grants.view(pregnancy).lines()).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo(LineState.CANCELLED);
            assertThat(line.endedWhy()).contains("LEFT_CITY");
        });
        assertThat(grants.view(pregnancy).cancelledOn()).contains(LocalDate.parse("2026-07-10"));
        grants.assertBalanced();
    }

    @Test
    void what_waits_in_a_batch_is_taken_out_when_she_leaves_and_the_batch_goes_without_it() {
        var other = town.woman(NAKAHARA);
        var theirs = town.pregnancy(other, "2027-01-25", 1);
        var payments = List.of(grants.proposed(woman, pregnancy), grants.proposed(other, theirs));
        grants.get(ApprovePayments.class).approve(grants.second, payments);
        var batch = grants.get(MakeBatch.class).make(grants.first, LocalDate.parse("2026-07-06"));
        town.sql(
                "update identity.person set standing = 'LEFT', left_on = '2026-07-01' where id = :id",
                Map.of("id", woman.value()));
        Twice.equalsOnce(
                town.house,
                town.house.get(GrantsEndWithMove.class),
                new PersonLeftCity(woman.value(), NAKAHARA, "131016", LocalDate.parse("2026-07-01")));
        grants.get(ReleaseBatch.class).release(grants.second, batch);
        assertThat(town.word("select payments || ' ' || yen from grants.batch")).isEqualTo("1 50000");
        assertThat(grants.lastPayment(pregnancy).state()).isEqualTo(PaymentState.WITHDRAWN);
        assertThat(grants.lastPayment(theirs).state()).isEqualTo(PaymentState.EXPORTED);
        grants.assertBalanced();
    }

    @Test
    void what_was_paid_before_she_left_stays_hers() {
        grants.released(List.of(grants.proposed(woman, pregnancy)), LocalDate.parse("2026-07-06"));
        town.sql(
                "update identity.person set standing = 'LEFT', left_on = '2026-07-10' where id = :id",
                Map.of("id", woman.value()));
        Twice.equalsOnce(
                town.house,
                town.house.get(GrantsEndWithMove.class),
                new PersonLeftCity(woman.value(), NAKAHARA, "131016", LocalDate.parse("2026-07-10")));
        assertThat(grants.get(ReckonAnew.class)
                        .reckon(grants.first, new GrantCaseId(pregnancy.value()), Map.of(), "転出の後の確認"))
                .isEmpty();
        assertThat(grants.view(pregnancy).lines()).singleElement().matches(line -> line.state() == LineState.DUE);
        grants.assertBalanced();
    }

    @Test
    void another_ward_takes_the_case_over() {
        grants.apply(woman, pregnancy, filing(Instalment.FIRST));
        town.sql("update identity.person set ward = '141372' where id = :id", Map.of("id", woman.value()));
        Twice.equalsOnce(
                town.house,
                town.house.get(GrantsFollowMove.class),
                new PersonMoved(woman.value(), NAKAHARA, ASAO, LocalDate.parse("2026-07-10")));
        var theirs = PregnancyTown.actor(town.staff(Role.BENEFIT_CLERK, ASAO), Role.BENEFIT_CLERK, ASAO);
        grants.get(ReadGrantCase.class).read(theirs, new GrantCaseId(pregnancy.value()));
        refused(() -> grants.view(pregnancy), KernelRefusal.NOT_ALLOWED);
    }

    @Test
    void after_her_death_nothing_leaves_until_a_person_has_looked() {
        grants.apply(woman, pregnancy, filing(Instalment.FIRST));
        grants.decide(pregnancy, Instalment.FIRST);
        town.died(woman, "2026-07-02");
        Twice.equalsOnce(
                town.house,
                town.house.get(GrantsHeldAfterDeath.class),
                new PersonDied(woman.value(), LocalDate.parse("2026-07-02")));
        var line = grants.view(pregnancy).lines().get(0);
        assertThat(line.state()).isEqualTo(LineState.HELD);
        assertThat(grants.lastPayment(pregnancy).state()).isEqualTo(PaymentState.WITHDRAWN);
        grants.get(DecideHeldLine.class).decide(grants.first, line.id(), false);
        assertThat(grants.view(pregnancy).lines().get(0).state()).isEqualTo(LineState.CANCELLED);
        grants.assertBalanced();
        refused(
                () -> grants.get(DecideHeldLine.class).decide(grants.first, line.id(), true),
                KernelRefusal.WRONG_STATE);
    }

    @Test
    void a_checkup_she_paid_for_becomes_a_line_once() {
        Twice.equalsOnce(
                town.house,
                town.house.get(OpenReimbursement.class),
                new ReimbursementOpened(UUID.randomUUID(), pregnancy.value(), woman.value(), 8_000));
        assertThat(grants.view(pregnancy).lines()).singleElement().satisfies(line -> {
            assertThat(line.instalment()).isEqualTo(Instalment.REIMBURSEMENT);
            assertThat(line.yen()).isEqualTo(8_000);
        });
        grants.assertBalanced();
    }

    @Test
    void a_checkup_that_counts_no_more_is_not_paid_and_what_was_paid_is_claimed() {
        var unpaid = UUID.randomUUID();
        var open = town.house.get(OpenReimbursement.class);
        Twice.equalsOnce(town.house, open, new ReimbursementOpened(unpaid, pregnancy.value(), woman.value(), 8_000));
        Twice.equalsOnce(
                town.house,
                town.house.get(CloseReimbursement.class),
                new ReimbursementClosed(unpaid, pregnancy.value()));
        assertThat(grants.view(pregnancy).lines()).singleElement().matches(line -> line.state() == LineState.CANCELLED);
        var paid = UUID.randomUUID();
        grants.apply(woman, pregnancy, filing(Instalment.FIRST));
        grants.decide(pregnancy, Instalment.FIRST);
        Twice.equalsOnce(town.house, open, new ReimbursementOpened(paid, pregnancy.value(), woman.value(), 5_000));
        var due = grants.view(pregnancy).lines().stream()
                .filter(line -> line.checkup().equals(Optional.of(paid)))
                .findFirst()
                .orElseThrow();
        grants.get(ProposePayments.class).propose(grants.first, List.of(due.id().value()));
        var payment = grants.view(pregnancy).lines().stream()
                .filter(line -> line.id().equals(due.id()))
                .flatMap(line -> line.payments().stream())
                .findFirst()
                .orElseThrow();
        grants.released(List.of(payment.id()), LocalDate.parse("2026-07-06"));
        Twice.equalsOnce(
                town.house, town.house.get(CloseReimbursement.class), new ReimbursementClosed(paid, pregnancy.value()));
        assertThat(grants.view(pregnancy).lines())
                .filteredOn(line -> line.checkup().equals(Optional.of(paid)))
                .extracting(line -> line.kind() + " " + line.yen())
                .containsExactly("AWARD 5000", "CLAIM 5000");
        grants.assertBalanced();
    }

    @Test
    void a_change_of_rules_is_tried_out_and_writes_nothing() {
        grants.apply(woman, pregnancy, filing(Instalment.FIRST));
        grants.decide(pregnancy, Instalment.FIRST);
        var trial = grants.get(TryRules.class).run(grants.first, """
                measure,version,applies_from,applies_to,value
                first-yen,a,2025-04-01,2026-06-30,50000
                first-yen,b,2026-07-01,,60000
                second-yen,a,2025-04-01,,50000
                second-open-days,a,2025-04-01,,56
                limit-months,a,2025-04-01,,24
                """);
        assertThat(trial.gain()).isEqualTo(1);
        assertThat(trial.gainYen()).isEqualTo(10_000);
        assertThat(trial.lose()).isZero();
        assertThat(trial.examples()).singleElement().matches(one -> one.yenNow() == 50_000 && one.yenThen() == 60_000);
        assertThat(town.count("select count(*) from grants.decision")).isEqualTo(1);
        refused(() -> grants.get(TryRules.class).run(grants.first, "nonsense"), GrantsRefusal.RULES_OVERLAP);
        refused(() -> grants.get(TryRules.class).run(grants.first, """
                measure,version,applies_from,applies_to,value
                first-yen,a,2025-04-01,,fifty
                """), GrantsRefusal.RULES_UNREADABLE);
    }

    @Test
    void nobody_else_sees_or_applies_for_it() {
        var other = town.woman(NAKAHARA);
        grants.apply(woman, pregnancy, filing(Instalment.FIRST));
        assertThat(grants.get(ReadMyGrants.class).read(resident(other)).grants())
                .isEmpty();
        refused(() -> grants.apply(other, pregnancy, filing(Instalment.SECOND)), KernelRefusal.NOT_FOUND);
        refused(
                () -> grants.get(ReadGrantCase.class).read(town.clerk(NAKAHARA), new GrantCaseId(pregnancy.value())),
                KernelRefusal.NOT_ALLOWED);
    }

    @Test
    void the_figures_count_each_step_in_its_month() {
        grants.apply(woman, pregnancy, filing(Instalment.FIRST));
        grants.decide(pregnancy, Instalment.FIRST);
        var figures = grants.get(ReadFigures.class).read(grants.first);
        assertThat(figures.months()).hasSize(12);
        assertThat(figures.months().get(0).counts().applied()).isEqualTo(1);
        assertThat(figures.months().get(0).counts().granted()).isEqualTo(1);
        assertThat(figures.months().get(1).counts().applied()).isZero();
    }

    private GrantQueue queue() {
        return grants.get(ListGrantApplications.class)
                .list(grants.first, ApplicationState.FILED, Optional.empty(), Optional.empty(), 50);
    }

    private GrantApplicationId apply(String number, String holder, Optional<String> former) {
        return withAccount(new AccountTold(
                Optional.of(new AccountTold.AtBank("0138", "810", AccountKind.ORDINARY, number)),
                Optional.empty(),
                holder,
                former));
    }

    private GrantApplicationId withAccount(AccountTold account) {
        return grants.apply(
                woman,
                pregnancy,
                new GrantFiling(
                        Instalment.FIRST,
                        Optional.of(GrantTown.HEARTBEAT),
                        Optional.empty(),
                        Elsewhere.NOTHING,
                        Optional.of(account),
                        true,
                        true));
    }

    private void bothGranted(String now) {
        town.setNow(now);
        grants.apply(woman, pregnancy, filing(Instalment.FIRST));
        grants.apply(woman, pregnancy, filing(Instalment.SECOND));
        grants.decide(pregnancy, Instalment.FIRST);
        grants.decide(pregnancy, Instalment.SECOND);
    }

    /** A nurse puts the case right, as it stands now. */
    private void change(String dueOn, int fetuses, String reason) {
        var version = town.count("select version from pregnancy.pregnancy");
        town.house
                .get(ChangePregnancy.class)
                .change(
                        town.nurse(NAKAHARA),
                        pregnancy,
                        new ChangePregnancy.Order(version, LocalDate.parse(dueOn), fetuses, Optional.empty(), reason));
    }

    private void heard() {
        Twice.equalsOnce(
                town.house,
                town.house.get(GrantsReckonAfterChange.class),
                new PregnancyChanged(pregnancy.value(), woman.value(), 2));
    }

    private List<LineId> reckon(String why) {
        return grants.get(ReckonAnew.class).reckon(grants.first, new GrantCaseId(pregnancy.value()), Map.of(), why);
    }

    private List<String> second() {
        return grants.view(pregnancy).lines().stream()
                .filter(line -> line.instalment() == Instalment.SECOND)
                .map(line -> line.kind() + " " + line.yen() + " " + line.state())
                .toList();
    }

    private static void refused(Runnable doing, RefusalCode code) {
        assertThatThrownBy(doing::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
