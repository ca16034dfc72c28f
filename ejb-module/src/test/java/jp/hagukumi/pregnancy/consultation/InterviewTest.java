package jp.hagukumi.pregnancy.consultation;

import static jp.hagukumi.pregnancy.PregnancyTown.ASAO;
import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;
import static jp.hagukumi.pregnancy.PregnancyTown.resident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.announcements.PregnancyChanged;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.pregnancy.reacts.ConsultationAfterChanged;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Booking the interview at the notice: by her, by the desk, and what happens to it. */
class InterviewTest {

    private final ConsultationTown consultation = new ConsultationTown("2026-11-10T09:00");
    private final PersonId woman = consultation.town.woman(NAKAHARA);
    private final Actor nurse = consultation.town.nurse(NAKAHARA);

    @Test
    void she_sees_the_open_days_of_her_ward_from_tomorrow_on_without_the_pause() {
        consultation.heard(woman, "2027-06-01");
        var mine = consultation.interview(woman);
        assertThat(mine.days().get(0).day()).isEqualTo(LocalDate.parse("2026-11-11"));
        assertThat(mine.days().get(0).hours())
                .extracting(InterviewDay.Hour::at)
                .containsExactly(
                        LocalTime.parse("08:30"),
                        LocalTime.parse("09:30"),
                        LocalTime.parse("10:30"),
                        LocalTime.parse("13:00"),
                        LocalTime.parse("14:00"),
                        LocalTime.parse("15:00"),
                        LocalTime.parse("16:00"));
        assertThat(mine.days()).extracting(InterviewDay::day).doesNotContain(LocalDate.parse("2026-11-14"));
        assertThat(mine.days().get(mine.days().size() - 1).day()).isEqualTo(LocalDate.parse("2027-01-08"));
        assertThat(mine.ward()).isEqualTo("中原区");
    }

    @Test
    void she_books_moves_and_calls_off() {
        consultation.heard(woman, "2027-06-01");
        consultation.book(woman, "2026-11-11T10:30");
        var booked = consultation.interview(woman).booked().orElseThrow();
        assertThat(booked.from()).isEqualTo(LocalDateTime.parse("2026-11-11T10:30"));
        assertThat(booked.to()).isEqualTo(LocalDateTime.parse("2026-11-11T11:30"));
        assertThat(booked.office().orElseThrow().name()).isEqualTo("中原区役所");
        consultation
                .town
                .house
                .get(BookMyInterview.class)
                .book(resident(woman), LocalDateTime.parse("2026-11-12T13:00"), Optional.of(booked.version()));
        var moved = consultation.interview(woman).booked().orElseThrow();
        assertThat(moved.from()).isEqualTo(LocalDateTime.parse("2026-11-12T13:00"));
        consultation.town.house.get(CancelMyInterview.class).cancel(resident(woman), moved.version());
        assertThat(consultation.interview(woman).booked()).isEmpty();
        assertThat(consultation.town.count("select count(*) from pregnancy.interview"))
                .isOne();
    }

    @Test
    void a_second_booking_of_one_pregnancy_is_refused_and_names_what_to_do() {
        consultation.heard(woman, "2027-06-01");
        consultation.book(woman, "2026-11-11T10:30");
        refused(() -> consultation.book(woman, "2026-11-12T10:30"), ConsultationRefusal.BOOKED_ALREADY);
    }

    @Test
    void a_booking_that_was_moved_on_another_phone_is_not_moved_again_unseen() {
        consultation.heard(woman, "2027-06-01");
        consultation.book(woman, "2026-11-11T10:30");
        var use = consultation.town.house.get(BookMyInterview.class);
        use.book(resident(woman), LocalDateTime.parse("2026-11-12T13:00"), Optional.of(1));
        refused(
                () -> use.book(resident(woman), LocalDateTime.parse("2026-11-13T13:00"), Optional.of(1)),
                KernelRefusal.CHANGED_MEANWHILE);
        refused(
                () -> consultation.town.house.get(CancelMyInterview.class).cancel(resident(woman), 1),
                KernelRefusal.CHANGED_MEANWHILE);
    }

    @Test
    void an_hour_with_no_place_left_is_not_offered_and_not_booked_but_another_ward_is_free() {
        for (var n = 0; n < 2; n++) {
            var other = consultation.town.woman(NAKAHARA);
            consultation.heard(other, "2027-06-01");
            consultation.book(other, "2026-11-11T10:30");
        }
        consultation.heard(woman, "2027-06-01");
        assertThat(consultation.interview(woman).days().get(0).hours())
                .extracting(InterviewDay.Hour::at)
                .doesNotContain(LocalTime.parse("10:30"));
        refused(() -> consultation.book(woman, "2026-11-11T10:30"), ConsultationRefusal.HOUR_TAKEN);
        var elsewhere = consultation.town.woman(ASAO);
        consultation.heard(elsewhere, "2027-06-01");
        consultation.book(elsewhere, "2026-11-11T10:30");
        assertThat(consultation.town.count("select count(*) from pregnancy.interview"))
                .isEqualTo(3);
    }

    @Test
    void no_interview_begins_at_odd_minutes_on_closed_days_in_the_past_or_too_far_ahead() {
        consultation.heard(woman, "2027-06-01");
        for (var at : new String[] {
            "2026-11-11T10:45",
            "2026-11-11T12:00",
            "2026-11-14T10:30",
            "2026-11-10T13:00",
            "2026-11-09T10:30",
            "2027-01-12T10:30"
        }) {
            refused(() -> consultation.book(woman, at), ConsultationRefusal.NO_SUCH_HOUR);
        }
    }

