package jp.hagukumi.grants;

import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;
import static jp.hagukumi.pregnancy.PregnancyTown.resident;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import jp.hagukumi.grants.payout.ApprovePayments;
import jp.hagukumi.grants.payout.BatchId;
import jp.hagukumi.grants.payout.CorrectPayment;
import jp.hagukumi.grants.payout.DownloadBatch;
import jp.hagukumi.grants.payout.MakeBatch;
import jp.hagukumi.grants.payout.NoteHandIn;
import jp.hagukumi.grants.payout.PaymentId;
import jp.hagukumi.grants.payout.ProposePayments;
import jp.hagukumi.grants.payout.ReleaseBatch;
import jp.hagukumi.grants.payout.SettleBatch;
import jp.hagukumi.grants.payout.TakeBankResults;
import jp.hagukumi.grants.payout.WithdrawPayment;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.PregnancyTown;
import org.junit.jupiter.api.Test;

/**
 * The database ends the connection before each statement of each step from the application to the credited yen, and before each
 * commit: a step is made whole or not at all, and who presses again because no answer came pays nothing twice.
 */
class PayoutSurvivesTest {

    private static final LocalDate VALUE = LocalDate.parse("2026-07-06");
    private static final LocalDate LATER = LocalDate.parse("2026-07-13");
    /** More statements than any step has: beyond it something turns in a circle. */
    private static final int MOST = 200;

    private final GrantTown grants = new GrantTown("2026-07-01T09:00");
    private final PregnancyTown town = grants.town;
    private final PersonId woman = town.woman(NAKAHARA);
    private final PregnancyId pregnancy = town.pregnancy(woman, "2027-01-20", 1);
    private final List<String> tables = town.house
            .asOwner()
            .withHandle(handle -> handle.createQuery("""
                    select schemaname || '.' || tablename from pg_tables
                    where schemaname = 'grants' union all select 'notifications.notice' union all select 'outbox.message'
                    order by 1
                    """).mapTo(String.class).list());
    private int kills;

    @Test
    void each_step_is_made_whole_or_not_at_all_wherever_the_connection_ends() {
        step(() -> grants.apply(woman, pregnancy, GrantTown.filing(Instalment.FIRST)));
        var part = grants.part(pregnancy, Instalment.FIRST);
        var application = part.application().orElseThrow();
        var seen = new DecideGrant.Seen(application.version(), part.outcome(), part.yen());
        step(done(() -> grants.get(DecideGrant.class).decide(grants.first, application.id(), seen, Optional.empty())));
        var early = payment();
        step(done(() -> grants.get(WithdrawPayment.class).withdraw(grants.second, early)));
        var line = grants.view(pregnancy).lines().get(0).id().value();
        step(() -> grants.get(ProposePayments.class).propose(grants.first, List.of(line)));
        var first = payment();
        approved(first);
        step(() -> grants.get(MakeBatch.class).make(grants.first, VALUE));
        var batch = batch();
        step(done(() -> grants.get(ReleaseBatch.class).release(grants.second, batch)));
        var file = grants.get(DownloadBatch.class).download(grants.first, batch).bytes();
        step(done(() -> grants.get(NoteHandIn.class).note(grants.first, batch, false, Optional.empty())));
        town.setNow("2026-07-07T09:00");
        var csv = returned();
        step(() -> grants.get(TakeBankResults.class).take(grants.first, csv));
        step(done(() -> grants.get(CorrectMyAccount.class).correct(resident(woman), GrantTown.account("7654321"))));
        step(done(() -> grants.get(CorrectPayment.class).correct(grants.first, first)));
        approved(payment());
        step(() -> grants.get(MakeBatch.class).make(grants.first, LATER));
        var again = batch();
        step(done(() -> grants.get(ReleaseBatch.class).release(grants.second, again)));
        town.setNow("2026-07-13T16:00");
        step(() -> grants.get(SettleBatch.class).settle(grants.first, again, LATER));

        assertThat(kills).as("times the connection was ended").isGreaterThan(100);
        assertThat(town.word("select string_agg(state, ' ' order by number) from grants.payment"))
                .isEqualTo("WITHDRAWN CORRECTED SETTLED");
        assertThat(town.count("select sum(yen) from grants.payment where state = 'SETTLED'"))
                .isEqualTo(town.count("select sum(yen) from grants.award_line"));
        assertThat(grants.get(DownloadBatch.class).download(grants.first, batch).bytes())
                .isEqualTo(file);
    }

    private void approved(PaymentId payment) {
        step(done(() -> grants.get(ApprovePayments.class).approve(grants.second, List.of(payment.value()))));
    }

    /** Kills it at its first statement, its second, and so on until it comes through; then presses again. */
    private void step(Callable<?> work) {
        var before = everything();
        var statement = 0;
        while (town.house.killedBefore(statement, work)) {
            kills++;
            statement++;
            assertThat(everything())
                    .as("after the connection ended before statement %d", statement - 1)
                    .isEqualTo(before);
            assertThat(statement).isLessThan(MOST);
        }
        grants.assertBalanced();
        assertThat(everything()).isNotEqualTo(before);
        var owed = money();
        try {
            work.call();
        } catch (Refusal alreadyDone) {
            assertThat(alreadyDone.code()).isNotNull();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
        assertThat(money()).as("pressed again, for no answer came").isEqualTo(owed);
    }

    private PaymentId payment() {
        return new PaymentId(grants.lastPayment(pregnancy).id());
    }

    private BatchId batch() {
        return new BatchId(
                UUID.fromString(town.word("select id::text from grants.batch order by number desc limit 1")));
    }

    private String returned() {
        return "number,result,on,yen,reason\n" + town.word("select max(number)::text from grants.payment")
                + ",RETURNED,2026-07-07,50000,NO_ACCOUNT\n";
    }

    /** Every row that a step may write, as one text. */
    private List<String> everything() {
        return rows(tables);
    }

    private List<String> money() {
        return rows(List.of("grants.award_line", "grants.payment", "grants.batch", "grants.journal", "grants.posting"));
    }

    private List<String> rows(List<String> of) {
        return of.stream()
                .map(table -> town.house
                        .asOwner()
                        .withHandle(handle -> handle.createQuery("select '" + table
                                        + " ' || coalesce(string_agg(t::text, '; ' order by t::text), '') from " + table
                                        + " t")
                                .mapTo(String.class)
                                .one()))
                .toList();
    }

    private static Callable<Object> done(Runnable work) {
        return () -> {
            work.run();
            return true;
        };
    }
}
