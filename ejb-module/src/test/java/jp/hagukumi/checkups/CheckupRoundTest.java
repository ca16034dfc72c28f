package jp.hagukumi.checkups;

import static jp.hagukumi.pregnancy.PregnancyTown.ASAO;
import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import jp.hagukumi.announcements.PersonDied;
import jp.hagukumi.announcements.PersonLeftCity;
import jp.hagukumi.announcements.PersonMoved;
import jp.hagukumi.checkups.reacts.FollowDeath;
import jp.hagukumi.checkups.reacts.FollowLeaving;
import jp.hagukumi.checkups.reacts.FollowMove;
import jp.hagukumi.pregnancy.PregnancyTown;
import org.junit.jupiter.api.Test;

/** Who is invited when and where, and what becomes of it when the register speaks. */
class CheckupRoundTest {

    private final CheckupTown checkups = new CheckupTown("2026-11-24T10:00");

    @Test
    void sessions_are_made_from_the_template_once_and_only_on_days_on_which_the_ward_is_open() {
        checkups.town.sql("insert into identity.closing_day (day, reason) values ('2026-12-08', '休み')");
        checkups.round();
        var made = checkups.town.count("select count(*) from checkups.session where ward = '" + NAKAHARA + "'");
        assertThat(made).isGreaterThan(40);
        assertThat(checkups.town.count("select count(*) from checkups.session where on_day = '2026-12-08'"))
                .isZero();
        assertThat(checkups.town.count("select count(*) from checkups.session where planned_for = '2026-12-08' "
                        + "and kind = 'Y1M6' and on_day = '2026-12-09' and ward = '" + NAKAHARA + "'"))
                .isOne();
        checkups.round();
        assertThat(checkups.town.count("select count(*) from checkups.session where ward = '" + NAKAHARA + "'"))
                .isEqualTo(made);
    }

    @Test
    void a_child_whose_window_is_near_has_a_place_inside_it_and_its_mother_is_told_once() {
        var child = checkups.child(NAKAHARA, "2025-06-20");
        checkups.round();
        checkups.round();
        var mine = checkups.mine(child, CheckupKind.Y1M6);
        assertThat(mine.state()).isEqualTo(CheckupState.INVITED);
        assertThat(mine.from()).isEqualTo(LocalDate.of(2026, 12, 20));
        assertThat(mine.place().orElseThrow().day()).isBetween(mine.from(), mine.until());
        assertThat(mine.place().orElseThrow().day().getDayOfWeek()).isEqualTo(DayOfWeek.TUESDAY);
        assertThat(mine.place().orElseThrow().ward()).isEqualTo(NAKAHARA);
        assertThat(checkups.told(child)).containsExactly("INVITED");
    }

    @Test
    void nobody_outside_the_window_or_far_before_it_is_in_the_list() {
        var early = checkups.child(NAKAHARA, "2025-07-15");
        var past = checkups.child(NAKAHARA, "2024-11-25");
        var last = checkups.child(NAKAHARA, "2024-11-26");
        checkups.round();
        assertThat(checkups.hasCheckup(early)).isFalse();
        assertThat(checkups.hasCheckup(past)).isFalse();
        assertThat(checkups.mine(last, CheckupKind.Y1M6).until()).isEqualTo("2026-11-24");
    }

    @Test
    void twins_have_one_band_and_a_protected_child_one_of_its_own() {
        var mother = checkups.town.woman(NAKAHARA);
        checkups.account(mother);
        var one = checkups.child(mother, NAKAHARA, "2025-05-20", 1);
        var other = checkups.child(mother, NAKAHARA, "2025-05-20", 2);
        var guarded = checkups.child(NAKAHARA, "2025-05-20");
        checkups.protect(guarded);
        checkups.round();
        assertThat(checkups.mine(one, CheckupKind.Y1M6).place())
                .isEqualTo(checkups.mine(other, CheckupKind.Y1M6).place())
                .isPresent();
        assertThat(checkups.mine(one, CheckupKind.Y1M6).twins()).isOne();
        assertThat(apart(checkups.mine(guarded, CheckupKind.Y1M6))).isTrue();
        assertThat(apart(checkups.mine(one, CheckupKind.Y1M6))).isFalse();
    }

    @Test
    void whom_nobody_reads_for_in_the_app_is_invited_by_letter() {
        var mother = checkups.town.woman(NAKAHARA);
        checkups.child(mother, NAKAHARA, "2025-05-20", 1);
        checkups.child(NAKAHARA, "2025-05-20");
        checkups.round();
        assertThat(checkups.town.count("select count(*) from documents.letter where purpose = 'checkups.INVITED'"))
                .isOne();
        assertThat(checkups.town.word("select addressee from documents.letter where purpose = 'checkups.INVITED'"))
                .isEqualTo(mother.value().toString());
    }

