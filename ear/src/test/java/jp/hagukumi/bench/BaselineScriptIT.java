package jp.hagukumi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** From the database's log to the script that pgbench runs: the baseline is worth only as much as this. */
class BaselineScriptIT {

    private static final String TIMER = "select 1 from outbox.delivery";

    @Test
    void what_the_timers_send_is_left_out() {
        var sent = Recording.transactionsOf(
                List.of(
                        "@@7 LOG:  execute S_1: BEGIN",
                        "@@7 LOG:  execute S_2: " + TIMER,
                        "@@7 LOG:  execute S_3: COMMIT",
                        "@@8 LOG:  execute <unnamed>: insert into a",
                        "\tvalues ($1)",
                        "@@8 DETAIL:  Parameters: $1 = 'it''s'"),
                Set.of(TIMER));

        assertThat(sent).singleElement().satisfies(one -> {
            assertThat(one.sql()).isEqualTo("insert into a\n\tvalues ($1)");
            assertThat(one.values()).containsEntry(1, "'it''s'");
        });
    }

    @Test
    void a_mark_that_differed_is_fresh_each_time_and_one_and_the_same_within_a_request() {
        var script = Pgbench.script(List.of(
                request("00000000-0000-4000-8000-000000000001"), request("00000000-0000-4000-8000-000000000002")));

        assertThat(script.lines().toList())
                .containsExactly(
                        "\\set n random(1, 900000000000)",
                        "BEGIN;",
                        "insert into a values (cast(lpad(to_hex(:n::bigint * 32 + 0), 32, '0') as uuid), 'same');",
                        "select cast(lpad(to_hex(:n::bigint * 32 + 0), 32, '0') as uuid);",
                        "COMMIT;");
    }

    @Test
    void a_colon_before_a_letter_is_no_variable_of_pgbenchs() {
        var script = Pgbench.script(List.of(
                Recording.transactionsOf(
                        List.of("@@8 LOG:  execute S_1: select $1", "@@8 DETAIL:  Parameters: $1 = 'urn:x'"), Set.of()),
                Recording.transactionsOf(
                        List.of("@@8 LOG:  execute S_1: select $1", "@@8 DETAIL:  Parameters: $1 = 'urn:x'"),
                        Set.of())));

        assertThat(script).contains("select ('urn' || chr(58) || 'x');");
    }

    private static List<Recording.Sent> request(String mark) {
        return Recording.transactionsOf(
                List.of(
                        "@@8 LOG:  execute S_1: BEGIN",
                        "@@8 LOG:  execute <unnamed>: insert into a values ($1, $2)",
                        "@@8 DETAIL:  Parameters: $1 = '" + mark + "', $2 = 'same'",
                        "@@8 LOG:  execute <unnamed>: select $1",
                        "@@8 DETAIL:  Parameters: $1 = '" + mark + "'",
                        "@@8 LOG:  execute S_3: COMMIT"),
                Set.of());
    }
}
