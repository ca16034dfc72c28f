package jp.hagukumi.pregnancy.care;

import static jp.hagukumi.pregnancy.PregnancyTown.ASAO;
import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;
import static jp.hagukumi.pregnancy.PregnancyTown.resident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.announcements.FetusLost;
import jp.hagukumi.announcements.PersonDied;
import jp.hagukumi.announcements.PersonLeftCity;
import jp.hagukumi.announcements.PregnancyChanged;
import jp.hagukumi.announcements.PregnancyEnded;
import jp.hagukumi.identity.InstitutionId;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.pregnancy.ChangePregnancy;
import jp.hagukumi.pregnancy.Loss;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.TakeBackLoss;
import jp.hagukumi.pregnancy.TellLoss;
import jp.hagukumi.pregnancy.care.reacts.CareAfterChange;
import jp.hagukumi.pregnancy.care.reacts.CareAfterDeath;
import jp.hagukumi.pregnancy.care.reacts.CareAfterEnd;
import jp.hagukumi.pregnancy.care.reacts.CareAfterLeaving;
import jp.hagukumi.pregnancy.care.reacts.CareAfterLoss;
import jp.hagukumi.testhouse.Somebody;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Care after the birth as she books it, as the desk keeps it, and as a loss, a birth or a move change it. */
class PostnatalTest {

    private final PostnatalTown care = new PostnatalTown("2026-11-10T09:00");
    private final PersonId woman = care.town.woman(NAKAHARA);
    private final InstitutionId midwives = care.midwives();

    // What she is shown

    @Test
    void she_sees_each_kind_with_its_reduction_and_until_when_it_is_open() {
        mother();
        var mine = care.mine(woman);
        assertThat(mine.kinds())
                .extracting(one -> one.kind() + " cheaper by " + one.reductionYen() + " until "
                        + one.last().orElseThrow())
                .containsExactly(
                        "STAY cheaper by 2500 until 2027-03-02",
                        "DAY_LONG cheaper by 2500 until 2027-03-02",
                        "DAY_SHORT cheaper by 2500 until 2027-03-02",
                        "VISIT cheaper by 2500 until 2027-11-02");
        assertThat(mine.usesLeft()).isEqualTo(7);
        assertThat(mine.reductionsLeft()).isEqualTo(5);
    }

    @Test
    void she_sees_free_places_from_the_first_day_that_she_may_book_until_the_last() {
        mother();
        for (var day : List.of("2026-11-11", "2026-11-12", "2027-01-09", "2027-01-10")) {
            care.offer(midwives, PostnatalKind.VISIT, day, 1);
        }
        care.offer(midwives, PostnatalKind.STAY, "2026-11-20", 1);
        assertThat(care.mine(woman, Optional.of(PostnatalKind.VISIT)).offers())
                .extracting(PostnatalChoice.Offered::from)
                .containsExactly(LocalDateTime.parse("2026-11-12T10:00"), LocalDateTime.parse("2027-01-09T10:00"));
    }

    @Test
    void who_has_no_pregnancy_here_is_told_so() {
        refused(() -> care.mine(woman), PostnatalRefusal.NO_CARE_DUE);
    }

    // Booking

    @Test
    void she_books_moves_and_calls_off_and_the_place_is_free_again() {
        mother();
        var first = care.offer(midwives, PostnatalKind.STAY, "2026-11-20", 1);
        var second = care.offer(midwives, PostnatalKind.DAY_LONG, "2026-11-21", 1);
        care.book(woman, first, 2_500);
        var booked = care.only(woman);
        assertThat(booked.from()).isEqualTo(LocalDateTime.parse("2026-11-20T10:00"));
        assertThat(booked.to()).isEqualTo(LocalDateTime.parse("2026-11-21T10:00"));
        assertThat(booked.place().name()).startsWith("試験助産院");
        assertThat(booked.changeUntil()).isEqualTo(LocalDate.parse("2026-11-17"));
        care.town
                .house
                .get(BookMyPostnatalCare.class)
                .book(
                        resident(woman),
                        second,
                        2_500,
                        Optional.of(new PostnatalBooking.Seen(booked.id(), booked.version())));
        var moved = care.only(woman);
        assertThat(moved.kind()).isEqualTo(PostnatalKind.DAY_LONG);
        assertThat(moved.id()).isEqualTo(booked.id());
        assertThat(free(PostnatalKind.STAY)).containsExactly(1);
        care.cancel(woman, moved);
        assertThat(care.mine(woman).bookings()).isEmpty();
        assertThat(free(PostnatalKind.DAY_LONG)).containsExactly(1);
    }

