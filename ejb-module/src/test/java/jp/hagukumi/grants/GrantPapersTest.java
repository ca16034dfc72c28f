package jp.hagukumi.grants;

import static jp.hagukumi.grants.GrantTown.filing;
import static jp.hagukumi.grants.GrantTown.picture;
import static jp.hagukumi.pregnancy.PregnancyTown.ASAO;
import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;
import static jp.hagukumi.pregnancy.PregnancyTown.resident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.documents.DocumentRefusal;
import jp.hagukumi.documents.DocumentState;
import jp.hagukumi.documents.ScanDocuments;
import jp.hagukumi.documents.ports.Scanner;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.PregnancyTown;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Papers that go with an application: sent, checked, seen, asked for again, removed. */
class GrantPapersTest {

    private final GrantTown grants = new GrantTown("2026-07-01T09:00");
    private final PregnancyTown town = grants.town;
    private final PersonId woman = town.woman(NAKAHARA);
    private final PregnancyId pregnancy = town.pregnancy(woman, "2027-01-20", 1);

    @Test
    void an_account_in_her_own_name_may_be_proved_and_nothing_waits_for_it() {
        var application = grants.apply(woman, pregnancy, filing(Instalment.FIRST));
        assertThat(paper(GrantPaper.ACCOUNT).need()).isEqualTo(GrantView.Need.WELCOME);
        assertThat(paper(GrantPaper.FORMER_NAME).need()).isEqualTo(GrantView.Need.NONE);
        send(application, GrantPaper.ACCOUNT);
        assertThat(paper(GrantPaper.ACCOUNT).sent())
                .singleElement()
                .matches(sent -> sent.state() == DocumentState.QUARANTINED && sent.position() == 1);
        grants.decide(pregnancy, Instalment.FIRST);
        assertThat(grants.view(pregnancy).lines()).hasSize(1);
    }

    @Test
    void an_account_in_a_former_name_needs_both_papers_unless_a_clerk_has_seen_them() {
        var application = grants.apply(woman, pregnancy, former());
        assertThat(papers())
                .filteredOn(paper -> paper.need() == GrantView.Need.REQUIRED)
                .extracting(GrantView.Paper::kind)
                .containsExactly(GrantPaper.ACCOUNT, GrantPaper.FORMER_NAME);
        refused(() -> grants.decide(pregnancy, Instalment.FIRST), GrantsRefusal.ACCOUNT_NOT_CHECKED);
        grants.get(CheckFormerName.class).check(grants.second, application);
        assertThat(papers()).noneMatch(paper -> paper.need() == GrantView.Need.REQUIRED);
        grants.decide(pregnancy, Instalment.FIRST);
    }

    @Test
    void an_account_that_money_has_reached_is_not_asked_to_be_proved_again() {
        town.setNow("2026-11-25T09:00");
        grants.apply(woman, pregnancy, filing(Instalment.FIRST));
        grants.paid(pregnancy, LocalDate.parse("2026-12-01"));
        grants.apply(woman, pregnancy, filing(Instalment.SECOND));
        assertThat(grants.part(pregnancy, Instalment.SECOND)
                        .application()
                        .orElseThrow()
                        .papers())
                .allMatch(paper -> paper.need() == GrantView.Need.NONE);
    }

