package jp.hagukumi.checkups.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.announcements.PersonDied;
import jp.hagukumi.announcements.PersonMoved;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.CheckupState;
import jp.hagukumi.checkups.day.HallOfReferrals;
import jp.hagukumi.checkups.referrals.reacts.FollowDeath;
import jp.hagukumi.checkups.referrals.reacts.FollowMove;
import jp.hagukumi.checkups.referrals.rules.Follow;
import jp.hagukumi.checkups.referrals.rules.OrganGroup;
import jp.hagukumi.checkups.referrals.rules.Outcome;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.pregnancy.PregnancyTown;
import jp.hagukumi.testhouse.AtOnce;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A referral from its letter to its end. */
class ReferralsTest {

    private final HallOfReferrals hall = new HallOfReferrals();

    @Test
    void a_referral_is_written_handed_over_answered_on_paper_told_and_closed_and_the_checkup_ends_with_it() {
        var checkup = hall.released(Map.of("SKIN", "REFER"));
        var id = hall.write(checkup, OrganGroup.BODY);
        assertThat(hall.sheet(id))
                .returns(ReferralState.WRITTEN, ReferralSheet::state)
                .returns("小児科", ReferralSheet::addressed)
                .returns(List.of("SKIN"), ReferralSheet::organs);
        assertThat(hall.town().told(hall.child(checkup))).contains("referrals.REFERRAL_WRITTEN");
        hall.handOver(id);
        hall.answer(id, Outcome.OBSERVE);
        assertThat(hall.mine(checkup))
                .singleElement()
                .returns(MyReferral.Stage.ANSWER_IN, MyReferral::stage)
                .returns(Optional.empty(), MyReferral::answer);
        hall.bean(TellAnswer.class).tell(hall.nurse(), id, hall.version(id));
        assertThat(hall.mine(checkup).get(0).answer().orElseThrow().outcome()).isEqualTo(Outcome.OBSERVE);
        assertThat(hall.state(checkup)).isEqualTo(CheckupState.RELEASED);
        hall.close(id, Follow.CARE);
        assertThat(hall.sheet(id).state()).isEqualTo(ReferralState.CLOSED);
        assertThat(hall.state(checkup)).isEqualTo(CheckupState.CLOSED);
    }

    @Test
    void nothing_is_referred_before_it_was_decided_and_spoken_about_nor_where_nothing_was_found() {
        var well = hall.decided(Map.of(), "NORMAL");
        refused(() -> hall.write(well, OrganGroup.BODY), ReferralRefusal.NOTHING_TO_REFER);
        var found = hall.decided(Map.of("SKIN", "REFER"), "REFER_EXAM");
        refused(() -> hall.write(found, OrganGroup.BODY), ReferralRefusal.SPEAK_FIRST);
        hall.speak(found);
        refused(() -> hall.write(found, OrganGroup.EYES), ReferralRefusal.NO_FINDING_IN_GROUP);
        assertThat(hall.sheet(hall.write(found, OrganGroup.BODY)).state()).isEqualTo(ReferralState.WRITTEN);
    }