    @Test
    void the_desk_may_book_an_hour_of_today_and_she_is_told() {
        var pregnancy = consultation.heard(woman, "2027-06-01");
        consultation
                .town
                .house
                .get(BookInterview.class)
                .book(nurse, pregnancy, LocalDateTime.parse("2026-11-10T13:00"), Optional.empty());
        assertThat(consultation.told(woman)).containsExactly("INTERVIEW_BOOKED_FOR_YOU");
        consultation.town.house.get(CancelInterview.class).cancel(nurse, pregnancy, 1);
        assertThat(consultation.told(woman)).containsExactly("INTERVIEW_BOOKED_FOR_YOU", "INTERVIEW_CALLED_OFF");
    }

    @Test
    void the_day_before_she_is_reminded_once_and_again_after_it_was_moved() {
        consultation.heard(woman, "2027-06-01");
        consultation.book(woman, "2026-11-12T10:30");
        consultation.round();
        assertThat(consultation.told(woman)).isEmpty();
        consultation.town.setNow("2026-11-11T09:30");
        consultation.round();
        consultation.round();
        assertThat(consultation.told(woman)).containsExactly("INTERVIEW_TOMORROW");
        consultation
                .town
                .house
                .get(BookMyInterview.class)
                .book(resident(woman), LocalDateTime.parse("2026-11-13T10:30"), Optional.of(1));
        consultation.town.setNow("2026-11-12T09:30");
        consultation.round();
        assertThat(consultation.told(woman)).containsExactly("INTERVIEW_TOMORROW", "INTERVIEW_TOMORROW");
    }

    @Test
    void a_day_that_turns_out_closed_is_listed_for_the_desk_and_she_is_told_once() {
        consultation.heard(woman, "2027-06-01");
        consultation.book(woman, "2026-11-20T10:30");
        consultation.town.sql("insert into identity.closing_day (day, reason) values ('2026-11-20', '設備点検')");
        consultation.round();
        consultation.round();
        assertThat(consultation.told(woman)).containsExactly("INTERVIEW_DAY_CLOSED");
        var list =
                consultation.town.house.get(ListInterviews.class).list(nurse, NAKAHARA, LocalDate.parse("2026-11-10"));
        assertThat(list.elsewhere())
                .extracting(InterviewList.Line::from)
                .containsExactly(LocalDateTime.parse("2026-11-20T10:30"));
        assertThat(consultation.interview(woman).booked().orElseThrow().dayClosed())
                .isTrue();
        consultation
                .town
                .house
                .get(BookMyInterview.class)
                .book(resident(woman), LocalDateTime.parse("2026-11-24T10:30"), Optional.of(1));
        assertThat(consultation
                        .town
                        .house
                        .get(ListInterviews.class)
                        .list(nurse, NAKAHARA, LocalDate.parse("2026-11-24"))
                        .elsewhere())
                .isEmpty();
    }

    @Test
    void the_day_list_shows_who_comes_by_the_hour_and_whom_a_measure_protects() {
        var first = consultation.town.woman(NAKAHARA);
        consultation.heard(first, "2027-06-01");
        consultation.heard(woman, "2027-06-08");
        consultation.book(first, "2026-11-11T14:00");
        consultation.book(woman, "2026-11-11T08:30");
        var list = consultation
                .town
                .house
                .get(ListInterviews.class)
                .list(consultation.town.clerk(NAKAHARA), NAKAHARA, LocalDate.parse("2026-11-11"));
        assertThat(list.items())
                .extracting(line -> line.from().toLocalTime())
                .containsExactly(LocalTime.parse("08:30"), LocalTime.parse("14:00"));
        assertThat(list.items()).extracting(InterviewList.Line::weeks).containsExactly(10, 11);
        assertThat(list.items()).extracting(InterviewList.Line::name).containsOnly("試験　花");
    }

    @Test
    void who_has_no_pregnancy_here_books_nothing() {
        refused(() -> consultation.interview(woman), ConsultationRefusal.NO_PREGNANCY);
        refused(() -> consultation.book(woman, "2026-11-11T10:30"), ConsultationRefusal.NO_PREGNANCY);
    }

    @Test
    void after_the_interview_was_held_nothing_is_booked() {
        var pregnancy = consultation.heard(woman, "2027-06-01");
        consultation.book(woman, "2026-11-11T10:30");
        consultation.town.setNow("2026-11-11T12:00");
        consultation
                .town
                .house
                .get(RecordInterview.class)
                .record(nurse, pregnancy, ConsultationTown.contact(CareContact.Kind.INTERVIEW, "2026-11-11"));
        assertThat(consultation.town.word("select state from pregnancy.interview"))
                .isEqualTo("HELD");
        assertThat(consultation.interview(woman).held()).isTrue();
        refused(() -> consultation.book(woman, "2026-11-12T10:30"), ConsultationRefusal.INTERVIEWED_ALREADY);
    }

    @Test
    void another_ward_means_another_office_and_she_is_told_to_choose_anew() {
        var pregnancy = consultation.heard(woman, "2027-06-01");
        consultation.book(woman, "2026-11-20T10:30");
        consultation.town.sql("update identity.person set ward = '141372' where id = :id", Map.of("id", woman.value()));
        consultation.town.sql(
                "update pregnancy.pregnancy set ward = '141372' where id = :id", Map.of("id", pregnancy.value()));
        consultation.twice(ConsultationAfterChanged.class, new PregnancyChanged(pregnancy.value(), woman.value(), 2));
        assertThat(consultation.told(woman)).containsExactly("INTERVIEW_OTHER_WARD");
        assertThat(consultation.interview(woman).booked()).isEmpty();
        assertThat(consultation.interview(woman).ward()).isEqualTo("麻生区");
    }

    private static void refused(ThrowingCallable work, RefusalCode code) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