    @Test
    void a_picture_that_nobody_can_read_is_refused_at_its_field_with_the_size_needed() {
        var application = grants.apply(woman, pregnancy, filing(Instalment.FIRST));
        var refusal =
                catchThrowableOfType(Refusal.class, () -> send(application, GrantPaper.ACCOUNT, picture(799, 700)));
        assertThat(refusal.code()).isEqualTo(GrantsRefusal.PAPER_TOO_SMALL);
        assertThat(refusal.arguments()).containsEntry("field", "papers.ACCOUNT").containsEntry("short", "600");
        refused(() -> send(application, GrantPaper.ACCOUNT, picture(900, 599)), GrantsRefusal.PAPER_TOO_SMALL);
        refused(
                () -> send(application, GrantPaper.OTHER, "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)),
                DocumentRefusal.NOT_A_KNOWN_KIND);
    }

    @Test
    void an_application_takes_ten_papers_and_not_one_more() {
        var application = grants.apply(woman, pregnancy, filing(Instalment.FIRST));
        for (var at = 1; at <= 10; at++) {
            send(application, GrantPaper.OTHER);
        }
        refused(() -> send(application, GrantPaper.OTHER), DocumentRefusal.TOO_MANY_DOCUMENTS);
    }

    @Test
    void the_desk_sees_a_paper_only_after_a_scanner_passed_it_and_the_look_is_told_to_her() {
        var application = grants.apply(woman, pregnancy, filing(Instalment.FIRST));
        send(application, GrantPaper.ACCOUNT);
        refused(() -> look(application), DocumentRefusal.NOT_YET_CHECKED);
        grants.scanned();
        assertThat(look(application).mediaType()).isEqualTo("image/png");
        assertThat(town.count("select count(*) from audit.entry where event = 'grants.GRANT_PAPER_READ'"))
                .isEqualTo(1);
        refused(() -> grants.get(ReadGrantPaper.class).read(grants.first, application, 2), KernelRefusal.NOT_FOUND);
    }

    @Test
    void a_paper_found_harmful_counts_as_not_sent() {
        var application = grants.untold(NAKAHARA);
        grants.get(EnterGrantPaper.class).enter(grants.first, application, GrantPaper.LOSS, picture(800, 600));
        var scan = grants.get(ScanDocuments.class);
        scan.keepVerdict(scan.claimNext().orElseThrow(), new Scanner.Verdict.Harmful("Eicar"));
        refused(
                () -> grants.get(ReadGrantPaper.class).read(grants.first, application, 1),
                DocumentRefusal.FOUND_HARMFUL);
        refused(() -> grants.decide(grants.caseOf(application), Instalment.FIRST), GrantsRefusal.PAPER_MISSING);
    }

    @Test
    void what_is_asked_for_again_is_sent_before_she_hands_in_and_refused_at_its_field_until_then() {
        var application = grants.apply(woman, pregnancy, filing(Instalment.FIRST));
        send(application, GrantPaper.ACCOUNT);
        grants.get(AskToMendGrant.class).ask(grants.first, application, 1, "口座番号が切れています。", Set.of(GrantPaper.ACCOUNT));
        assertThat(paper(GrantPaper.ACCOUNT).askedAgain()).isTrue();
        var refusal = catchThrowableOfType(Refusal.class, () -> mend(application));
        assertThat(refusal.findings()).extracting(Finding::field).containsExactly("papers.ACCOUNT");
        assertThat(refusal.findings()).extracting(Finding::code).containsExactly(GrantsRefusal.PAPER_ASKED_FOR);
        send(application, GrantPaper.ACCOUNT);
        assertThat(paper(GrantPaper.ACCOUNT).askedAgain()).isFalse();
        mend(application);
        assertThat(grants.part(pregnancy, Instalment.FIRST).standing()).isEqualTo(GrantView.Standing.FILED);
    }

    @Test
    void nothing_is_added_to_what_is_decided_or_withdrawn() {
        var application = grants.apply(woman, pregnancy, filing(Instalment.FIRST));
        grants.decide(pregnancy, Instalment.FIRST);
        refused(() -> send(application, GrantPaper.ACCOUNT), KernelRefusal.WRONG_STATE);
    }

    @Test
    void nobody_but_she_sends_and_nobody_but_the_clerk_of_the_ward_sees() {
        var application = grants.apply(woman, pregnancy, filing(Instalment.FIRST));
        send(application, GrantPaper.ACCOUNT);
        grants.scanned();
        var nurse = PregnancyTown.actor(town.staff(Role.HEALTH_NURSE, NAKAHARA), Role.HEALTH_NURSE, NAKAHARA);
        var elsewhere = PregnancyTown.actor(town.staff(Role.BENEFIT_CLERK, ASAO), Role.BENEFIT_CLERK, ASAO);
        for (var actor : List.of(nurse, elsewhere, resident(woman), resident(town.woman(NAKAHARA)))) {
            assertThat(catchThrowableOfType(
                                    Refusal.class,
                                    () -> grants.get(ReadGrantPaper.class).read(actor, application, 1))
                            .code())
                    .isIn(KernelRefusal.NOT_ALLOWED, KernelRefusal.NOT_FOUND);
        }
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> grants.get(AddGrantPaper.class)
                                        .add(
                                                resident(town.woman(NAKAHARA)),
                                                application,
                                                GrantPaper.OTHER,
                                                picture(800, 600)))
                        .code())
                .isIn(KernelRefusal.NOT_ALLOWED, KernelRefusal.NOT_FOUND);
    }

    @Test
    void papers_leave_with_the_application_they_were_sent_with() {
        var application = grants.apply(woman, pregnancy, filing(Instalment.FIRST));
        send(application, GrantPaper.ACCOUNT);
        grants.get(AskToMendGrant.class).ask(grants.first, application, 1, "もう一度。", Set.of(GrantPaper.OTHER));
        grants.get(WithdrawGrantApplication.class).withdraw(resident(woman), application);
        assertThat(town.count("select grants.remove_cases('2026-01-01', 10)")).isZero();
        assertThat(town.count("select count(*) from grants.paper")).isEqualTo(1);
        assertThat(town.count("select grants.remove_cases('2030-01-01', 10)")).isEqualTo(1);
        assertThat(town.count("select count(*) from grants.paper")).isZero();
        assertThat(town.count("select count(*) from grants.paper_asked")).isZero();
        assertThat(town.count("select count(*) from documents.document")).isZero();
    }

    private GrantFiling former() {
        return new GrantFiling(
                Instalment.FIRST,
                Optional.of(GrantTown.HEARTBEAT),
                Optional.empty(),
                Elsewhere.NOTHING,
                Optional.of(new AccountTold(
                        Optional.of(new AccountTold.AtBank("0138", "810", AccountKind.ORDINARY, "1234567")),
                        Optional.empty(),
                        "ムカシ ハナ",
                        Optional.of("ムカシ"))),
                true,
                true);
    }

    private void mend(GrantApplicationId application) {
        var asked = grants.part(pregnancy, Instalment.FIRST).application().orElseThrow();
        grants.get(MendGrantApplication.class)
                .mend(resident(woman), application, asked.version(), filing(Instalment.FIRST));
    }

    private List<GrantView.Paper> papers() {
        return grants.part(pregnancy, Instalment.FIRST)
                .application()
                .orElseThrow()
                .papers();
    }

    private GrantView.Paper paper(GrantPaper kind) {
        return papers().stream()
                .filter(paper -> paper.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private ReadGrantPaper.Copy look(GrantApplicationId application) {
        return grants.get(ReadGrantPaper.class).read(grants.first, application, 1);
    }

    private void send(GrantApplicationId application, GrantPaper kind) {
        send(application, kind, picture(800, 600));
    }

    private void send(GrantApplicationId application, GrantPaper kind, byte[] content) {
        grants.get(AddGrantPaper.class).add(resident(woman), application, kind, content);
    }

    private static void refused(ThrowingCallable doing, RefusalCode code) {
        assertThat(catchThrowableOfType(Refusal.class, doing).code()).isEqualTo(code);
    }
}
