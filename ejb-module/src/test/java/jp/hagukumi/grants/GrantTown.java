package jp.hagukumi.grants;

import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import jp.hagukumi.documents.ScanDocuments;
import jp.hagukumi.documents.ports.Scanner;
import jp.hagukumi.grants.payout.ApprovePayments;
import jp.hagukumi.grants.payout.BatchId;
import jp.hagukumi.grants.payout.MakeBatch;
import jp.hagukumi.grants.payout.Originators;
import jp.hagukumi.grants.payout.Reconcile;
import jp.hagukumi.grants.payout.ReleaseBatch;
import jp.hagukumi.grants.payout.SettleBatch;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.PregnancyTown;

/** A town with women who apply and two clerks who pay. */
final class GrantTown {

    static final LocalDate HEARTBEAT = LocalDate.parse("2026-06-20");

    final PregnancyTown town;
    final Actor first;
    final Actor second;

    GrantTown(String now) {
        town = new PregnancyTown(now);
        town.house.use(Originators.class, town.house.get(OriginatorsOfTheDemonstration.class));
        first = clerk();
        second = clerk();
    }

    Actor clerk() {
        return PregnancyTown.actor(town.staff(Role.BENEFIT_CLERK, NAKAHARA), Role.BENEFIT_CLERK, NAKAHARA);
    }

    <T> T get(Class<T> type) {
        return town.house.get(type);
    }

    static AccountTold account(String number) {
        return new AccountTold(
                Optional.of(new AccountTold.AtBank("0138", "810", AccountKind.ORDINARY, number)),
                Optional.empty(),
                "シケン ハナ",
                Optional.empty());
    }

    static GrantFiling filing(Instalment instalment) {
        return filing(instalment, 1, Elsewhere.NOTHING);
    }

    static GrantFiling filing(Instalment instalment, int fetuses, Elsewhere elsewhere) {
        return new GrantFiling(
                instalment,
                Optional.of(HEARTBEAT),
                instalment == Instalment.SECOND ? Optional.of(fetuses) : Optional.empty(),
                elsewhere,
                Optional.of(account("1234567")),
                true,
                true);
    }

    Deposit today() {
        return new Deposit(get(CityClock.class).today(), Optional.empty());
    }

    static byte[] picture(int width, int height) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    /** A scanner passes the next document. */
    void scanned() {
        var scan = get(ScanDocuments.class);
        scan.keepVerdict(scan.claimNext().orElseThrow(), new Scanner.Verdict.Clean());
    }

    /** An application for a pregnancy of which the city is told only after it was lost. */
    GrantApplicationId untold(String ward) {
        return get(EnterUntoldGrant.class)
                .enter(
                        first,
                        town.woman(ward),
                        new Untold(
                                LocalDate.parse("2027-02-01"),
                                LocalDate.parse("2026-06-15"),
                                LocalDate.parse("2026-06-25"),
                                1),
                        filing(Instalment.FIRST),
                        today());
    }

    PregnancyId caseOf(GrantApplicationId application) {
        return new PregnancyId(UUID.fromString(
                town.word("select pregnancy::text from grants.application where id = '" + application.value() + "'")));
    }

    /** Decided, let go, and settled. */
    void paid(PregnancyId pregnancy, LocalDate on) {
        decide(pregnancy, Instalment.FIRST);
        var batch = released(List.of(lastPayment(pregnancy).id()), on);
        town.setNow(on.atTime(9, 0).toString());
        get(SettleBatch.class).settle(first, batch, on);
    }

    GrantApplicationId apply(PersonId woman, PregnancyId pregnancy, GrantFiling filing) {
        return get(ApplyForGrant.class).apply(PregnancyTown.resident(woman), pregnancy, filing);
    }

    /** The first clerk agrees to what the rules say. */
    void decide(PregnancyId pregnancy, Instalment instalment) {
        var part = part(pregnancy, instalment);
        get(DecideGrant.class)
                .decide(
                        first,
                        part.application().orElseThrow().id(),
                        new DecideGrant.Seen(part.application().orElseThrow().version(), part.outcome(), part.yen()),
                        Optional.empty());
        assertBalanced();
    }

    GrantView.Part part(PregnancyId pregnancy, Instalment instalment) {
        return view(pregnancy).parts().stream()
                .filter(part -> part.instalment() == instalment)
                .findFirst()
                .orElseThrow();
    }

    GrantView view(PregnancyId pregnancy) {
        return get(ReadGrantCase.class)
                .read(first, new GrantCaseId(pregnancy.value()))
                .view();
    }

    /** Applied for, decided, and proposed. */
    UUID proposed(PersonId woman, PregnancyId pregnancy) {
        apply(woman, pregnancy, filing(Instalment.FIRST));
        decide(pregnancy, Instalment.FIRST);
        return lastPayment(pregnancy).id();
    }

    GrantView.Payment lastPayment(PregnancyId pregnancy) {
        var lines = view(pregnancy).lines();
        var payments = lines.get(lines.size() - 1).payments();
        return payments.get(payments.size() - 1);
    }

    /** Approved, gathered, let go by the second clerk. */
    BatchId released(List<UUID> payments, LocalDate on) {
        get(ApprovePayments.class).approve(second, payments);
        assertBalanced();
        var batch = get(MakeBatch.class).make(first, on);
        assertBalanced();
        get(ReleaseBatch.class).release(second, batch);
        assertBalanced();
        return batch;
    }

    /** Lines, payments and ledger say the same, to the yen, and every journal balances. */
    void assertBalanced() {
        var found = get(Reconcile.class).reconcile(first);
        assertThat(found.checks())
                .allSatisfy(check -> assertThat(check.difference())
                        .as(check.subject().name())
                        .isZero());
        assertThat(town.count("select count(*) from (select journal from grants.posting group by journal "
                        + "having sum(debit) <> sum(credit)) off"))
                .isZero();
    }
}
