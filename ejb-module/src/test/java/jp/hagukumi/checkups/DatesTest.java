package jp.hagukumi.checkups;

import static jp.hagukumi.pregnancy.PregnancyTown.ASAO;
import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A family moves its date or calls it off; the desk moves one by phone and marks who needs more time. */
class DatesTest {

    private static final CheckupKind KIND = CheckupKind.Y1M6;

    private final CheckupTown checkups = new CheckupTown("2026-11-24T10:00");

    @Test
    void a_parent_moves_the_date_and_the_place_it_had_is_free_at_once() {
        var child = invited();
        var before = checkups.mine(child, KIND).place().orElseThrow();
        var free = free(child, before.band());
        var other = another(child);
        checkups.move(child, KIND, other);
        assertThat(checkups.mine(child, KIND).place().orElseThrow().band()).isEqualTo(other);
        assertThat(free(child, before.band())).isEqualTo(free + 1);
        assertThat(checkups.bandsThatLie()).isZero();
    }

    @Test
    void twins_move_together() {
        var mother = checkups.town.woman(NAKAHARA);
        checkups.account(mother);
        var one = checkups.child(mother, NAKAHARA, "2025-05-20", 1);
        var other = checkups.child(mother, NAKAHARA, "2025-05-20", 2);
        checkups.round();
        var to = another(one);
        checkups.move(one, KIND, to);
        assertThat(checkups.mine(other, KIND).place().orElseThrow().band()).isEqualTo(to);
        assertThat(checkups.bandsThatLie()).isZero();
    }

    @Test
    void the_last_day_for_changing_it_is_kept_to_the_day() {
        var child = invited();
        var until = checkups.mine(child, KIND).changeUntil().orElseThrow();
        assertThat(until).isEqualTo(checkups.day(child, KIND).minusDays(3));
        checkups.town.setNow(until + "T23:59");
        assertThat(checkups.mine(child, KIND).mayChange()).isTrue();
        checkups.town.setNow(until.plusDays(1) + "T00:00");
        assertThat(checkups.mine(child, KIND).mayChange()).isFalse();
        refused(() -> checkups.cancel(child, KIND), CheckupsRefusal.TOO_LATE_TO_CHANGE);
    }

    @Test
    void who_calls_the_date_off_chooses_again_and_the_round_leaves_it_alone() {
        var child = invited();
        checkups.cancel(child, KIND);
        checkups.round();
        assertThat(checkups.mine(child, KIND).state()).isEqualTo(CheckupState.TARGETED);
        var to = another(child);
        checkups.move(child, KIND, to);
        assertThat(checkups.mine(child, KIND).state()).isEqualTo(CheckupState.INVITED);
        assertThat(checkups.bandsThatLie()).isZero();
    }

    @Test
    void another_ward_needs_a_reason_and_a_day_outside_the_window_is_refused() {
        var child = invited();
        var elsewhere = bandOf(ASAO, "2027-01-12");
        var mine = checkups.mine(child, KIND);
        var move = checkups.town.house.get(MoveMyCheckup.class);
        refused(
                () -> move.move(checkups.parent(child), mine.id(), elsewhere, mine.version(), true, Optional.empty()),
                CheckupsRefusal.OTHER_WARD_NEEDS_REASON);
        move.move(
                checkups.parent(child),
                mine.id(),
                elsewhere,
                mine.version(),
                true,
                Optional.of(MoveReason.STAYING_THERE));
        assertThat(checkups.mine(child, KIND).place().orElseThrow().ward()).isEqualTo(ASAO);
        var old = checkups.child(NAKAHARA, "2025-01-10");
        checkups.round();
        refused(() -> checkups.move(old, KIND, bandOf(NAKAHARA, "2027-01-12")), CheckupsRefusal.OUTSIDE_WINDOW);
    }

    @Test
    void a_session_goes_to_another_open_day_with_everybody_told_and_to_no_closed_or_taken_one() {
        var child = invited();
        var place = checkups.mine(child, KIND).place().orElseThrow();
        var clerk = checkups.town.clerk(NAKAHARA);
        var change = checkups.town.house.get(ChangeSession.class);
        refused(
                () -> change.move(clerk, place.session(), saturday(place.day()), "工事", 1),
                CheckupsRefusal.DAY_NOT_OPEN);
        refused(
                () -> change.move(clerk, place.session(), LocalDate.of(2027, 1, 12), "工事", 1),
                CheckupsRefusal.DAY_HAS_ONE);
        refused(
                () -> change.move(clerk, place.session(), LocalDate.of(2027, 6, 2), "工事", 1),
                CheckupsRefusal.WINDOWS_END_BEFORE);
        change.move(clerk, place.session(), place.day().plusDays(1), "工事", 1);
        assertThat(checkups.day(child, KIND)).isEqualTo(place.day().plusDays(1));
        assertThat(checkups.told(child)).containsExactly("INVITED", "SESSION_MOVED");
    }

    @Test
    void the_desk_moves_a_child_by_phone_after_the_familys_time_and_the_family_is_told() {
        var child = invited();
        var nurse = checkups.town.nurse(NAKAHARA);
        var to = another(child);
        checkups.town.setNow(checkups.day(child, KIND) + "T09:00");
        var mine = checkups.mine(child, KIND);
        refused(() -> checkups.move(child, KIND, to), CheckupsRefusal.TOO_LATE_TO_CHANGE);
        checkups.town.house.get(MoveCheckup.class).move(nurse, mine.id(), to, mine.version(), false, Optional.empty());
        assertThat(checkups.mine(child, KIND).place().orElseThrow().band()).isEqualTo(to);
        assertThat(checkups.told(child)).containsExactly("INVITED", "MOVED_FOR_YOU");
        assertThat(checkups.bandsThatLie()).isZero();
    }