    @Test
    void who_moves_to_another_ward_loses_the_place_is_told_and_is_placed_there() {
        var child = checkups.child(NAKAHARA, "2025-05-20");
        checkups.round();
        checkups.town.sql(
                "update identity.person set ward = :ward where id = :id", Map.of("ward", ASAO, "id", child.value()));
        checkups.twice(FollowMove.class, new PersonMoved(child.value(), NAKAHARA, ASAO, LocalDate.of(2026, 11, 24)));
        assertThat(checkups.mine(child, CheckupKind.Y1M6).place()).isEmpty();
        checkups.round();
        assertThat(checkups.mine(child, CheckupKind.Y1M6).place().orElseThrow().ward())
                .isEqualTo(ASAO);
        assertThat(checkups.told(child)).containsExactly("INVITED", "OTHER_WARD", "INVITED");
        assertThat(checkups.bandsThatLie()).isZero();
    }

    @Test
    void who_moves_into_the_city_joins_and_who_leaves_is_gone_at_once_and_comes_back() {
        var child = checkups.child(NAKAHARA, "2025-05-20");
        checkups.twice(FollowMove.class, new PersonMoved(child.value(), "", NAKAHARA, LocalDate.of(2026, 11, 24)));
        assertThat(checkups.mine(child, CheckupKind.Y1M6).state()).isEqualTo(CheckupState.TARGETED);
        checkups.round();
        checkups.town.sql(
                "update identity.person set standing = 'LEFT', left_on = '2026-11-24' where id = :id",
                Map.of("id", child.value()));
        checkups.twice(
                FollowLeaving.class, new PersonLeftCity(child.value(), NAKAHARA, "131016", LocalDate.of(2026, 11, 24)));
        assertThat(checkups.hasCheckup(child)).isFalse();
        assertThat(checkups.town.count("select sum(taken) from checkups.band")).isZero();
        checkups.town.sql(
                "update identity.person set standing = 'RESIDENT', left_on = null where id = :id",
                Map.of("id", child.value()));
        checkups.round();
        assertThat(checkups.mine(child, CheckupKind.Y1M6).state()).isEqualTo(CheckupState.INVITED);
    }

    @Test
    void when_a_child_has_died_everything_ends_in_silence() {
        var child = checkups.child(NAKAHARA, "2025-05-20");
        checkups.round();
        checkups.town.died(child, "2026-11-23");
        checkups.twice(FollowDeath.class, new PersonDied(child.value(), LocalDate.of(2026, 11, 23)));
        assertThat(checkups.hasCheckup(child)).isFalse();
        checkups.round();
        assertThat(checkups.hasCheckup(child)).isFalse();
        assertThat(checkups.told(child)).containsExactly("INVITED");
    }

    @Test
    void who_did_not_come_is_missed_the_day_after_and_not_before() {
        var child = checkups.child(NAKAHARA, "2025-05-20");
        checkups.round();
        var day = checkups.day(child, CheckupKind.Y1M6);
        checkups.town.setNow(day + "T18:00");
        checkups.round();
        assertThat(checkups.mine(child, CheckupKind.Y1M6).state()).isEqualTo(CheckupState.INVITED);
        checkups.town.setNow(day.plusDays(1) + "T10:00");
        checkups.round();
        assertThat(checkups.mine(child, CheckupKind.Y1M6).state()).isEqualTo(CheckupState.MISSED);
        assertThat(checkups.told(child)).containsExactly("INVITED", "MISSED");
    }

    @Test
    void a_guardian_from_whom_the_place_is_kept_is_told_nothing_and_sees_none() {
        var child = checkups.child(NAKAHARA, "2025-05-20");
        var father = checkups.town.woman(ASAO);
        checkups.account(father);
        checkups.town.sql("""
                insert into identity.guardianship (id, child, guardian, basis, relation, state, begins_on)
                values (gen_random_uuid(), :child, :guardian, 'BIRTH', 'FATHER', 'IN_FORCE', '2025-05-20')
                """, Map.of("child", child.value(), "guardian", father.value()));
        checkups.keepFrom(checkups.protect(child), father);
        checkups.round();
        var seen = checkups.town.house.get(ReadMyCheckups.class).read(PregnancyTown.resident(father));
        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).place()).isEmpty();
        assertThat(seen.get(0).mayChange()).isFalse();
        assertThat(checkups.town.count(
                        "select count(*) from notifications.notice where person = '" + father.value() + "'"))
                .isZero();
        assertThat(checkups.told(child)).containsExactly("INVITED");
    }

    private boolean apart(MyCheckup mine) {
        return checkups.town.count("select count(*) from checkups.band where apart and id = '"
                        + mine.place().orElseThrow().band().value() + "'")
                == 1;
    }
}
