package jp.hagukumi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jp.hagukumi.server.City;
import jp.hagukumi.server.DemoKeys.Institution;
import jp.hagukumi.walk.Browser;
import jp.hagukumi.walk.DemoFamily;
import jp.hagukumi.walk.Expecting;
import jp.hagukumi.walk.Granting;
import jp.hagukumi.walk.PartnerSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * SIGKILL to the server in the middle of a payment: whoever presses again, because no answer came, pays once. That it is so before
 * each single statement is {@code PayoutSurvivesTest}'s.
 */
class GrantsCrashIT {

    private static final int HEARTBEAT_DAYS = 200;

    /** What the killing interrupts, and how the newest payment stands after it. */
    enum Point {
        BEFORE_APPROVALS_ARE_WRITTEN(Step.APPROVE, "grants.payment", "PROPOSED"),
        BEFORE_A_BATCH_IS_GATHERED(Step.GATHER, "grants.batch", "APPROVED"),
        BEFORE_THE_FILE_IS_WRITTEN(Step.RELEASE, "grants.account", "BATCHED"),
        BEFORE_THE_LEDGER_KNOWS(Step.RELEASE, "grants.journal", "BATCHED"),
        WHEN_FILE_AND_LEDGER_ARE_WRITTEN_AND_NOT_KEPT(Step.RELEASE, "notifications.notice", "BATCHED"),
        BEFORE_A_RETURN_IS_POSTED(Step.RETURN, "grants.journal", "EXPORTED");

        private final Step step;
        private final String table;
        private final String left;

        Point(Step step, String table, String left) {
            this.step = step;
            this.table = table;
            this.left = left;
        }
    }

    /** What somebody does, and does again when no answer came. */
    private enum Step {
        APPROVE,
        GATHER,
        RELEASE,
        RETURN
    }

    private final City city = Outside.city();

    @Test
    void a_batch_is_let_go_once_though_the_server_is_killed_with_its_file_written_and_not_kept() throws Exception {
        nothing_is_paid_twice_and_nothing_is_lost(Point.WHEN_FILE_AND_LEDGER_ARE_WRITTEN_AND_NOT_KEPT);
    }

    @Tag("nightly")
    @ParameterizedTest
    @EnumSource(Point.class)
    void nothing_is_paid_twice_and_nothing_is_lost(Point point) throws Exception {
        var family = DemoFamily.fresh();
        new PartnerSystem(city, Institution.REGISTER)
                .send("soap/register/v1", family.movesIn())
                .acknowledged();
        var mother = new Browser(city).signIn("residents", family.subject(), family.claims());
        var today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        var pregnancy = new Expecting(city, mother).tell(today.plusDays(14));
        var granting = new Granting(city, mother, family);
        granting.apply(pregnancy, "FIRST", today.minusDays(HEARTBEAT_DAYS));
        assertThat(granting.decide(pregnancy, "FIRST")).isEqualTo(50_000);
        var payment = granting.payments(pregnancy, "PROPOSED").get(0);
        var on = granting.earliest();

        through(point, Step.APPROVE, granting, pregnancy, () -> granting.approve(List.of(payment)));
        var batch = new ArrayList<String>();
        through(point, Step.GATHER, granting, pregnancy, () -> batch.add(granting.gather(on)));
        through(point, Step.RELEASE, granting, pregnancy, () -> granting.release(batch.get(0)));
        assertThat(granting.states(pregnancy)).containsExactly("EXPORTED");
        assertThat(granting.file(batch.get(0)))
                .isEqualTo(granting.file(batch.get(0)))
                .contains("0000050000");
        through(point, Step.RETURN, granting, pregnancy, () -> granting.giveBack(payment, today));
        assertThat(granting.states(pregnancy)).containsExactly("RETURNED");
        assertThat(granting.agrees()).isTrue();
    }

    /** Makes a step; where the point lies in it, the server is killed in its middle first. */
    private void through(Point point, Step step, Granting granting, String pregnancy, Talk talk) throws Exception {
        if (point.step == step) {
            killedIn(point, talk);
            assertThat(granting.states(pregnancy)).as("after the killing").containsExactly(point.left);
            assertThat(granting.agrees()).isTrue();
        }
        talk.run();
    }

    /** Something of the walk that talks with the city. */
    private interface Talk {
        void run() throws IOException, InterruptedException;
    }

    private void killedIn(Point point, Talk talk) throws Exception {
        try (var held = new HeldTable(city, point.table)) {
            var unanswered = CompletableFuture.runAsync(() -> {
                try {
                    talk.run();
                } catch (IOException noAnswer) {
                    throw new UncheckedIOException(noAnswer);
                } catch (InterruptedException ended) {
                    throw new IllegalStateException(ended);
                }
            });
            held.waitUntilSomebodyWaits();
            city.killServer();
            held.letGo();
            assertThat(unanswered).failsWithin(2, TimeUnit.MINUTES);
        }
        city.startServer();
    }
}