    @Test
    void before_the_thirty_second_week_the_refusal_names_the_day_from_which_it_may_be_booked() {
        care.expecting(woman, "2027-01-06", 1);
        var offer = care.offer(midwives, PostnatalKind.STAY, "2027-01-07", 1);
        assertThat(refused(() -> care.book(woman, offer, 2_500), PostnatalRefusal.BOOKED_FROM_LATER))
                .containsEntry("from", "2026-11-11");
        care.town.setNow("2026-11-11T09:00");
        care.book(woman, offer, 2_500);
        assertThat(care.only(woman).state()).isEqualTo(PostnatalState.BOOKED);
    }

    @Test
    void days_outside_are_refused_each_with_the_day_that_would_do() {
        mother();
        var day = Map.of(
                "2026-11-12", PostnatalRefusal.DAY_TOO_SOON,
                "2027-01-10", PostnatalRefusal.DAY_TOO_FAR);
        day.forEach((on, why) -> {
            var offer = care.offer(midwives, PostnatalKind.STAY, on, 1);
            assertThat(refused(() -> care.book(woman, offer, 2_500), why))
                    .containsValue(why == PostnatalRefusal.DAY_TOO_SOON ? "2026-11-13" : "2027-01-09");
        });
        care.town.setNow("2027-02-20T09:00");
        var last = care.offer(midwives, PostnatalKind.STAY, "2027-03-02", 1);
        var over = care.offer(midwives, PostnatalKind.STAY, "2027-03-03", 1);
        assertThat(refused(() -> care.book(woman, over, 2_500), PostnatalRefusal.TIME_IS_OVER))
                .containsEntry("until", "2027-03-02");
        care.book(woman, last, 2_500);
        assertThat(care.only(woman).from().toLocalDate()).isEqualTo(LocalDate.parse("2027-03-02"));
    }

    @Test
    void before_the_day_expected_nothing_is_booked_while_no_birth_is_known() {
        care.expecting(woman, "2027-01-04", 1);
        var offer = care.offer(midwives, PostnatalKind.VISIT, "2027-01-03", 1);
        assertThat(refused(() -> care.book(woman, offer, 2_500), PostnatalRefusal.DAY_BEFORE_BIRTH))
                .containsEntry("from", "2027-01-04");
    }

    @Test
    void a_full_offer_names_the_next_day_with_a_place_or_says_that_there_is_none() {
        mother();
        var other = care.town.woman(ASAO);
        care.expecting(other, "2026-11-10", 1);
        care.born(other, "2026-11-03");
        var full = care.offer(midwives, PostnatalKind.VISIT, "2026-11-20", 1);
        care.book(other, full, 2_500);
        refused(() -> care.book(woman, full, 2_500), PostnatalRefusal.NO_PLACE_ANYWHERE);
        care.offer(care.midwives(), PostnatalKind.VISIT, "2026-11-21", 1);
        care.offer(midwives, PostnatalKind.VISIT, "2026-11-24", 1);
        assertThat(refused(() -> care.book(woman, full, 2_500), PostnatalRefusal.NO_PLACE_LEFT))
                .containsEntry("next", "2026-11-24");
    }

    @Test
    void there_is_one_care_a_day() {
        mother();
        care.book(woman, care.offer(midwives, PostnatalKind.VISIT, "2026-11-20", 1), 2_500);
        var same = care.offer(midwives, PostnatalKind.STAY, "2026-11-20", 1);
        refused(() -> care.book(woman, same, 2_500), PostnatalRefusal.ONE_A_DAY);
    }

    @Test
    void five_are_cheaper_the_sixth_is_not_and_after_seven_there_is_none() {
        mother();
        bookVisits(7);
        assertThat(care.mine(woman).bookings())
                .extracting(PostnatalChoice.Booked::reductionYen)
                .containsExactly(2_500L, 2_500L, 2_500L, 2_500L, 2_500L, 0L, 0L);
        var eighth = care.offer(midwives, PostnatalKind.VISIT, "2026-12-01", 1);
        assertThat(refused(() -> care.book(woman, eighth, 0), PostnatalRefusal.USES_SPENT))
                .containsEntry("uses", "7");
    }