    @Test
    void written_by_ten_at_once_there_is_one_letter_of_a_group_with_one_code() {
        var checkup = hall.released(Map.of("SKIN", "REFER", "SPEECH", "REFER"));
        hall.bean(WriteReferral.class);
        assertThat(AtOnce.refused(10, n -> hall.write(checkup, OrganGroup.BODY)))
                .isEmpty();
        hall.write(checkup, OrganGroup.DEVELOPMENT);
        assertThat(hall.list(ListReferrals.Shown.OPEN)).hasSize(2);
        assertThat(hall.list(ListReferrals.Shown.OPEN).stream()
                        .map(line -> hall.sheet(line.id()).code()))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}"));
    }

    @Test
    void a_checkup_with_findings_of_two_groups_ends_with_the_later_of_its_two_referrals() {
        var checkup = hall.released(Map.of("SKIN", "REFER", "SPEECH", "REFER"));
        var body = hall.write(checkup, OrganGroup.BODY);
        hall.answer(body, Outcome.NORMAL);
        hall.close(body, Follow.NOTHING);
        assertThat(hall.state(checkup)).as("speech is not referred yet").isEqualTo(CheckupState.RELEASED);
        var speech = hall.write(checkup, OrganGroup.DEVELOPMENT);
        hall.answer(speech, Outcome.NORMAL);
        hall.close(speech, Follow.NOTHING);
        assertThat(hall.state(checkup)).isEqualTo(CheckupState.CLOSED);
    }

    @Test
    void
            a_result_released_after_its_referral_was_closed_closes_the_checkup_and_not_before_all_that_was_found_is_referred() {
        var one = decidedAndSpoken(Map.of("SKIN", "REFER"));
        answeredAndClosed(hall.write(one, OrganGroup.BODY));
        assertThat(hall.state(one)).isEqualTo(CheckupState.DECIDED);
        hall.release(one);
        assertThat(hall.state(one)).isEqualTo(CheckupState.CLOSED);

        var two = decidedAndSpoken(Map.of("SKIN", "REFER", "SPEECH", "REFER"));
        answeredAndClosed(hall.write(two, OrganGroup.BODY));
        hall.release(two);
        assertThat(hall.state(two)).as("speech is not referred yet").isEqualTo(CheckupState.RELEASED);
        answeredAndClosed(hall.write(two, OrganGroup.DEVELOPMENT));
        assertThat(hall.state(two)).isEqualTo(CheckupState.CLOSED);
    }

    private CheckupId decidedAndSpoken(Map<String, String> said) {
        var checkup = hall.decided(said, "REFER_EXAM");
        hall.speak(checkup);
        return checkup;
    }

    private void answeredAndClosed(ReferralId referral) {
        hall.answer(referral, Outcome.NORMAL);
        hall.close(referral, Follow.NOTHING);
    }

    @Test
    void what_the_parents_decline_stays_on_the_list_until_somebody_looks_after_the_child() {
        var checkup = hall.released(Map.of("SKIN", "REFER"));
        var id = hall.write(checkup, OrganGroup.BODY);
        refused(
                () -> hall.bean(NoteLookedAfter.class).note(hall.nurse(), id, "かかりつけ医が診ている", hall.version(id)),
                KernelRefusal.WRONG_STATE);
        hall.bean(DeclineReferral.class).decline(hall.nurse(), id, "いまは受診を希望されない", hall.version(id));
        assertThat(hall.list(ListReferrals.Shown.OPEN)).hasSize(1);
        refused(() -> hall.close(id, Follow.NOTHING), KernelRefusal.WRONG_STATE);
        hall.bean(NoteLookedAfter.class).note(hall.nurse(), id, "かかりつけ医が診ていると確認", hall.version(id));
        assertThat(hall.list(ListReferrals.Shown.OPEN)).isEmpty();
        assertThat(hall.sheet(id).closed().orElseThrow().outcome()).isEmpty();
        assertThat(hall.state(checkup)).isEqualTo(CheckupState.CLOSED);
    }

    @Test
    void a_corrected_answer_is_a_new_one_which_the_family_reads_only_once_it_is_told_and_which_opens_what_was_closed() {
        var checkup = hall.released(Map.of("SKIN", "REFER"));
        var id = hall.write(checkup, OrganGroup.BODY);
        hall.answer(id, Outcome.NORMAL);
        hall.bean(TellAnswer.class).tell(hall.nurse(), id, hall.version(id));
        hall.close(id, Follow.NOTHING);
        hall.answer(id, Outcome.TREAT);
        assertThat(hall.sheet(id))
                .returns(ReferralState.ANSWERED, ReferralSheet::state)
                .returns(Optional.empty(), ReferralSheet::closed);
        assertThat(hall.sheet(id).answers())
                .extracting(one -> one.answer().outcome())
                .containsExactly(Outcome.TREAT, Outcome.NORMAL);
        assertThat(hall.mine(checkup).get(0)).returns(Optional.empty(), MyReferral::answer);
        refused(() -> hall.close(id, Follow.NOTHING), ReferralRefusal.FOLLOW_DOES_NOT_FIT);
        refused(
                () -> hall.bean(CloseReferral.class)
                        .close(
                                hall.nurse(),
                                id,
                                Follow.SEEN_AGAIN,
                                Optional.empty(),
                                Optional.empty(),
                                hall.version(id)),
                ReferralRefusal.DAY_DOES_NOT_FIT);
        hall.close(id, Follow.CARE);
    }

    @Test
    void the_database_itself_closes_no_referral_without_an_answer_or_the_record_that_stands_for_it() {
        var id = hall.write(hall.released(Map.of("SKIN", "REFER")), OrganGroup.BODY);
        assertThatThrownBy(() -> hall.town().town.sql("""
                        update checkups.referral set state = 'CLOSED', closed_why = 'ANSWER', outcome = 'NORMAL', follow = 'NOTHING',
                            closed_by = written_by, closed_at = now() where id = '%s'
                        """.formatted(id.value())))
                .hasMessageContaining("referral_never_closed_without_answer");
        assertThatThrownBy(() -> hall.town().town.sql("""
                        update checkups.referral set state = 'CLOSED', closed_why = 'ANSWER', outcome = 'NORMAL', follow = 'NOTHING',
                            answer = 1, closed_by = written_by, closed_at = now() where id = '%s'
                        """.formatted(id.value())))
                .hasMessageContaining("referral_newest_answer");
        assertThatThrownBy(() -> hall.town().town.sql("""
                        update checkups.referral set state = 'CLOSED', closed_why = 'LOOKED_AFTER', closing_words = 'x',
                            closed_by = written_by, closed_at = now() where id = '%s'
                        """.formatted(id.value())))
                .hasMessageContaining("referral_never_closed_without_answer");
    }

    @Test
    void a_child_that_died_leaves_at_once_and_nobody_is_told_a_child_that_moved_is_looked_after_by_its_new_ward() {
        var checkup = hall.released(Map.of("SKIN", "REFER"));
        var id = hall.write(checkup, OrganGroup.BODY);
        var child = hall.child(checkup);
        hall.town()
                .town
                .sql(
                        "update identity.person set ward = :ward where id = :id",
                        Map.of("ward", PregnancyTown.ASAO, "id", child.value()));
        hall.town()
                .twice(
                        FollowMove.class,
                        new PersonMoved(child.value(), PregnancyTown.NAKAHARA, PregnancyTown.ASAO, hall.today()));
        refused(() -> hall.sheet(id), KernelRefusal.NOT_ALLOWED);
        hall.town()
                .town
                .sql(
                        "update identity.person set ward = :ward where id = :id",
                        Map.of("ward", PregnancyTown.NAKAHARA, "id", child.value()));
        hall.town()
                .twice(
                        FollowMove.class,
                        new PersonMoved(child.value(), PregnancyTown.NAKAHARA, PregnancyTown.ASAO, hall.today()));
        hall.handOver(id);
        var told = hall.town().told(child);
        hall.town().town.died(child, hall.today().toString());
        hall.town().twice(FollowDeath.class, new PersonDied(child.value(), hall.today()));
        assertThat(hall.sheet(id).state()).isEqualTo(ReferralState.LEFT);
        assertThat(hall.list(ListReferrals.Shown.OPEN)).isEmpty();
        assertThat(hall.town().told(child)).hasSizeLessThanOrEqualTo(told.size());
        refused(() -> hall.answer(id, Outcome.NORMAL), KernelRefusal.WRONG_STATE);
        refused(() -> hall.bean(PrintLetter.class).print(hall.nurse(), id), ReferralRefusal.NO_LONGER_FOLLOWED);
    }

    @Test
    void what_is_past_its_day_is_overdue_and_each_call_is_noted() {
        var id = hall.write(hall.released(Map.of("SKIN", "REFER")), OrganGroup.BODY);
        assertThat(hall.list(ListReferrals.Shown.OVERDUE)).isEmpty();
        hall.later(8);
        assertThat(hall.list(ListReferrals.Shown.OVERDUE))
                .as("not handed over within seven days")
                .hasSize(1);
        hall.handOver(id);
        assertThat(hall.list(ListReferrals.Shown.OVERDUE)).isEmpty();
        hall.later(61);
        hall.bean(NoteReminder.class)
                .note(hall.clerk(), id, NoteReminder.Whom.INSTITUTION, false, Optional.of("担当者が不在"));
        assertThat(hall.list(ListReferrals.Shown.OVERDUE))
                .singleElement()
                .returns(1, ReferralLine::reminders)
                .returns(true, ReferralLine::overdue);
    }

    @Test
    void days_that_cannot_be_are_refused() {
        var id = hall.write(hall.released(Map.of("SKIN", "REFER")), OrganGroup.BODY);
        refused(
                () -> hall.bean(HandOverReferral.class)
                        .handOver(hall.nurse(), id, hall.today().plusDays(1), HandedTo.MOTHER, hall.version(id)),
                ReferralRefusal.DAY_DOES_NOT_FIT);
        refused(
                () -> hall.bean(EnterAnswer.class)
                        .enter(
                                hall.nurse(),
                                id,
                                new ReferralAnswer(
                                        "試験病院",
                                        Optional.empty(),
                                        LocalDate.of(2020, 1, 1),
                                        Outcome.NORMAL,
                                        Optional.empty(),
                                        Optional.empty()),
                                hall.version(id)),
                ReferralRefusal.DAY_DOES_NOT_FIT);
    }

    @Test
    void the_letter_is_a_paper_and_a_clerk_does_not_print_it() {
        var id = hall.write(hall.released(Map.of("SKIN", "REFER")), OrganGroup.BODY);
        assertThat(new String(hall.bean(PrintLetter.class).print(hall.nurse(), id), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        refused(() -> hall.bean(PrintLetter.class).print(hall.clerk(), id), KernelRefusal.NOT_ALLOWED);
        assertThat(hall.bean(ReadReferral.class).read(hall.clerk(), id).may())
                .isEqualTo(Set.of(
                        ReferralAction.READ_REFERRAL,
                        ReferralAction.LIST_REFERRALS,
                        ReferralAction.HAND_OVER_REFERRAL,
                        ReferralAction.ENTER_ANSWER,
                        ReferralAction.NOTE_REMINDER));
    }

    @Test
    void whoever_anything_of_the_child_is_kept_from_reads_no_referral() {
        var checkup = hall.released(Map.of("SKIN", "REFER"));
        hall.write(checkup, OrganGroup.BODY);
        assertThat(hall.mine(checkup)).hasSize(1);
        hall.keepFromMother(checkup);
        refused(() -> hall.mine(checkup), KernelRefusal.NOT_FOUND);
    }

    static void refused(ThrowingCallable work, RefusalCode code) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
