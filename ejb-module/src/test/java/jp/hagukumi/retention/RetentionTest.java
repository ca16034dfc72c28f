package jp.hagukumi.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import java.util.function.Function;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.testhouse.House;
import jp.hagukumi.testhouse.MovableClock;
import jp.hagukumi.testhouse.Somebody;
import org.junit.jupiter.api.Test;

class RetentionTest {

    /** In the past, since the database removes nothing by a day later than its own. */
    private final MovableClock clock = MovableClock.at("2026-06-01T01:00:00Z");

    private final House house = new House().at(clock);
    private final Actor administrator = Somebody.staff(Role.ADMINISTRATOR);
    private final RetentionTimer timer = house.get(RetentionTimer.class);

    private void answers(int howMany, int daysOld) {
        house.jdbi()
                .useHandle(handle -> handle.createUpdate("""
                        insert into idempotency.answer
                        select 'RESIDENT', gen_random_uuid(), 'key-' || n || '-xx', decode(repeat('00', 32), 'hex'), '', 'c',
                               :at
                        from generate_series(1, :many) n
                        """)
                        .bind("many", howMany)
                        .bind("at", clock.instant().minus(Duration.ofDays(daysOld)))
                        .execute());
    }

    private int count(String table) {
        return house.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from " + table)
                        .mapTo(Integer.class)
                        .one());
    }

    private ReadRetentionReports.View view() {
        return house.get(ReadRetentionReports.class).read(administrator);
    }

    private ReadRetentionReports.Report report(String kind) {
        return view().reports().stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private void change(Function<ChangeRetentionPeriod.Command, ChangeRetentionPeriod.Command> how) {
        house.get(ChangeRetentionPeriod.class)
                .change(
                        administrator,
                        how.apply(new ChangeRetentionPeriod.Command(
                                "idempotency.answer", LocalDate.of(2026, 6, 2), Period.ofDays(10), "市の決定", false)));
    }

    private void refused(RefusalCode code, Function<ChangeRetentionPeriod.Command, ChangeRetentionPeriod.Command> how) {
        assertThatThrownBy(() -> change(how))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void what_was_kept_long_enough_is_removed_and_reported_and_the_rest_stays() {
        answers(2500, 5);
        answers(7, 1);
        timer.removeWhatWasKeptLongEnough();
        assertThat(count("idempotency.answer")).isEqualTo(7);
        var report = report("idempotency.answer");
        assertThat(report.removed()).isEqualTo(2500);
        assertThat(report.endedAt()).isPresent();
        assertThat(report.period()).isEqualTo(Period.ofDays(2));
        assertThat(view().reports()).hasSameSizeAs(view().kinds());
    }

    @Test
    void it_runs_once_a_day_whichever_instance_comes_first() {
        timer.removeWhatWasKeptLongEnough();
        answers(3, 5);
        timer.removeWhatWasKeptLongEnough();
        assertThat(count("idempotency.answer")).isEqualTo(3);
        clock.pass(Duration.ofDays(1));
        timer.removeWhatWasKeptLongEnough();
        assertThat(count("idempotency.answer")).isZero();
    }

    @Test
    void a_new_period_counts_from_its_day_on() {
        change(command -> command);
        answers(3, 5);
        clock.pass(Duration.ofDays(1));
        timer.removeWhatWasKeptLongEnough();
        assertThat(count("idempotency.answer")).isEqualTo(3);
        assertThat(report("idempotency.answer").period()).isEqualTo(Period.ofDays(10));
    }

    @Test
    void a_period_below_the_least_is_refused_by_the_house_and_by_the_database() {
        refused(
                RetentionRefusal.SHORTER_THAN_THE_LEAST,
                command -> new ChangeRetentionPeriod.Command(
                        "audit.entry", command.startsOn(), Period.ofYears(2), command.source(), false));
        assertThatThrownBy(() -> house.jdbi()
                        .useHandle(handle -> handle.execute(
                                "insert into retention.period (kind, starts_on, period, source, uncertain, changed_by, changed_at) values ('audit.entry', '2026-01-01', 'P1D', 'x', false, ?, now())",
                                UUID.randomUUID())))
                .hasMessageContaining("below the least");
    }

    @Test
    void what_makes_no_sense_is_refused_by_name() {
        refused(
                RetentionRefusal.NO_SUCH_KIND,
                command -> new ChangeRetentionPeriod.Command(
                        "births.nothing", command.startsOn(), command.period(), "x", false));
        refused(
                RetentionRefusal.BEGINS_TOO_EARLY,
                command -> new ChangeRetentionPeriod.Command(
                        command.kind(), LocalDate.of(2026, 6, 1), command.period(), "x", false));
        refused(
                RetentionRefusal.SOURCE_MISSING,
                command -> new ChangeRetentionPeriod.Command(
                        command.kind(), command.startsOn(), command.period(), "  ", false));
        refused(
                RetentionRefusal.NOT_A_PERIOD,
                command ->
                        new ChangeRetentionPeriod.Command(command.kind(), command.startsOn(), Period.ZERO, "x", false));
        change(command -> command);
        refused(RetentionRefusal.DAY_TAKEN, command -> command);
    }

    @Test
    void the_application_cannot_remove_by_a_day_that_has_not_come() {
        answers(3, 1);
        house.asOwner()
                .useHandle(handle -> handle.execute("update idempotency.answer set at = now() - interval '1 day'"));
        house.jdbi()
                .useHandle(handle ->
                        handle.execute("select retention.remove('idempotency.answer', date '2099-01-01', 100)"));
        assertThat(count("idempotency.answer")).isEqualTo(3);
    }

    @Test
    void the_application_cannot_call_a_remover_by_itself() {
        assertThatThrownBy(
                        () -> house.jdbi().useHandle(handle -> handle.execute("select audit.remove_entries(now(), 1)")))
                .hasMessageContaining("permission denied");
    }

    @Test
    void every_remover_runs() {
        for (var kind : view().kinds()) {
            int removed = house.jdbi()
                    .withHandle(handle -> handle.createQuery("select retention.remove(:kind, :day, 10)")
                            .bind("kind", kind.kind())
                            .bind("day", LocalDate.of(2026, 6, 1))
                            .mapTo(Integer.class)
                            .one());
            assertThat(removed).as(kind.kind()).isZero();
        }
    }

    @Test
    void nobody_but_an_administrator_sees_or_changes_periods() {
        assertThatThrownBy(() -> house.get(ReadRetentionReports.class).read(Somebody.staff(Role.AUDITOR)))
                .isInstanceOf(Refusal.class);
    }
}