    @Test
    void a_reduction_given_back_goes_to_the_next_booking_that_has_none() {
        mother();
        bookVisits(7);
        care.cancel(woman, care.mine(woman).bookings().get(1));
        assertThat(care.mine(woman).bookings())
                .extracting(PostnatalChoice.Booked::reductionYen)
                .containsExactly(2_500L, 2_500L, 2_500L, 2_500L, 2_500L, 0L);
    }

    @Test
    void twins_double_the_number_of_uses() {
        care.expecting(woman, "2026-11-10", 2);
        care.born(woman, "2026-11-03");
        assertThat(care.mine(woman).usesLeft()).isEqualTo(14);
    }

    @Test
    void nobody_gets_another_reduction_than_the_one_that_was_shown() {
        mother();
        var offer = care.offer(midwives, PostnatalKind.VISIT, "2026-11-20", 1);
        assertThat(refused(() -> care.book(woman, offer, 0), PostnatalRefusal.REDUCTION_CHANGED))
                .containsEntry("reduction", "2500");
    }

    @Test
    void after_the_deadline_she_phones_and_the_desk_still_may() {
        var pregnancy = mother();
        care.book(woman, care.offer(midwives, PostnatalKind.VISIT, "2026-11-20", 1), 2_500);
        var booked = care.only(woman);
        care.town.setNow("2026-11-18T23:59");
        assertThat(care.only(woman).mayChange()).isTrue();
        care.town.setNow("2026-11-19T00:00");
        assertThat(care.only(woman).mayChange()).isFalse();
        assertThat(refused(() -> care.cancel(woman, booked), PostnatalRefusal.CHANGE_TOO_LATE))
                .containsEntry("until", "2026-11-18");
        care.town.house.get(CancelPostnatalCare.class).cancel(care.clerk, booked.id(), booked.version());
        assertThat(care.mine(woman).bookings()).isEmpty();
        assertThat(care.told(woman)).containsExactly("CARE_CALLED_OFF");
        care.town
                .house
                .get(BookPostnatalCare.class)
                .book(
                        care.clerk,
                        pregnancy,
                        care.offer(midwives, PostnatalKind.VISIT, "2026-11-19", 1),
                        Optional.empty());
        assertThat(care.told(woman)).containsExactly("CARE_CALLED_OFF", "CARE_BOOKED_FOR_YOU");
    }

    @Test
    void a_booking_changed_on_another_phone_is_not_changed_unseen_and_a_stranger_finds_none() {
        mother();
        care.book(woman, care.offer(midwives, PostnatalKind.VISIT, "2026-11-20", 1), 2_500);
        var booked = care.only(woman);
        var cancel = care.town.house.get(CancelMyPostnatalCare.class);
        refused(
                () -> cancel.cancel(resident(woman), booked.id(), booked.version() + 1),
                KernelRefusal.CHANGED_MEANWHILE);
        refused(
                () -> cancel.cancel(resident(care.town.woman(NAKAHARA)), booked.id(), booked.version()),
                KernelRefusal.NOT_FOUND);
        care.cancel(woman, booked);
        refused(() -> cancel.cancel(resident(woman), booked.id(), booked.version() + 1), KernelRefusal.WRONG_STATE);
    }

    @Test
    void who_is_pregnant_again_is_still_visited_for_the_child_before() {
        mother();
        care.town.setNow("2027-06-01T09:00");
        care.expecting(woman, "2028-01-20", 1);
        care.book(woman, care.offer(midwives, PostnatalKind.VISIT, "2027-06-20", 1), 2_500);
        assertThat(care.only(woman).kind()).isEqualTo(PostnatalKind.VISIT);
    }

    @Test
    void the_day_before_she_is_reminded_once_and_again_after_it_was_moved() {
        mother();
        care.book(woman, care.offer(midwives, PostnatalKind.VISIT, "2026-11-20", 1), 2_500);
        remind();
        assertThat(care.told(woman)).isEmpty();
        care.town.setNow("2026-11-18T09:00");
        var booked = care.only(woman);
        care.town
                .house
                .get(BookMyPostnatalCare.class)
                .book(
                        resident(woman),
                        care.offer(midwives, PostnatalKind.VISIT, "2026-11-21", 1),
                        2_500,
                        Optional.of(new PostnatalBooking.Seen(booked.id(), booked.version())));
        care.town.setNow("2026-11-20T09:00");
        remind();
        remind();
        assertThat(care.told(woman)).containsExactly("CARE_TOMORROW");
    }

