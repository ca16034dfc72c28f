package jp.hagukumi.checkups.clinics.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a month's list has to say, by hand and over months of corrections. */
class PaymentDifferenceTest {

    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID CHECKUP = new UUID(0, 9);

    @Test
    void what_was_listed_is_not_listed_again() {
        var owed = List.of(new PaymentDifference.Amount(A, CHECKUP, "M3_4", 6_000));
        assertThat(PaymentDifference.of(owed, List.of())).isEqualTo(owed);
        assertThat(PaymentDifference.of(owed, owed)).isEmpty();
    }

    @Test
    void a_checkup_that_was_another_clinics_is_taken_back_from_the_one_and_paid_to_the_other() {
        assertThat(PaymentDifference.of(
                        List.of(new PaymentDifference.Amount(B, CHECKUP, "M3_4", 6_000)),
                        List.of(new PaymentDifference.Amount(A, CHECKUP, "M3_4", 6_000))))
                .containsExactly(
                        new PaymentDifference.Amount(A, CHECKUP, "M3_4", -6_000),
                        new PaymentDifference.Amount(B, CHECKUP, "M3_4", 6_000));
    }

    @Test
    void after_any_history_all_lists_together_say_what_is_owed() {
        var random = new Random(20261124);
        for (int run = 0; run < 200; run++) {
            var listed = new ArrayList<PaymentDifference.Amount>();
            List<PaymentDifference.Amount> owed = List.of();
            for (int month = 0; month < 6; month++) {
                owed = owed(random);
                listed.addAll(PaymentDifference.of(owed, listed));
            }
            assertThat(PaymentDifference.of(owed, listed)).isEmpty();
            assertThat(listed.stream().mapToLong(PaymentDifference.Amount::yen).sum())
                    .isEqualTo(owed.stream()
                            .mapToLong(PaymentDifference.Amount::yen)
                            .sum());
        }
    }

    private static List<PaymentDifference.Amount> owed(Random random) {
        var owed = new ArrayList<PaymentDifference.Amount>();
        for (int n = 0; n < 8; n++) {
            if (random.nextInt(3) > 0) {
                owed.add(new PaymentDifference.Amount(
                        random.nextBoolean() ? A : B, new UUID(1, n), "M1", 4_000 + 500L * random.nextInt(3)));
            }
        }
        return owed;
    }
}
