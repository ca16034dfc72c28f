package jp.hagukumi.checkups.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import jp.hagukumi.checkups.referrals.model.ReferralLife;
import jp.hagukumi.checkups.referrals.model.ReferralLife.Event;
import org.junit.jupiter.api.Test;

/** Whatever is done to a referral in whatever order: it is never closed without an answer, or the record after a refusal. */
class NeverClosedWithoutAnswerTest {

    private static final int WALKS = 20_000;
    private static final int STEPS = 12;

    @Test
    void no_order_of_acts_closes_a_referral_without_an_answer_or_the_record_that_stands_for_it() {
        var random = new Random(20261124);
        var closed = IntStream.range(0, WALKS).filter(walk -> walks(random)).count();
        assertThat(closed).as("walks that closed one").isGreaterThan(WALKS / 20);
    }

    /** A walk of events at random, illegal ones left out. @return whether it ever closed the referral */
    private static boolean walks(Random random) {
        var state = ReferralState.WRITTEN;
        var answered = false;
        var everClosed = false;
        for (int step = 0; step < STEPS; step++) {
            var event = Event.values()[random.nextInt(Event.values().length)];
            Optional<ReferralState> after = ReferralLife.TABLE.target(state, event);
            if (after.isEmpty()) {
                continue;
            }
            var declined = state == ReferralState.DECLINED;
            state = after.get();
            answered = answered || event == Event.ANSWER;
            if (state == ReferralState.CLOSED) {
                everClosed = true;
                assertThat(event == Event.CLOSE ? answered : event == Event.LOOK_AFTER && declined)
                        .as("closed by " + event)
                        .isTrue();
            }
        }
        return everClosed;
    }
}