    // What another day of birth does

    @Test
    void a_birth_before_its_time_is_judged_by_corrected_age() {
        care.expecting(woman, "2026-12-15", 1);
        care.born(woman, "2026-11-03");
        assertThat(care.mine(woman).kinds().get(0).last()).contains(LocalDate.parse("2027-04-14"));
    }

    @Test
    void what_no_longer_fits_after_the_birth_is_asked_about_and_nothing_is_told() {
        var pregnancy = care.expecting(woman, "2026-12-15", 1);
        care.town.setNow("2027-02-18T09:00");
        care.book(woman, care.offer(midwives, PostnatalKind.STAY, "2027-04-14", 1), 2_500);
        care.born(woman, "2026-12-10");
        assertThat(care.only(woman).state()).isEqualTo(PostnatalState.TO_ASK);
        assertThat(care.only(woman).askBecause()).contains(AskReason.LIMIT);
        assertThat(care.told(woman)).isEmpty();
        care.twice(CareAfterEnd.class, new PregnancyEnded(pregnancy.value(), woman.value(), "DELIVERED"));
        assertThat(toAsk()).extracting(PostnatalDay.Line::on).containsExactly(LocalDate.parse("2027-04-14"));
        var booked = care.only(woman);
        care.town.house.get(ConfirmPostnatalCare.class).confirm(care.clerk, booked.id(), booked.version());
        care.twice(CareAfterEnd.class, new PregnancyEnded(pregnancy.value(), woman.value(), "DELIVERED"));
        assertThat(care.only(woman).state()).isEqualTo(PostnatalState.BOOKED);
        assertThat(toAsk()).isEmpty();
    }

    @Test
    void another_day_of_birth_expected_makes_a_booking_doubtful_and_back_again() {
        var pregnancy = care.expecting(woman, "2027-01-04", 1);
        care.book(woman, care.offer(midwives, PostnatalKind.VISIT, "2027-01-05", 1), 2_500);
        expectedOn(pregnancy, 1, "2027-01-20");
        assertThat(care.only(woman).askBecause()).contains(AskReason.LIMIT);
        expectedOn(pregnancy, 2, "2027-01-05");
        assertThat(care.only(woman).state()).isEqualTo(PostnatalState.BOOKED);
        care.twice(CareAfterChange.class, new PregnancyChanged(pregnancy.value(), woman.value(), 3));
    }

    // A loss

    @Test
    void after_a_loss_what_was_booked_falls_silent_and_a_clerk_finds_her_in_the_list() {
        var pregnancy = bookedAndLost();
        assertThat(care.told(woman)).isEmpty();
        assertThat(care.only(woman).askBecause()).contains(AskReason.LOSS);
        assertThat(toAsk())
                .extracting(line -> line.on() + " " + line.askBecause().orElseThrow() + " " + line.afterLoss())
                .containsExactly("2027-01-05 LOSS true");
        care.town.setNow("2027-01-04T09:00");
        remind();
        assertThat(care.told(woman)).isEmpty();
        care.twice(CareAfterLoss.class, new FetusLost(pregnancy.value(), woman.value(), false));
    }

    /** The reminder does not wait for the news to be delivered. */
    @Test
    void nobody_is_reminded_between_the_loss_and_its_delivery() {
        var pregnancy = care.expecting(woman, "2027-01-04", 1);
        care.book(woman, care.offer(midwives, PostnatalKind.VISIT, "2027-01-05", 1), 2_500);
        care.town.setNow("2027-01-04T09:00");
        lose(pregnancy);
        remind();
        assertThat(care.told(woman)).isEmpty();
    }

    @Test
    void a_reminder_not_read_yet_is_withdrawn_by_the_loss() {
        var pregnancy = care.expecting(woman, "2027-01-04", 1);
        care.book(woman, care.offer(midwives, PostnatalKind.VISIT, "2027-01-05", 1), 2_500);
        care.town.setNow("2027-01-04T09:00");
        remind();
        assertThat(care.told(woman)).containsExactly("CARE_TOMORROW");
        lose(pregnancy);
        assertThat(care.told(woman)).isEmpty();
    }

    @Test
    void care_that_she_wishes_for_herself_goes_on_and_is_told_of_again() {
        bookedAndLost();
        var booked = care.only(woman);
        care.town.house.get(ConfirmPostnatalCare.class).confirm(care.clerk, booked.id(), booked.version());
        care.town.setNow("2027-01-04T09:00");
        remind();
        assertThat(care.told(woman)).containsExactly("CARE_TOMORROW");
    }

