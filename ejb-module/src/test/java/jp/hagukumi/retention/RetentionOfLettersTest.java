package jp.hagukumi.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import jp.hagukumi.testhouse.House;
import jp.hagukumi.testhouse.MovableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Letters leave with the case they belong to; a batch's paper, which holds many families', leaves a year after it was posted. */
class RetentionOfLettersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private final House house = new House().at(MovableClock.at("2026-05-31T18:30:00Z"));
    private final OldBirths births = new OldBirths(house);

    @Test
    void a_letter_leaves_with_its_registration_and_no_other_does() {
        var registration = registered(TODAY.minusYears(28));
        letter(registration, "WAITING", null);
        letter(UUID.randomUUID(), "WAITING", null);

        assertThat(removed("births.registration")).isEqualTo(1);

        assertThat(rows("documents.letter where owner = '" + registration + "'"))
                .isZero();
        assertThat(rows("documents.letter")).isEqualTo(1);
    }

    @Test
    void a_batch_leaves_a_year_after_it_was_posted_and_its_letters_stay() {
        var batch = batch("POSTED", TODAY.minusYears(1).minusDays(2));
        letter(UUID.randomUUID(), "POSTED", batch);

        assertThat(removed("documents.letter_batch")).isEqualTo(1);

        assertThat(rows("documents.letter_batch")).isZero();
        assertThat(rows("documents.letter where batch is null")).isEqualTo(1);
    }

    @Test
    void a_batch_that_was_not_posted_or_only_lately_stays() {
        batch("PRINTED", null);
        batch("POSTED", TODAY.minusMonths(11));

        assertThat(removed("documents.letter_batch")).isZero();
    }

    private UUID registered(LocalDate receivedOn) {
        var birth = births.joined(receivedOn);
        var id = UUID.randomUUID();
        house.asOwner()
                .useHandle(handle -> handle.execute(
                        """
                        insert into births.registration
                            (id, child, mother, certificate, channel, ward, state, version, born_on, due_on, deadline_rule,
                             opened_by, opened_at, filer, filed_at, received_on, late, rule_version, acceptance_number, accepted_on)
                        values (?, ?, ?, ?, 'COUNTER', '141330', 'REGISTERED', 1, ?, ?, 'r', ?, ?::date, ?, ?::date, ?, false, 'r',
                                '141330-1998-000001', ?)
                        """,
                        id,
                        birth.child(),
                        birth.mother(),
                        birth.certificate(),
                        receivedOn,
                        receivedOn.plusDays(13),
                        birth.mother(),
                        receivedOn,
                        birth.mother(),
                        receivedOn,
                        receivedOn,
                        receivedOn));
        return id;
    }

    private void letter(UUID owner, String state, @Nullable UUID batch) {
        house.jdbi().useHandle(handle -> handle.execute("""
                        insert into documents.letter
                            (id, purpose, owner, desk, ward, addressee, about, title, labels, words, state, written_at, state_at, batch)
                        values (gen_random_uuid(), 'births.registration.REGISTRATION_ACCEPTED', ?, 'REGISTER_CLERK', '141330',
                                gen_random_uuid(), '{}', '題', '{""}', '{"文"}', ?, now(), now(), ?)
                        """, owner, state, batch));
    }

    private UUID batch(String state, @Nullable LocalDate postedOn) {
        var id = UUID.randomUUID();
        house.jdbi().useHandle(handle -> handle.execute("""
                        insert into documents.letter_batch
                            (id, ward, desk, state, window_rule, letters, made_by, made_at, posted_at, paper)
                        values (?, '141330', 'REGISTER_CLERK', ?, 'w/1', 1, gen_random_uuid(), '2020-01-01', ?::date, 'p')
                        """, id, state, postedOn));
        return id;
    }

    private int removed(String kind) {
        return house.jdbi()
                .withHandle(handle -> handle.createQuery("select retention.remove(:kind, :day, 100)")
                        .bind("kind", kind)
                        .bind("day", TODAY)
                        .mapTo(Integer.class)
                        .one());
    }

    private int rows(String from) {
        return house.asOwner()
                .withHandle(handle -> handle.createQuery("select count(*) from " + from)
                        .mapTo(Integer.class)
                        .one());
    }
}
