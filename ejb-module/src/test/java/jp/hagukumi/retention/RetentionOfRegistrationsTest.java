package jp.hagukumi.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import jp.hagukumi.testhouse.House;
import jp.hagukumi.testhouse.MovableClock;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was filed is kept 27 years from the day of receipt, and longer while anybody still has to act. */
class RetentionOfRegistrationsTest {

    /** In the past, since the database removes nothing by a day later than its own. */
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private static final String[] TABLES = {
        "registration",
        "registration_content",
        "registration_source",
        "registration_defect",
        "registration_event",
        "registration_signature",
        "registration_act",
        "registration_amendment",
        "registration_amendment_field",
        "link_order",
        "link_cancel"
    };

    private final House house = new House().at(MovableClock.at("2026-05-31T18:30:00Z"));
    private final OldBirths births = new OldBirths(house);

    @Test
    void what_was_filed_is_kept_on_the_day_its_period_is_full_and_removed_whole_on_the_next() {
        filed("REGISTERED", TODAY.minusYears(27), true);
        assertThat(removed("births.registration", TODAY)).isZero();
        assertThat(removed("births.registration", TODAY.plusDays(1))).isEqualTo(1);
        for (var table : TABLES) {
            assertThat(rows(table)).as(table).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"FILED", "UNDER_REVIEW", "NEEDS_FIX", "ACCEPTED", "ENTERED"})
    void what_somebody_still_has_to_act_on_is_kept_however_old(String state) {
        filed(state, TODAY.minusYears(60), false);
        assertThat(removed("births.registration", TODAY)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WITHDRAWN", "REFUSED", "SENT_ON", "REGISTERED"})
    void what_came_to_an_end_leaves(String state) {
        filed(state, TODAY.minusYears(28), false);
        assertThat(removed("births.registration", TODAY)).isEqualTo(1);
    }

    @Test
    void an_amendment_that_waits_for_its_second_person_holds_it() {
        var registration = filed("REGISTERED", TODAY.minusYears(40), true);
        house.jdbi().useHandle(handle -> handle.execute("""
                insert into births.registration_amendment
                    (id, registration, position, kind, reason, based_on, proposed_by, proposed_at)
                values (gen_random_uuid(), ?, 2, 'COMPLETION', '理由', 2, ?, now())
                """, registration, UUID.randomUUID()));
        assertThat(removed("births.registration", TODAY)).isZero();
    }

    @Test
    void an_order_that_the_family_register_still_has_to_answer_holds_it() {
        var registration = filed("REGISTERED", TODAY.minusYears(40), false);
        house.jdbi().useHandle(handle -> order(handle, UUID.randomUUID(), registration, "TAKEN"));
        assertThat(removed("births.registration", TODAY)).isZero();
    }

    @Test
    void the_childs_record_stays_until_its_registration_is_gone() {
        filed("REGISTERED", TODAY.minusYears(28), false);
        assertThat(removed("births.child", TODAY)).isZero();
        assertThat(removed("births.registration", TODAY)).isEqualTo(1);
        assertThat(removed("births.child", TODAY)).isEqualTo(1);
    }

    private UUID filed(String state, LocalDate receivedOn, boolean withAll) {
        var birth = births.joined(receivedOn);
        var id = UUID.randomUUID();
        var clerk = UUID.randomUUID();
        var accepted = state.equals("ACCEPTED") || state.equals("ENTERED") || state.equals("REGISTERED");
        house.jdbi().useTransaction(handle -> {
            handle.execute(
                    """
                    insert into births.registration
                        (id, child, mother, certificate, channel, ward, state, version, born_on, due_on, deadline_rule,
                         opened_by, opened_at, filer, filed_at, received_on, late, rule_version, sent_to, acceptance_number,
                         accepted_on)
                    values (?, ?, ?, ?, 'APP', '141330', ?, 1, ?, ?, 'r', ?, ?::date, ?, ?::date, ?, false, 'r', ?, ?, ?)
                    """,
                    id,
                    birth.child(),
                    birth.mother(),
                    birth.certificate(),
                    state,
                    receivedOn,
                    receivedOn.plusDays(13),
                    birth.mother(),
                    receivedOn,
                    birth.mother(),
                    receivedOn,
                    receivedOn,
                    state.equals("SENT_ON") ? "131016" : null,
                    accepted ? "141330-2000-000001" : null,
                    accepted ? receivedOn : null);
            handle.execute(
                    "insert into births.registration_content (registration, version, written_by, written_at) values (?, 1, ?, ?::date)",
                    id,
                    birth.mother(),
                    receivedOn);
            if (withAll) {
                handle.execute("insert into births.registration_source values (?, 1, 'child.sex', 'CERTIFICATE')", id);
                handle.execute(
                        "insert into births.registration_defect values (gen_random_uuid(), ?, 'child.sex', 'ASKED', '語', ?, now(), null)",
                        id,
                        clerk);
                handle.execute(
                        "insert into births.registration_event values (?, 1, 'FILE', 'FILED', 'RESIDENT', ?, now(), null)",
                        id,
                        birth.mother());
                handle.execute(
                        "insert into births.registration_signature values (?, 1, sha256('c'), 'sig', 'cert', '1f', now())",
                        id);
                handle.execute(
                        "insert into births.registration_act (id, registration, kind, reason, proposed_by, proposed_at, decided_by,"
                                + " decided_at, approved) values (gen_random_uuid(), ?, 'REFUSE', '理由', ?, now(), ?, now(), false)",
                        id,
                        clerk,
                        UUID.randomUUID());
                handle.execute(
                        "insert into births.registration_amendment values (?, ?, 1, 'CORRECTION', '理由', 1, ?, now(), ?, now(), null, 2)",
                        id,
                        id,
                        clerk,
                        UUID.randomUUID());
                handle.execute(
                        "insert into births.registration_amendment_field values (?, 'child.givenKana', 'ヒナ', 'ハルナ')",
                        id);
                var entry = UUID.randomUUID();
                order(handle, entry, id, "ENTERED");
                order(handle, UUID.randomUUID(), id, "ENTERED", id, entry);
                handle.execute(
                        "insert into births.link_cancel values (?, '理由', ?, now(), 'TOO_LATE', now())", entry, clerk);
            }
        });
        return id;
    }

    private static void order(Handle handle, UUID order, UUID registration, String state, UUID... amends) {
        handle.execute(
                """
                insert into births.link_order
                    (id, registration, version, state, attempts, next_at, ordered_at, ended_at, amendment, amends)
                values (?, ?, 1, ?, 0, now(), now(), case when ? = 'ENTERED' then now() end, ?, ?)
                """,
                order,
                registration,
                state,
                state,
                amends.length == 0 ? null : amends[0],
                amends.length == 0 ? null : amends[1]);
    }

    private int removed(String kind, LocalDate on) {
        return house.jdbi()
                .withHandle(handle -> handle.createQuery("select retention.remove(:kind, :day, 100)")
                        .bind("kind", kind)
                        .bind("day", on)
                        .mapTo(Integer.class)
                        .one());
    }

    private int rows(String table) {
        return house.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from births." + table)
                        .mapTo(Integer.class)
                        .one());
    }
}