    @Test
    void she_may_call_it_off_herself_after_a_loss_on_whatever_day_and_the_desk_does_so_without_a_word() {
        bookedAndLost();
        care.town.setNow("2027-01-05T08:00");
        care.cancel(woman, care.only(woman));
        assertThat(care.mine(woman).bookings()).isEmpty();
        var other = care.town.woman(NAKAHARA);
        var pregnancy = care.expecting(other, "2027-01-04", 1);
        care.book(other, care.offer(midwives, PostnatalKind.VISIT, "2027-01-10", 1), 2_500);
        lose(other, pregnancy);
        care.town.deliverAll();
        var booked = care.only(other);
        care.town.house.get(CancelPostnatalCare.class).cancel(care.clerk, booked.id(), booked.version());
        assertThat(care.told(other)).isEmpty();
    }

    @Test
    void after_a_loss_visits_are_hers_to_book_and_the_ward_arranges_the_rest() {
        var pregnancy = care.expecting(woman, "2027-06-01", 1);
        lose(pregnancy);
        care.town.deliverAll();
        var mine = care.mine(woman, Optional.of(PostnatalKind.VISIT));
        assertThat(mine.afterLoss()).isTrue();
        assertThat(mine.kinds().stream().filter(PostnatalChoice.Opening::open).map(PostnatalChoice.Opening::kind))
                .containsExactly(PostnatalKind.VISIT);
        var stay = care.offer(midwives, PostnatalKind.STAY, "2026-11-20", 1);
        refused(() -> care.book(woman, stay, 2_500), PostnatalRefusal.ARRANGED_BY_THE_WARD);
        care.book(woman, care.offer(midwives, PostnatalKind.VISIT, "2026-11-19", 1), 2_500);
        care.town.house.get(BookPostnatalCare.class).book(care.clerk, pregnancy, stay, Optional.empty());
        assertThat(care.mine(woman).bookings())
                .extracting(PostnatalChoice.Booked::state)
                .containsExactly(PostnatalState.BOOKED, PostnatalState.BOOKED);
        assertThat(care.told(woman)).containsExactly("CARE_BOOKED_FOR_YOU");
        care.twice(CareAfterLoss.class, new FetusLost(pregnancy.value(), woman.value(), false));
        assertThat(toAsk()).isEmpty();
    }

    @Test
    void a_loss_told_by_mistake_leaves_the_booking_as_it_was() {
        var pregnancy = bookedAndLost();
        care.town.house.get(TakeBackLoss.class).takeBack(care.town.nurse(NAKAHARA), pregnancy, "入力の誤り");
        care.town.deliverAll();
        assertThat(care.only(woman).state()).isEqualTo(PostnatalState.BOOKED);
        assertThat(toAsk()).isEmpty();
    }

    @Test
    void of_twins_one_lost_leaves_the_care_for_the_other() {
        var pregnancy = care.expecting(woman, "2027-01-04", 2);
        care.book(woman, care.offer(midwives, PostnatalKind.VISIT, "2027-01-05", 1), 2_500);
        lose(pregnancy);
        care.town.deliverAll();
        assertThat(care.only(woman).state()).isEqualTo(PostnatalState.BOOKED);
    }

    // Leaving and death

    @Test
    void whoever_moves_away_has_her_bookings_ended_and_is_told_so_and_books_no_more() {
        mother();
        care.book(woman, care.offer(midwives, PostnatalKind.VISIT, "2026-11-20", 1), 2_500);
        care.town.sql(
                "update identity.person set standing = 'LEFT', left_on = '2026-11-09' where id = :id",
                Map.of("id", woman.value()));
        care.twice(
                CareAfterLeaving.class,
                new PersonLeftCity(woman.value(), NAKAHARA, "131016", LocalDate.parse("2026-11-09")));
        assertThat(care.mine(woman).bookings()).isEmpty();
        assertThat(free(PostnatalKind.VISIT)).containsExactly(1);
        assertThat(care.told(woman)).containsExactly("CARE_CALLED_OFF");
        var offer = care.offer(midwives, PostnatalKind.VISIT, "2026-11-21", 1);
        refused(() -> care.book(woman, offer, 2_500), PostnatalRefusal.NOT_A_RESIDENT);
    }

