package jp.hagukumi.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.announcements.PersonDied;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.notifications.examples.ExampleNotice;
import jp.hagukumi.notifications.ports.Mail;
import jp.hagukumi.notifications.reacts.SilenceTheDead;
import jp.hagukumi.testhouse.House;
import jp.hagukumi.testhouse.MovableClock;
import jp.hagukumi.testhouse.Somebody;
import jp.hagukumi.testhouse.Twice;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;

class NoticesTest {

    private final MovableClock clock = MovableClock.at("2026-11-20T01:00:00Z");
    private final House house = new House().at(clock);
    private final Postbox post = new Postbox();
    private final Notices notices = house.use(Mail.class, post)
            .use(AppAddress.class, new AppAddress("https://localhost:8181"))
            .get(Notices.class);
    private final ReadMyNotices read = house.get(ReadMyNotices.class);
    private final MarkNoticesRead mark = house.get(MarkNoticesRead.class);
    private final MailTimer timer = house.get(MailTimer.class);
    private final UUID motherId = UUID.randomUUID();
    private final UUID childId = UUID.randomUUID();
    private final Actor mother = Somebody.resident(motherId);
    private final Actor administrator = Somebody.staff(Role.ADMINISTRATOR);

    private record Sent(String to, String subject, String text) {}

    /** Keeps what was sent, and refuses to be spoken with inside a transaction. */
    private final class Postbox implements Mail {

        private Outcome outcome = Outcome.TAKEN;
        private final List<Sent> sent = new ArrayList<>();

        @Override
        public boolean present() {
            return true;
        }

        @Override
        public Outcome send(String id, String to, String subject, String text) {
            assertThat(house.inTransaction()).isFalse();
            sent.add(new Sent(to, subject, text));
            return outcome;
        }
    }

    private void tellAboutChild() {
        house.together(() -> {
            notices.tell(motherId, ExampleNotice.FOR_TESTS, Map.of("due", "2026-12-01"), "/children", List.of(childId));
            return true;
        });
    }

    private ReadMyNotices.Page page() {
        return read.read(mother, Optional.empty(), Optional.empty());
    }

    private void wantMails() {
        house.asOwner()
                .useHandle(handle ->
                        handle.createUpdate("""
                        with mother as (
                            insert into identity.person
                                (id, standing, family_name, given_name, name_key, birth_date, sex, nationality)
                            values (:person, 'ELSEWHERE', '試験', '花', '試験花', date '1995-05-05', '2', 'JPN')
                            returning id)
                        insert into identity.contact (person, email, mail, language)
                        select id, 'mother@example.jp', true, 'en' from mother
                        """).bind("person", motherId).execute());
    }

    @Test
    void a_notice_is_read_in_the_language_the_reader_chose() {
        tellAboutChild();
        assertThat(page().notices()).extracting(ReadMyNotices.Shown::title).containsExactly("2026-12-01までです");
        wantMails();
        assertThat(page().notices()).extracting(ReadMyNotices.Shown::title).containsExactly("Until 2026-12-01");
        assertThat(page().unread()).isEqualTo(1);
    }

    @Test
    void nobody_reads_or_marks_anothers_notices() {
        tellAboutChild();
        var other = Somebody.resident(UUID.randomUUID());
        var id = page().notices().get(0).id();
        assertThat(read.read(other, Optional.empty(), Optional.empty()).notices())
                .isEmpty();
        mark.mark(other, List.of(id));
        assertThat(page().unread()).isEqualTo(1);
        assertThat(mark.mark(mother, List.of(id))).isZero();
        assertThat(page().notices().get(0).readAt()).isPresent();
    }

    @Test
    void the_second_page_begins_where_the_first_ended() {
        for (var i = 0; i < 35; i++) {
            tellAboutChild();
        }
        var first = page();
        assertThat(first.notices()).hasSize(30);
        assertThat(first.more()).isTrue();
        var second = read.read(mother, Optional.of(first.notices().get(29).id()), Optional.empty());
        assertThat(second.notices()).hasSize(5);
        assertThat(second.more()).isFalse();
    }

    @Test
    void several_notices_make_one_mail_that_says_nothing_but_that_they_wait() {
        wantMails();
        tellAboutChild();
        tellAboutChild();
        timer.sendWhatWaits();
        timer.sendWhatWaits();
        assertThat(post.sent).hasSize(1);
        assertThat(post.sent.get(0).to()).isEqualTo("mother@example.jp");
        assertThat(post.sent.get(0).text())
                .contains("https://localhost:8181/app/#/notices")
                .doesNotContain("2026-12-01", childId.toString());
    }

    @Test
    void who_wants_no_mail_gets_none() {
        tellAboutChild();
        timer.sendWhatWaits();
        assertThat(post.sent).isEmpty();
    }

    @Test
    void a_mail_the_server_does_not_take_now_is_tried_later() {
        wantMails();
        post.outcome = Mail.Outcome.NOT_NOW;
        tellAboutChild();
        timer.sendWhatWaits();
        post.outcome = Mail.Outcome.TAKEN;
        timer.sendWhatWaits();
        assertThat(post.sent).hasSize(1);
        clock.pass(Duration.ofMinutes(2));
        timer.sendWhatWaits();
        timer.sendWhatWaits();
        assertThat(post.sent).hasSize(2);
    }

