package jp.hagukumi.births;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.Written;
import org.junit.jupiter.api.Test;

/** Many at once, with real threads against the real database. */
class AtOnceTest {

    private final BirthCity city = new BirthCity();

    @Test
    void the_same_message_sixteen_times_at_once_is_one_certificate_and_one_receipt() {
        var submission = Certificates.one().submission();
        var done = atOnce(16, n -> city.submit(submission));

        assertThat(done.refused()).isZero();
        assertThat(new HashSet<>(done.results().stream().map(Receipt::seal).toList()))
                .hasSize(1);
        assertThat(city.count("births.certificate")).isEqualTo(1);
        assertThat(city.count("births.message")).isEqualTo(1);
        assertThat(city.count("births.receipt")).isEqualTo(1);
        assertThat(city.announced()).hasSize(1);
    }

    @Test
    void the_same_certificate_in_eight_messages_at_once_is_one_certificate() {
        var done = atOnce(8, n -> city.submit(Certificates.one().submission()));

        assertThat(done.refused()).isZero();
        assertThat(city.count("births.certificate")).isEqualTo(1);
        assertThat(city.count("births.message")).isEqualTo(8);
    }

    @Test
    void two_certificates_of_the_same_birth_at_once_are_flagged_once() {
        var done = atOnce(2, n -> city.submit(Certificates.with(c -> c.number = "KH-" + n)));

        assertThat(done.results().stream()
                        .filter(receipt -> receipt.facts().flags().contains(CertificateFlag.PROBABLE_DUPLICATE)))
                .hasSize(1);
    }

    @Test
    void of_a_correction_and_a_withdrawal_at_once_one_wins_and_the_other_is_refused() {
        for (var round = 0; round < 5; round++) {
            var number = "ROUND-" + round;
            city.submit(Certificates.with(c -> c.number = number));
            var done = atOnce(2, n -> n == 0 ? correct(number) : cancel(number));

            assertThat(done.refused()).isEqualTo(1);
            var live = city.texts("select state from births.certificate where certificate_number = '" + number
                    + "' and state in ('RECEIVED', 'CANCELLED')");
            assertThat(live).hasSize(1);
        }
    }

    @Test
    void of_two_joins_at_once_one_wins() {
        var first = city.mother("渡邉", "花子");
        var second = city.mother("渡邉", "花子");
        var certificate = city.submit(Certificates.one().submission()).facts().certificate();
        var done = atOnce(
                2,
                n -> city.house
                        .get(JoinCertificate.class)
                        .join(
                                BirthCity.clerk(BirthCity.WARD),
                                certificate,
                                new JoinOrder(n == 0 ? first : second, new Written("窓口で確認"), 1)));

        assertThat(done.refused()).isEqualTo(1);
        assertThat(city.count("births.child where ended_at is null")).isEqualTo(1);
        assertThat(city.count("births.joining where undone_at is null")).isEqualTo(1);
    }

    @Test
    void twins_with_one_code_at_once_are_both_joined() {
        var mother = city.mother("渡邉", "花子");
        var code = city.house
                .get(IssueDeliveryToken.class)
                .issue(BirthCity.resident(mother), Optional.empty())
                .code();
        var done = atOnce(
                2,
                n -> city.submit(Certificates.with(c -> {
                    c.number = "TWIN-" + n;
                    c.code = Optional.of(code);
                    c.count = Optional.of(2);
                    c.order = Optional.of(n + 1);
                    c.liveBirths = 2;
                })));

        assertThat(done.results())
                .extracting(receipt -> receipt.facts().state())
                .containsOnly(CertificateState.JOINED);
        assertThat(city.count("births.child")).isEqualTo(2);
    }

    private Receipt correct(String number) {
        return city.house.get(CorrectBirthCertificate.class).correct(city.hospitalActor(), Certificates.with(c -> {
            c.number = number;
            c.version = 2;
            c.weight = Optional.of(2980);
        }));
    }

    private Receipt cancel(String number) {
        return city.house
                .get(CancelBirthCertificate.class)
                .cancel(
                        city.hospitalActor(),
                        new Cancellation(
                                number,
                                1,
                                new Written("別の方の証明書"),
                                Certificates.one().envelope()));
    }

    private record Done<T>(List<T> results, int refused) {}

    private interface Numbered<T> {
        T call(int n);
    }

    private <T> Done<T> atOnce(int threads, Numbered<T> work) {
        city.house.get(SubmitBirthCertificate.class);
        city.house.get(CorrectBirthCertificate.class);
        city.house.get(CancelBirthCertificate.class);
        city.house.get(JoinCertificate.class);
        var pool = Executors.newFixedThreadPool(threads);
        var start = new CountDownLatch(1);
        try {
            var futures = new ArrayList<java.util.concurrent.Future<T>>();
            for (var n = 0; n < threads; n++) {
                var number = n;
                Callable<T> waiting = () -> {
                    start.await();
                    return work.call(number);
                };
                futures.add(pool.submit(waiting));
            }
            start.countDown();
            var results = new ArrayList<T>();
            var refused = 0;
            for (var future : futures) {
                try {
                    results.add(future.get());
                } catch (ExecutionException thrown) {
                    if (!(thrown.getCause() instanceof Refusal)) {
                        throw new IllegalStateException(thrown.getCause());
                    }
                    refused++;
                } catch (InterruptedException interrupted) {
                    throw new IllegalStateException(interrupted);
                }
            }
            return new Done<>(results, refused);
        } finally {
            pool.shutdownNow();
        }
    }
}