    @Test
    void of_whoever_has_died_the_places_are_free_and_nobody_is_told() {
        mother();
        care.book(woman, care.offer(midwives, PostnatalKind.VISIT, "2026-11-20", 1), 2_500);
        care.town.sql(
                "update identity.person set standing = 'DIED', died_on = '2026-11-09' where id = :id",
                Map.of("id", woman.value()));
        care.twice(CareAfterDeath.class, new PersonDied(woman.value(), LocalDate.parse("2026-11-09")));
        assertThat(free(PostnatalKind.VISIT)).containsExactly(1);
        assertThat(care.told(woman)).isEmpty();
    }

    // The desk

    @Test
    void the_desk_records_from_the_day_on_who_came_and_corrects_it() {
        mother();
        bookVisits(7);
        var first = care.mine(woman).bookings().get(0);
        var record = care.town.house.get(RecordPostnatalCare.class);
        refused(
                () -> record.record(care.clerk, first.id(), RecordPostnatalCare.Outcome.USED, first.version()),
                PostnatalRefusal.DAY_NOT_COME);
        care.town.setNow("2026-11-20T15:00");
        record.record(care.clerk, first.id(), RecordPostnatalCare.Outcome.MISSED, first.version());
        assertThat(reductions()).containsExactly(0L, 2_500L, 2_500L, 2_500L, 2_500L, 2_500L, 0L);
        record.record(care.clerk, first.id(), RecordPostnatalCare.Outcome.CORRECTED, first.version() + 1);
        record.record(care.clerk, first.id(), RecordPostnatalCare.Outcome.USED, first.version() + 2);
        assertThat(care.mine(woman).bookings().get(0).state()).isEqualTo(PostnatalState.USED);
        refused(
                () -> record.record(care.clerk, first.id(), RecordPostnatalCare.Outcome.MISSED, first.version() + 3),
                KernelRefusal.WRONG_STATE);
    }

    @Test
    void the_day_lists_the_wards_women_by_the_hour_with_their_reduction() {
        mother();
        var elsewhere = care.town.woman(ASAO);
        care.expecting(elsewhere, "2026-11-10", 1);
        care.born(elsewhere, "2026-11-03");
        var offer = care.offer(midwives, PostnatalKind.VISIT, "2026-11-20", 2);
        care.book(woman, offer, 2_500);
        care.book(elsewhere, offer, 2_500);
        assertThat(day("2026-11-20").items())
                .extracting(line -> line.name() + " " + line.kind() + " " + line.reductionYen())
                .containsExactly("試験　花 VISIT 2500");
        assertThat(day("2026-11-21").items()).isEmpty();
    }

    @Test
    void the_sheet_shows_the_desk_what_may_be_done_and_a_clerk_of_another_ward_nothing() {
        var pregnancy = mother();
        var sheet = care.town
                .house
                .get(ReadPostnatalCare.class)
                .read(care.clerk, pregnancy, Optional.of(PostnatalKind.VISIT));
        assertThat(sheet.allowed())
                .contains(PostnatalAction.BOOK_CARE, PostnatalAction.CONFIRM_CARE)
                .doesNotContain(PostnatalAction.BOOK_MY_CARE);
        refused(
                () -> care.town
                        .house
                        .get(ReadPostnatalCare.class)
                        .read(care.town.clerk(ASAO), pregnancy, Optional.empty()),
                KernelRefusal.NOT_ALLOWED);
    }

    @Test
    void an_offer_is_entered_once_and_never_made_smaller_than_what_is_held() {
        mother();
        var offer = care.offer(midwives, PostnatalKind.VISIT, "2026-11-20", 2);
        refused(() -> care.offer(midwives, PostnatalKind.VISIT, "2026-11-20", 3), PostnatalRefusal.OFFERED_ALREADY);
        care.book(woman, offer, 2_500);
        var keep = care.town.house.get(KeepPostnatalOffer.class);
        assertThat(refused(() -> keep.change(care.clerk, offer, 0, 1), PostnatalRefusal.PLACES_TAKEN))
                .containsEntry("least", "1");
        keep.change(care.clerk, offer, 1, 1);
        refused(() -> keep.change(care.clerk, offer, 5, 1), KernelRefusal.CHANGED_MEANWHILE);
    }