    @Test
    void after_ten_vain_tries_a_mail_is_left_for_a_person_to_look_at() {
        wantMails();
        post.outcome = Mail.Outcome.NOT_NOW;
        tellAboutChild();
        for (var i = 0; i < 15; i++) {
            timer.sendWhatWaits();
            clock.pass(Duration.ofDays(1));
        }
        assertThat(post.sent).hasSize(10);
    }

    private List<ListStuckMails.Stuck> stuck() {
        return house.get(ListStuckMails.class).list(administrator);
    }

    private void rejectOne() {
        wantMails();
        post.outcome = Mail.Outcome.REJECTED;
        tellAboutChild();
        timer.sendWhatWaits();
    }

    private void refused(RefusalCode code, ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void an_administrator_sees_what_was_given_up_and_why_and_is_told_how_much_by_a_number() {
        assertThat(house.get(MailBacklog.class).stuck()).isZero();
        rejectOne();
        assertThat(stuck()).singleElement().satisfies(mail -> {
            assertThat(mail.why()).contains(Mail.Outcome.REJECTED);
            assertThat(mail.attempts()).isEqualTo(1);
        });
        assertThat(house.get(MailBacklog.class).stuck()).isEqualTo(1);
    }

    @Test
    void a_mail_tried_anew_goes_to_the_address_the_person_has_now() {
        rejectOne();
        house.asOwner().useHandle(handle -> handle.execute("update identity.contact set email = 'new@example.jp'"));
        post.outcome = Mail.Outcome.TAKEN;
        var mail = stuck().get(0).mail();
        house.get(RetryMail.class).retry(administrator, mail);
        timer.sendWhatWaits();
        assertThat(post.sent).extracting(Sent::to).containsExactly("mother@example.jp", "new@example.jp");
        assertThat(stuck()).isEmpty();
        refused(KernelRefusal.WRONG_STATE, () -> house.get(RetryMail.class).retry(administrator, mail));
    }

    @Test
    void a_mail_tried_anew_while_another_waits_makes_one_mail() {
        rejectOne();
        tellAboutChild();
        house.get(RetryMail.class).retry(administrator, stuck().get(0).mail());
        post.outcome = Mail.Outcome.TAKEN;
        timer.sendWhatWaits();
        assertThat(post.sent).hasSize(2);
    }

    @Test
    void what_was_given_up_for_somebody_who_died_is_not_tried_anew() {
        rejectOne();
        var mail = stuck().get(0).mail();
        notices.silence(motherId);
        assertThat(stuck()).isEmpty();
        refused(KernelRefusal.WRONG_STATE, () -> house.get(RetryMail.class).retry(administrator, mail));
    }

    @Test
    void only_an_administrator_sees_or_retries_what_was_given_up_and_only_what_there_is() {
        rejectOne();
        for (var role : List.of(Role.AUDITOR, Role.HEALTH_NURSE, Role.HEALTH_CLERK, Role.REGISTER_CLERK)) {
            assertThatThrownBy(() -> house.get(ListStuckMails.class).list(Somebody.staff(role)))
                    .isInstanceOf(Refusal.class);
        }
        refused(
                KernelRefusal.NOT_FOUND,
                () -> house.get(RetryMail.class).retry(administrator, new MailId(UUID.randomUUID())));
    }

    @Test
    void when_a_child_has_died_nothing_more_is_told_about_it_and_what_was_unread_is_withdrawn() {
        wantMails();
        tellAboutChild();
        house.together(() -> {
            notices.silence(childId);
            notices.silence(childId);
            return true;
        });
        tellAboutChild();
        assertThat(page().notices()).isEmpty();
        assertThat(page().unread()).isZero();
        notices.tell(motherId, ExampleNotice.FOR_TESTS, Map.of("due", "2027-01-01"), "/other");
        assertThat(page().notices()).hasSize(1);
    }

    @Test
    void when_the_reader_has_died_no_mail_goes_out() {
        wantMails();
        tellAboutChild();
        notices.silence(motherId);
        timer.sendWhatWaits();
        assertThat(post.sent).isEmpty();
    }

    @Test
    void a_death_taken_back_lets_notices_be_told_again() {
        notices.silence(childId);
        notices.endSilence(childId);
        tellAboutChild();
        assertThat(page().notices()).hasSize(1);
    }

    @Test
    void who_no_longer_wants_mails_gets_not_even_the_one_that_waits() {
        wantMails();
        tellAboutChild();
        house.asOwner().useHandle(handle -> handle.execute("update identity.contact set mail = false"));
        timer.sendWhatWaits();
        assertThat(post.sent).isEmpty();
    }

    @Test
    void hearing_of_a_death_twice_equals_hearing_of_it_once() {
        tellAboutChild();
        Twice.equalsOnce(house, house.get(SilenceTheDead.class), new PersonDied(childId, LocalDate.of(2026, 11, 19)));
        assertThat(page().notices()).isEmpty();
    }

    @Test
    void a_link_leads_into_the_app_only() {
        assertThatThrownBy(() -> notices.tell(motherId, ExampleNotice.FOR_TESTS, Map.of(), "https://example.jp/"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
