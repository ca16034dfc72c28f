package jp.hagukumi.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import jp.hagukumi.announcements.Announcement;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.testhouse.House;
import jp.hagukumi.testhouse.MovableClock;
import jp.hagukumi.testhouse.Somebody;
import jp.hagukumi.testhouse.Twice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private final MovableClock clock = MovableClock.at("2026-11-20T01:00:00Z");
    private final House house = new House().at(clock);
    private final Ear ear = new Ear();
    private final Actor administrator = Somebody.staff(Role.ADMINISTRATOR);

    /** Something that happened in this test. */
    public record Happened(UUID what) implements Announcement {}

    /** Keeps a row for what it heard, as a recipient would, and fails where it is told to. */
    public final class Ear implements Recipient<Happened> {

        private final Map<UUID, AtomicInteger> heard = new ConcurrentHashMap<>();
        private final Set<UUID> failing = ConcurrentHashMap.newKeySet();
        private final Set<String> correlations = ConcurrentHashMap.newKeySet();

        @Override
        public String name() {
            return "outbox.test-ear";
        }

        @Override
        public Class<Happened> hears() {
            return Happened.class;
        }

        @Override
        public void hear(Actor actor, Happened announcement) {
            house.jdbi()
                    .useHandle(handle -> handle.createUpdate(
                                    "insert into outbox.message (id, kind, content, correlation, recorded_at) values (:id, 'HEARD', '', 'x', now()) on conflict do nothing")
                            .bind("id", announcement.what())
                            .execute());
            if (failing.contains(announcement.what())) {
                throw new EJBException(new IllegalStateException("told to fail"));
            }
            correlations.add(actor.correlation());
            heard.computeIfAbsent(announcement.what(), what -> new AtomicInteger())
                    .incrementAndGet();
        }
    }

    @BeforeEach
    void listen() {
        house.use(Ear.class, ear);
    }

    private UUID announce(Actor actor) {
        var what = UUID.randomUUID();
        house.together(() -> {
            house.get(Outbox.class).record(actor, new Happened(what));
            return true;
        });
        return what;
    }

    private void beat() {
        house.get(DeliveryTimer.class).deliverWhatIsDue();
    }

    private int kept(UUID what) {
        return house.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from outbox.message where id = :id")
                        .bind("id", what)
                        .mapTo(Integer.class)
                        .one());
    }

    private List<ListStuckDeliveries.Stuck> stuck() {
        return house.get(ListStuckDeliveries.class).list(administrator);
    }

    private void beatForDays() {
        for (var i = 0; i < 30; i++) {
            beat();
            clock.pass(Duration.ofHours(2));
        }
    }

    @Test
    void an_announcement_is_heard_once_with_the_correlation_of_its_work() {
        var actor = Somebody.resident(UUID.randomUUID());
        var what = announce(actor);
        beat();
        beat();
        assertThat(ear.heard.get(what)).hasValue(1);
        assertThat(ear.correlations).containsExactly(actor.correlation());
    }

    @Test
    void work_rolled_back_announces_nothing() {
        assertThatThrownBy(() -> house.together(() -> {
                    house.get(Outbox.class).record(Somebody.system(), new Happened(UUID.randomUUID()));
                    throw new Refusal(KernelRefusal.UNAVAILABLE);
                }))
                .isInstanceOf(Refusal.class);
        beat();
        assertThat(ear.heard).isEmpty();
    }

    @Test
    void one_that_fails_keeps_nothing_and_does_not_hold_up_the_others() {
        var bad = announce(Somebody.system());
        ear.failing.add(bad);
        var good = List.of(announce(Somebody.system()), announce(Somebody.system()), announce(Somebody.system()));
        beat();
        assertThat(ear.heard.keySet()).containsAll(good).doesNotContain(bad);
        assertThat(kept(bad)).isZero();
    }

    @Test
    void what_failed_is_tried_again_later_and_later_and_then_heard() {
        var what = announce(Somebody.system());
        ear.failing.add(what);
        beat();
        ear.failing.clear();
        beat();
        assertThat(ear.heard).isEmpty();
        clock.pass(Duration.ofSeconds(3));
        beat();
        assertThat(ear.heard.get(what)).hasValue(1);
    }

    @Test
    void after_twelve_failures_it_is_stuck_and_administrators_see_why_and_let_it_be_tried_again() {
        var what = announce(Somebody.system());
        ear.failing.add(what);
        beatForDays();
        assertThat(stuck()).hasSize(1);
        var one = stuck().get(0);
        assertThat(one.attempts()).isEqualTo(12);
        assertThat(one.error()).contains("IllegalStateException");
        assertThat(one.kind()).isEqualTo("Happened");
        ear.failing.clear();
        beat();
        assertThat(ear.heard).isEmpty();
        house.get(RetryDelivery.class).retry(administrator, one.message(), one.recipient());
        beat();
        assertThat(ear.heard.get(what)).hasValue(1);
        assertThat(stuck()).isEmpty();
    }

    @Test
    void only_what_is_stuck_can_be_tried_again() {
        announce(Somebody.system());
        ear.failing.addAll(ear.heard.keySet());
        assertThatThrownBy(() -> house.get(RetryDelivery.class)
                        .retry(administrator, new MessageId(UUID.randomUUID()), ear.name()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(KernelRefusal.NOT_FOUND));
        var message = house.jdbi()
                .withHandle(handle -> handle.createQuery("select message from outbox.delivery")
                        .mapTo(UUID.class)
                        .one());
        assertThatThrownBy(
                        () -> house.get(RetryDelivery.class).retry(administrator, new MessageId(message), ear.name()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(KernelRefusal.WRONG_STATE);
                    assertThat(refusal.arguments()).containsEntry("state", "WAITING");
                });
    }

    @Test
    void nobody_but_an_administrator_sees_deliveries() {
        assertThatThrownBy(() -> house.get(ListStuckDeliveries.class).list(Somebody.staff(Role.HEALTH_NURSE)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void eight_workers_lose_nothing_and_double_nothing() throws Exception {
        var expected = new ArrayList<UUID>();
        for (var i = 0; i < 300; i++) {
            expected.add(announce(Somebody.system()));
        }
        var deliver = house.get(DeliverAnnouncement.class);
        var threads = Executors.newFixedThreadPool(8);
        try {
            var workers = new ArrayList<Future<?>>();
            for (var i = 0; i < 8; i++) {
                var together = i + 1;
                workers.add(threads.submit(() -> {
                    while (deliver.deliverNext(new DeliverAnnouncement.Holder(), together) > 0) {
                        Thread.onSpinWait();
                    }
                }));
            }
            for (var worker : workers) {
                worker.get();
            }
        } finally {
            threads.shutdown();
        }
        beat();
        assertThat(ear.heard.keySet()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(ear.heard.values()).allSatisfy(times -> assertThat(times).hasValue(1));
    }

    @Test
    void a_worker_that_dies_between_hearing_and_marking_done_leaves_no_half_work() {
        var what = announce(Somebody.system());
        assertThatThrownBy(() -> house.together(() -> {
                    var claimed =
                            house.get(jp.hagukumi.outbox.store.Deliveries.class).claim(clock.instant(), 1);
                    assertThat(claimed).hasSize(1);
                    ear.hear(Somebody.system(), new Happened(what));
                    throw new IllegalStateException("the power goes");
                }))
                .hasMessage("the power goes");
        assertThat(kept(what)).isZero();
        beat();
        assertThat(kept(what)).isEqualTo(1);
    }

    @Test
    void hearing_twice_equals_hearing_once() {
        Twice.equalsOnce(house, ear, new Happened(UUID.randomUUID()));
    }

    @Test
    void a_recipient_that_writes_again_each_time_is_caught() {
        var careless = new Recipient<Happened>() {
            @Override
            public String name() {
                return "outbox.careless";
            }

            @Override
            public Class<Happened> hears() {
                return Happened.class;
            }

            @Override
            public void hear(Actor actor, Happened announcement) {
                ear.hear(actor, new Happened(UUID.randomUUID()));
            }
        };
        assertThatThrownBy(() -> Twice.equalsOnce(house, careless, new Happened(UUID.randomUUID())))
                .isInstanceOf(AssertionError.class);
    }
}