    @Test
    void only_houses_that_work_with_the_city_offer_and_nobody_offers_yesterday() {
        var closed = care.midwives();
        care.town.sql("update identity.institution set status = 'CLOSED' where id = :id", Map.of("id", closed.value()));
        refused(() -> care.offer(closed, PostnatalKind.VISIT, "2026-11-20", 1), PostnatalRefusal.NOT_A_PROVIDER);
        refused(() -> care.offer(midwives, PostnatalKind.VISIT, "2026-11-09", 1), PostnatalRefusal.OFFER_IN_THE_PAST);
    }

    @Test
    void a_week_is_copied_to_a_later_one_and_twice_equals_once() {
        care.offer(midwives, PostnatalKind.VISIT, "2026-11-16", 2);
        care.offer(midwives, PostnatalKind.STAY, "2026-11-22", 1);
        care.offer(midwives, PostnatalKind.STAY, "2026-11-23", 1);
        var copy = care.town.house.get(CopyPostnatalOffers.class);
        var from = LocalDate.parse("2026-11-16");
        assertThat(copy.copy(care.clerk, from, from.plusWeeks(2))).isEqualTo(2);
        assertThat(copy.copy(care.clerk, from, from.plusWeeks(2))).isZero();
        var week = care.town.house.get(ListPostnatalOffers.class).list(care.clerk, from.plusWeeks(2));
        assertThat(week.offers())
                .extracting(one -> one.on() + " " + one.kind() + " " + one.places())
                .containsExactly("2026-11-30 VISIT 2", "2026-12-06 STAY 1");
        refused(() -> copy.copy(care.clerk, from, from), PostnatalRefusal.WEEK_NOT_LATER);
        refused(() -> copy.copy(care.clerk, from, from.plusDays(8)), PostnatalRefusal.WEEK_NOT_LATER);
    }

    /** A woman who gave birth a week ago, on the day before which nothing is corrected. */
    private PregnancyId mother() {
        var pregnancy = care.expecting(woman, "2026-11-10", 1);
        care.born(woman, "2026-11-03");
        return pregnancy;
    }

    private PregnancyId bookedAndLost() {
        var pregnancy = care.expecting(woman, "2027-01-04", 1);
        care.book(woman, care.offer(midwives, PostnatalKind.VISIT, "2027-01-05", 1), 2_500);
        lose(pregnancy);
        care.town.deliverAll();
        return pregnancy;
    }

    private void bookVisits(int many) {
        for (var n = 0; n < many; n++) {
            care.book(
                    woman,
                    care.offer(
                            midwives,
                            PostnatalKind.VISIT,
                            LocalDate.parse("2026-11-20").plusDays(n).toString(),
                            1),
                    n < 5 ? 2_500 : 0);
        }
    }

    private void lose(PregnancyId pregnancy) {
        lose(woman, pregnancy);
    }

    private void lose(PersonId who, PregnancyId pregnancy) {
        care.town
                .house
                .get(TellLoss.class)
                .tell(
                        resident(who),
                        pregnancy,
                        new Loss(Loss.Kind.NOT_SAID, 1, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private void expectedOn(PregnancyId pregnancy, int version, String dueOn) {
        care.town
                .house
                .get(ChangePregnancy.class)
                .change(
                        care.town.nurse(NAKAHARA),
                        pregnancy,
                        new ChangePregnancy.Order(version, LocalDate.parse(dueOn), 1, Optional.empty(), "健診の結果"));
        care.town.deliverAll();
    }

    private void remind() {
        care.town.house.get(RemindOfPostnatalCare.class).remind(Somebody.system());
    }

    private List<Long> reductions() {
        return care.mine(woman).bookings().stream()
                .map(PostnatalChoice.Booked::reductionYen)
                .toList();
    }

    private PostnatalDay day(String on) {
        return care.town.house.get(ListPostnatalDay.class).list(care.clerk, NAKAHARA, LocalDate.parse(on));
    }

    private List<PostnatalDay.Line> toAsk() {
        return day("2026-11-20").toAsk();
    }

    private List<Integer> free(PostnatalKind kind) {
        return care
                .town
                .house
                .get(ListPostnatalOffers.class)
                .list(care.clerk, LocalDate.parse("2026-11-20"))
                .offers()
                .stream()
                .filter(one -> one.kind() == kind)
                .map(one -> one.places() - one.taken())
                .toList();
    }

    private static Map<String, String> refused(ThrowingCallable work, RefusalCode why) {
        var said = new HashMap<String, String>();
        assertThatThrownBy(work).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(why);
            said.putAll(refusal.arguments());
        });
        return said;
    }
}