    @Test
    void the_desk_is_shown_places_from_today_on_and_a_family_those_within_its_time() {
        var child = invited();
        checkups.town.setNow(checkups.day(child, KIND).minusDays(1) + "T09:00");
        var day = checkups.day(child, KIND);
        var id = checkups.mine(child, KIND).id();
        assertThat(checkups.places(child, KIND).days())
                .extracting(FreePlaces.Day::day)
                .doesNotContain(day);
        assertThat(checkups.town
                        .house
                        .get(ReadPlaces.class)
                        .read(checkups.town.clerk(NAKAHARA), id, Optional.empty())
                        .days())
                .extracting(FreePlaces.Day::day)
                .contains(day);
    }

    @Test
    void who_is_marked_after_the_invitation_has_a_band_apart_of_the_same_day_after_the_next_round_with_the_twin() {
        var mother = checkups.town.woman(NAKAHARA);
        checkups.account(mother);
        var one = checkups.child(mother, NAKAHARA, "2025-05-20", 1);
        var twin = checkups.child(mother, NAKAHARA, "2025-05-20", 2);
        var other = checkups.child(NAKAHARA, "2025-05-20");
        checkups.round();
        var day = checkups.day(one, KIND);
        assertThat(apart(one)).isFalse();
        mark(one);
        checkups.round();
        assertThat(apart(one)).isTrue();
        assertThat(checkups.mine(twin, KIND).place())
                .isEqualTo(checkups.mine(one, KIND).place());
        assertThat(checkups.day(one, KIND)).isEqualTo(day);
        assertThat(apart(other)).isFalse();
        checkups.round();
        assertThat(checkups.told(one)).containsExactly("INVITED", "INVITED", "MOVED_FOR_YOU", "MOVED_FOR_YOU");
        assertThat(checkups.told(other)).containsExactly("INVITED");
        assertThat(checkups.bandsThatLie()).isZero();
    }

    @Test
    void who_is_protected_after_the_invitation_is_moved_apart_and_to_a_later_day_where_that_days_bands_are_full() {
        var child = invited();
        var before = checkups.day(child, KIND);
        checkups.town.sql("update checkups.band b set capacity = taken, held_back = 0 from checkups.session s "
                + "where s.id = b.session and b.apart and s.on_day = '" + before + "'");
        checkups.protect(child);
        checkups.round();
        assertThat(apart(child)).isTrue();
        assertThat(checkups.day(child, KIND)).isAfter(before);
        assertThat(checkups.bandsThatLie()).isZero();
    }

    @Test
    void where_no_band_apart_is_free_the_place_stays_and_the_sheet_of_the_day_shows_who_needs_time() {
        var child = invited();
        var place = checkups.mine(child, KIND).place().orElseThrow();
        checkups.town.sql("update checkups.band set capacity = taken, held_back = 0 where apart");
        mark(child);
        checkups.round();
        assertThat(checkups.mine(child, KIND).place()).contains(place);
        assertThat(checkups.told(child)).containsExactly("INVITED");
        assertThat(checkups.town
                        .house
                        .get(ReadSession.class)
                        .read(checkups.town.clerk(NAKAHARA), place.session())
                        .bands())
                .flatExtracting(SessionSheet.Band::children)
                .singleElement()
                .satisfies(shown -> assertThat(shown.medical()).isTrue());
    }

    private void mark(PersonId child) {
        checkups.town
                .house
                .get(MarkMedicalNeed.class)
                .mark(checkups.town.nurse(NAKAHARA), checkups.mine(child, KIND).id(), true);
    }

    private boolean apart(PersonId child) {
        return checkups.town.count("select count(*) from checkups.band where apart and id = '"
                        + checkups.mine(child, KIND)
                                .place()
                                .orElseThrow()
                                .band()
                                .value() + "'")
                == 1;
    }

    private PersonId invited() {
        var child = checkups.child(NAKAHARA, "2025-05-20");
        checkups.round();
        return child;
    }

    private BandId bandOf(String ward, String day) {
        return new BandId(UUID.fromString(checkups.town.word("select b.id from checkups.band b "
                + "join checkups.session s on s.id = b.session where s.kind = 'Y1M6' and not b.apart and s.ward = '"
                + ward
                + "' and s.on_day = '" + day + "' order by b.begins limit 1")));
    }

    private BandId another(PersonId child) {
        return checkups.places(child, KIND).days().stream()
                .flatMap(day -> day.hours().stream())
                .filter(hour -> hour.free() >= 2)
                .map(FreePlaces.Hour::band)
                .filter(band -> checkups.mine(child, KIND)
                        .place()
                        .filter(place -> place.band().equals(band))
                        .isEmpty())
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private int free(PersonId child, BandId band) {
        return checkups.places(child, KIND).days().stream()
                .flatMap(day -> day.hours().stream())
                .filter(hour -> hour.band().equals(band))
                .mapToInt(FreePlaces.Hour::free)
                .sum();
    }

    private static LocalDate saturday(LocalDate day) {
        return day.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
    }

    private static void refused(ThrowingCallable work, RefusalCode code) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
