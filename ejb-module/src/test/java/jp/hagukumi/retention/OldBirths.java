package jp.hagukumi.retention;

import java.time.LocalDate;
import java.util.UUID;
import jp.hagukumi.testhouse.House;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Records of births of long ago, as they lie in the tables: no use case takes them in so late. */
final class OldBirths {

    private final House house;
    private int number;

    OldBirths(House house) {
        this.house = house;
    }

    /** A delivery with its code, one child, two versions of the certificate, evidence, receipt and paper. */
    record Birth(UUID mother, UUID delivery, UUID child, UUID firstVersion, UUID certificate) {}

    Birth joined(LocalDate bornOn) {
        var made = new Birth(
                UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        number++;
        house.jdbi().useTransaction(handle -> {
            person(handle, made.mother(), bornOn.minusYears(30));
            person(handle, made.child(), bornOn);
            delivery(handle, made.delivery(), made.mother(), bornOn);
            handle.execute(
                    "insert into births.child values (?, ?, ?, 1, ?, ?::date, null)",
                    made.child(),
                    made.delivery(),
                    made.mother(),
                    bornOn,
                    bornOn);
            var institution = institution(handle);
            certificate(handle, institution, made.firstVersion(), 1, "REPLACED", null, null, bornOn);
            certificate(handle, institution, made.certificate(), 2, "USED", made.firstVersion(), made.child(), bornOn);
            handle.execute("""
                    insert into births.joining (id, certificate, child, mother, joined_at, joined_by, by_token)
                    values (gen_random_uuid(), ?, ?, ?, ?::date, ?, true)
                    """, made.certificate(), made.child(), made.mother(), bornOn, UUID.randomUUID());
        });
        return made;
    }

    /** A certificate that nobody was joined to. */
    UUID alone(String state, LocalDate on) {
        var id = UUID.randomUUID();
        number++;
        house.jdbi().useTransaction(handle -> certificate(handle, institution(handle), id, 1, state, null, null, on));
        return id;
    }

    /** A code that was given out; the child was never certified here. */
    UUID delivery(LocalDate on) {
        var id = UUID.randomUUID();
        house.jdbi().useTransaction(handle -> {
            var mother = UUID.randomUUID();
            person(handle, mother, on.minusYears(30));
            delivery(handle, id, mother, on);
        });
        return id;
    }

    /** The slip of a birth, with worries, a low-weight notice, and a visit in this state. */
    void slip(Birth birth, LocalDate bornOn, String visitState) {
        var slip = UUID.randomUUID();
        var visit = UUID.randomUUID();
        house.jdbi().useTransaction(handle -> {
            handle.execute(
                    """
                    insert into births.slip (id, child, mother, version, filed_at, channel, filed_by, state, ward,
                        low_birth_weight, rule_version, certificate, born_on, birth_weight_grams, mother_phone, stay,
                        mother_in_hospital, child_in_hospital, visit_wish)
                    values (?, ?, ?, 1, ?::date, 'APP', ?, 'FILED', '141305', true, 'r1', ?, ?, 2400, '044-000-0000', 'HOME',
                        false, false, 'HOME')
                    """, slip, birth.child(), birth.mother(), bornOn, birth.mother(), birth.certificate(), bornOn);
            handle.execute("insert into births.slip_worries values (?, 'TIRED', '{SLEEP}', null)", slip);
            handle.execute("insert into births.low_birth_weight_notice values (?, '自宅', null, null)", slip);
            var open = visitState.equals("DUE");
            handle.execute(
                    """
                    insert into births.visit (id, child, mother, born_on, kind, ward, ward_by, place, state, due_on, latest_on,
                        rule_version, worries, low_birth_weight, slip, planned_at, planned_until, visitor, version, opened_at)
                    values (?, ?, ?, ?, 'NEWBORN', '141305', 'RESIDENCE', 'HOME', ?, ?, ?, 'r1', 1, true, ?,
                        ?::date::timestamptz, ?::date + interval '1 hour', ?, 1, ?::date)
                    """,
                    visit,
                    birth.child(),
                    birth.mother(),
                    bornOn,
                    visitState,
                    bornOn.plusDays(28),
                    bornOn.plusDays(60),
                    slip,
                    open ? null : bornOn,
                    open ? null : bornOn,
                    open ? null : UUID.randomUUID(),
                    bornOn);
            if (!open) {
                handle.execute(
                        "insert into births.visit_record values (?, ?::date, ?, 3000, 'MIXED', 3, '{}', null, null, 'PHONE', ?::date)",
                        visit,
                        bornOn,
                        UUID.randomUUID(),
                        bornOn);
                handle.execute(
                        "insert into births.follow_up values (gen_random_uuid(), ?, ?::date, ?, 'PHONE', '電話', true)",
                        visit,
                        bornOn,
                        UUID.randomUUID());
            }
        });
    }

    private static void person(Handle handle, UUID id, LocalDate bornOn) {
        handle.execute("""
                insert into identity.person (id, standing, family_name, given_name, name_key, birth_date, sex, nationality)
                values (?, 'ELSEWHERE', '試', '験', '試験', ?, '9', 'JPN')
                """, id, bornOn);
    }

    private static void delivery(Handle handle, UUID id, UUID mother, LocalDate on) {
        handle.execute(
                "insert into births.delivery (id, mother, mother_name_key, made_at) values (?, ?, '試験', ?::date)",
                id,
                mother,
                on);
        handle.execute(
                "insert into births.delivery_token values (gen_random_uuid(), ?, sha256(?::text::bytea), ?::date, ?, null)",
                id,
                id,
                on,
                on);
    }

    private static UUID institution(Handle handle) {
        var id = new UUID(0, 7);
        handle.execute("""
                insert into identity.institution (id, short_name, kind, name, address, phone, municipality, status, valid_from)
                values (?, 'old-hospital', 'HOSPITAL', '試験病院', '', '', '141305', 'ACTIVE', '1990-01-01')
                on conflict do nothing
                """, id);
        return id;
    }

    private void certificate(
            Handle handle,
            UUID institution,
            UUID id,
            int version,
            String state,
            @Nullable UUID replaces,
            @Nullable UUID child,
            LocalDate on) {
        handle.execute(
                """
                insert into births.certificate (id, institution, certificate_number, version, state, row_version, routing,
                    municipality, sent_to, flags, remarks, rule_version, content_digest, replaces, child, reason, received_at,
                    changed_at, child_sex, born_at, born_zone, place_type, place_address, plurality, mother_name,
                    mother_name_key, gestation_weeks, gestation_days, mother_live_births, mother_stillbirths_22w, certified_on,
                    attendant_type, attendant_address, attendant_name)
                values (?, ?, ?, ?, ?, 1, 'HERE', '141305', ?, '{}', '{}', 'r1', sha256('c'), ?, ?, '理由', ?::date, ?::date,
                    'FEMALE', ?::date, 'Asia/Tokyo', 'HOME', '住所', 'SINGLE', '試験', '試験', 39, 0, 1, 0, ?, 'OTHER', '住所',
                    '助産')
                """,
                id,
                institution,
                "C-" + number,
                version,
                state,
                state.equals("FORWARDED") ? "131016" : null,
                replaces,
                child,
                on,
                on,
                on,
                on);
        var message = UUID.randomUUID();
        handle.execute("""
                insert into births.trust_material values (sha256('chain'), 'CHAIN', 'chain', '1990-01-01')
                on conflict do nothing
                """);
        handle.execute("""
                insert into births.message (id, institution, message_id, act, kind, body_digest, envelope, signer_chain,
                    certificate, certificate_number, version, state, routing, municipality, flags, remarks, received_at)
                values (?, ?, ?, 'SUBMIT', 'SOAP', sha256('b'), 'envelope', sha256('chain'), ?, 'C', ?, 'RECEIVED', 'HERE',
                    '141305', '{}', '{}', ?::date)
                """, message, institution, message.toString(), id, version, on);
        handle.execute("insert into births.receipt values (?, 'seal', ?::date)", message, on);
        handle.execute("insert into births.attachment values (?, 'application/pdf', 'paper', sha256('paper'))", id);
        handle.execute(
                "insert into births.certificate_change (institution, certificate, state, at) values (?, ?, ?, ?::date)",
                institution,
                id,
                state,
                on);
    }
}
