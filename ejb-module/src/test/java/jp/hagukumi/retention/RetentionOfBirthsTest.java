package jp.hagukumi.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.testhouse.House;
import jp.hagukumi.testhouse.MovableClock;
import jp.hagukumi.testhouse.Somebody;
import org.junit.jupiter.api.Test;

/** Slips and visits are kept 12 years, what was joined to a child 27, both from birth; a certificate that ended elsewhere 5. */
class RetentionOfBirthsTest {

    /** In the past, since the database removes nothing by a day later than its own. */
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private final House house = new House().at(MovableClock.at("2026-05-31T18:30:00Z"));
    private final OldBirths births = new OldBirths(house);

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

    private boolean kept(String table, UUID id) {
        return house.jdbi()
                .withHandle(
                        handle -> handle.createQuery("select exists(select 1 from births." + table + " where id = ?)")
                                .bind(0, id)
                                .mapTo(Boolean.class)
                                .one());
    }

    @Test
    void a_childs_record_is_kept_on_the_day_its_period_is_full_and_removed_on_the_next() {
        var birth = births.joined(TODAY.minusYears(27));
        assertThat(removed("births.child", TODAY)).isZero();
        assertThat(removed("births.child", TODAY.plusDays(1))).isEqualTo(1);
        assertThat(kept("delivery", birth.delivery())).isFalse();
        for (var table : new String[] {
            "certificate",
            "message",
            "receipt",
            "attachment",
            "joining",
            "child",
            "certificate_change",
            "delivery_token",
            "delivery"
        }) {
            assertThat(rows(table)).as(table).isZero();
        }
    }

    @Test
    void slips_and_visits_are_kept_on_the_day_their_period_is_full_and_removed_on_the_next() {
        var bornOn = TODAY.minusYears(12);
        var birth = births.joined(bornOn);
        births.slip(birth, bornOn, "CLOSED");
        assertThat(removed("births.slip", TODAY)).isZero();
        assertThat(removed("births.slip", TODAY.plusDays(1))).isEqualTo(1);
        for (var table :
                new String[] {"slip", "slip_worries", "low_birth_weight_notice", "visit", "visit_record", "follow_up"
                }) {
            assertThat(rows(table)).as(table).isZero();
        }
        assertThat(kept("certificate", birth.certificate())).isTrue();
        assertThat(kept("child", birth.child())).isTrue();
    }

    @Test
    void a_birth_of_29_february_is_full_on_28_february() {
        births.slip(births.joined(LocalDate.of(2012, 2, 29)), LocalDate.of(2012, 2, 29), "CLOSED");
        assertThat(removed("births.slip", LocalDate.of(2024, 2, 29))).isZero();
        assertThat(removed("births.slip", LocalDate.of(2024, 3, 1))).isEqualTo(1);
        births.slip(births.joined(LocalDate.of(2012, 3, 1)), LocalDate.of(2012, 3, 1), "CLOSED");
        assertThat(removed("births.slip", LocalDate.of(2024, 3, 1))).isZero();
    }

    @Test
    void nothing_of_an_open_visit_is_removed_however_old() {
        var bornOn = TODAY.minusYears(30);
        var birth = births.joined(bornOn);
        births.slip(birth, bornOn, "DUE");
        assertThat(removed("births.slip", TODAY)).isZero();
        assertThat(removed("births.child", TODAY)).isZero();
        assertThat(kept("certificate", birth.firstVersion())).isTrue();
    }

    @Test
    void visits_that_were_made_and_not_closed_are_open() {
        var bornOn = TODAY.minusYears(30);
        births.slip(births.joined(bornOn), bornOn, "VISITED");
        assertThat(removed("births.slip", TODAY)).isZero();
    }

    @Test
    void a_certificate_that_waits_for_a_clerk_is_kept_however_old() {
        var waiting = births.alone("RECEIVED", TODAY.minusYears(50));
        assertThat(removed("births.certificate", TODAY)).isZero();
        assertThat(kept("certificate", waiting)).isTrue();
    }

    @Test
    void a_certificate_that_ended_elsewhere_leaves_with_its_evidence_when_its_period_is_full() {
        var returned = births.alone("RETURNED", TODAY.minusYears(5).minusDays(1));
        var forwarded = births.alone("FORWARDED", TODAY.minusYears(5));
        births.alone("CANCELLED", TODAY.minusYears(6));
        assertThat(removed("births.certificate", TODAY)).isEqualTo(2);
        assertThat(kept("certificate", returned)).isFalse();
        assertThat(kept("certificate", forwarded)).isTrue();
        assertThat(rows("message")).isEqualTo(1);
        assertThat(rows("receipt")).isEqualTo(1);
    }

    @Test
    void a_joined_certificate_does_not_leave_as_one_that_ended_elsewhere() {
        var birth = births.joined(TODAY.minusYears(26));
        assertThat(removed("births.certificate", TODAY)).isZero();
        assertThat(kept("certificate", birth.firstVersion())).isTrue();
    }

    @Test
    void trust_material_stays_while_an_envelope_needs_it() {
        births.joined(TODAY.minusYears(28));
        assertThat(removed("births.trust_material", TODAY)).isZero();
        removed("births.child", TODAY);
        assertThat(removed("births.trust_material", TODAY)).isEqualTo(1);
    }

    @Test
    void a_delivery_that_nobody_was_born_of_here_leaves_after_two_years_and_its_code_before() {
        births.delivery(TODAY.minusYears(2));
        births.delivery(TODAY.minusDays(89));
        assertThat(removed("births.delivery_token", TODAY)).isEqualTo(1);
        assertThat(removed("births.delivery_token", TODAY.plusDays(2))).isZero();
        assertThat(removed("births.delivery_token", TODAY.plusDays(3))).isEqualTo(1);
        assertThat(removed("births.delivery", TODAY)).isZero();
        assertThat(removed("births.delivery", TODAY.plusDays(1))).isEqualTo(1);
        assertThat(rows("delivery")).isEqualTo(1);
    }

    @Test
    void a_delivery_with_a_child_does_not_leave_as_one_without() {
        var birth = births.joined(TODAY.minusYears(20));
        assertThat(removed("births.delivery", TODAY)).isZero();
        assertThat(kept("delivery", birth.delivery())).isTrue();
    }

    @Test
    void one_nights_job_takes_what_hangs_on_others_first_reports_it_and_leaves_a_trace() {
        var bornOn = TODAY.minusYears(40);
        births.slip(births.joined(bornOn), bornOn, "CLOSED");
        var young = births.joined(TODAY.minusYears(3));
        births.slip(young, TODAY.minusYears(3), "CLOSED");
        house.get(RetentionTimer.class).removeWhatWasKeptLongEnough();
        assertThat(rows("slip")).isEqualTo(1);
        assertThat(rows("certificate")).isEqualTo(2);
        assertThat(kept("certificate", young.certificate())).isTrue();
        var reports = house.get(ReadRetentionReports.class)
                .read(Somebody.staff(Role.ADMINISTRATOR))
                .reports();
        for (var kind : new String[] {"births.slip", "births.child"}) {
            assertThat(reports)
                    .filteredOn(report -> report.kind().equals(kind))
                    .singleElement()
                    .satisfies(report -> assertThat(report.removed()).isEqualTo(1));
        }
        List<String> traces = house.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select detail from audit.entry where event like '%RECORDS_REMOVED' order by id")
                        .mapTo(String.class)
                        .list());
        assertThat(traces)
                .anySatisfy(detail -> assertThat(detail).contains("births.child"))
                .anySatisfy(detail -> assertThat(detail).contains("births.slip"));
    }

    @Test
    void no_period_set_by_mistake_takes_the_record_of_a_child() {
        assertThat(house.get(ReadRetentionReports.class)
                        .read(Somebody.staff(Role.ADMINISTRATOR))
                        .kinds())
                .filteredOn(kind -> kind.kind().equals("births.child"))
                .singleElement()
                .satisfies(kind -> assertThat(kind.atLeast().getYears()).isEqualTo(18));
    }
}
