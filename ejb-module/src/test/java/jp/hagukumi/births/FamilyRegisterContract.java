package jp.hagukumi.births;

import static jp.hagukumi.births.AcceptedCase.ACCEPTANCE;
import static jp.hagukumi.births.AcceptedCase.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.hagukumi.births.RegisterAtTheOtherEnd.Mood;
import jp.hagukumi.births.RegisterAtTheOtherEnd.Said;
import jp.hagukumi.births.registration.Amendment.Standing;
import jp.hagukumi.births.registration.LinkAnswer;
import jp.hagukumi.births.registration.LinkOutcome;
import jp.hagukumi.births.registration.LinkOutcome.Kind;
import jp.hagukumi.births.registration.RegistrationRefusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However the family register behaves, nothing is registered twice or lost. Said of every register that stands at the other end. */
public abstract class FamilyRegisterContract {

    private static final String FIRST = "2026-11-05T09:00";

    private RegisterAtTheOtherEnd register;
    private AcceptedCase accepted;

    /** A register that knows nothing yet, is well, and brings its answers there. */
    protected abstract RegisterAtTheOtherEnd register(Function<LinkAnswer, LinkOutcome> city);

    @BeforeEach
    void accept() {
        register = register(answer -> accepted.take(answer));
        accepted = new AcceptedCase(register.port());
    }

    @Test
    void what_is_accepted_arrives_once_and_is_entered_when_the_register_says_so() {
        accepted.sendAt(FIRST);
        accepted.sendAt("2026-11-05T09:01");
        assertThat(register.received(accepted.order(0))).isEqualTo(1);
        assertThat(accepted.state()).isEqualTo("ACCEPTED");

        assertThat(entered("A1")).isEqualTo(Kind.APPLIED);

        assertThat(accepted.state()).isEqualTo("ENTERED");
    }

    @Test
    void a_slow_register_gets_the_order_again_under_its_id_and_counts_it_once() {
        register.is(Mood.SLOW);
        accepted.sendAt(FIRST);
        assertThat(accepted.orderState()).isEqualTo("WAITING");
        register.is(Mood.WELL);
        accepted.sendAt("2026-11-05T09:10");

        assertThat(register.received(accepted.order(0))).isEqualTo(2);
        assertThat(register.orders()).isEqualTo(1);
        assertThat(accepted.orderState()).isEqualTo("TAKEN");
    }

    @Test
    void an_answer_that_overtakes_the_note_that_the_order_was_taken_counts() {
        register.is(Mood.SLOW);
        accepted.sendAt(FIRST);
        register.is(Mood.WELL);

        assertThat(entered("A1")).isEqualTo(Kind.APPLIED);

        accepted.sendAt("2026-11-05T10:00");
        assertThat(register.received(accepted.order(0))).isEqualTo(1);
        assertThat(accepted.state()).isEqualTo("ENTERED");
    }

    @Test
    void while_the_register_is_away_it_is_tried_again_and_never_given_up() {
        register.is(Mood.AWAY);
        for (var day = 5; day < 12; day++) {
            accepted.sendAt("2026-11-%02dT09:00".formatted(day));
        }
        assertThat(accepted.orderState()).isEqualTo("WAITING");
        register.is(Mood.WELL);

        accepted.sendAt("2026-11-12T09:00");

        assertThat(register.received(accepted.order(0))).isEqualTo(1);
    }

    @Test
    void what_the_register_refuses_at_its_door_waits_for_a_person() {
        register.is(Mood.REFUSING);
        accepted.sendAt(FIRST);
        register.is(Mood.WELL);
        accepted.sendAt("2026-11-06T09:00");

        assertThat(accepted.orderState()).isEqualTo("STUCK");
        assertThat(register.orders()).isZero();
    }

    @Test
    void a_register_that_lost_the_order_is_asked_about_it_and_gets_it_again() {
        accepted.sendAt(FIRST);
        register.losesEverything();
        accepted.sendAt("2026-11-05T09:31");

        assertThat(register.received(accepted.order(0))).isEqualTo(1);
        assertThat(entered("A1")).isEqualTo(Kind.APPLIED);
    }

    @Test
    void the_same_answer_twice_is_applied_once() {
        accepted.sendAt(FIRST);

        assertThat(entered("A1")).isEqualTo(Kind.APPLIED);
        assertThat(entered("A1")).isEqualTo(Kind.REPEATED);

        assertThat(accepted.entries()).isEqualTo(1);
    }

    @Test
    void a_second_answer_to_what_is_answered_is_set_aside() {
        accepted.sendAt(FIRST);
        entered("A1");

        isSetAside(said("A2", accepted.order(0), TODAY), RegistrationRefusal.LINK_ALREADY_ANSWERED);

        assertThat(accepted.entries()).isEqualTo(1);
    }

    @Test
    void another_answer_under_a_number_that_was_used_is_set_aside() {
        accepted.sendAt(FIRST);
        entered("A1");

        isSetAside(
                new Said("A1", accepted.order(0), ACCEPTANCE, TODAY, Optional.of("別の内容です。")),
                RegistrationRefusal.LINK_NUMBER_USED_TWICE);

        assertThat(accepted.state()).isEqualTo("ENTERED");
    }

    @Test
    void what_could_not_be_entered_is_accepted_and_ordered_anew_and_a_late_answer_to_the_first_order_is_set_aside() {
        accepted.sendAt(FIRST);
        var refused = new Said("A1", accepted.order(0), ACCEPTANCE, TODAY, Optional.of("本籍が見つかりません。"));
        assertThat(register.says(refused)).isEqualTo(Kind.APPLIED);
        assertThat(accepted.state()).isEqualTo("UNDER_REVIEW");
        assertThat(accepted.returnedBecause()).isEqualTo("本籍が見つかりません。");
        accepted.accept();
        accepted.sendAt("2026-11-05T09:05");

        isSetAside(said("A2", accepted.order(0), TODAY), RegistrationRefusal.LINK_ALREADY_ANSWERED);
        assertThat(register.says(said("A3", accepted.order(1), TODAY))).isEqualTo(Kind.APPLIED);

        assertThat(register.orders()).isEqualTo(2);
        assertThat(accepted.entries()).isEqualTo(1);
    }

    @Test
    void an_answer_to_a_message_that_was_never_sent_is_set_aside() {
        accepted.sendAt(FIRST);
        isSetAside(said("B1", UUID.randomUUID(), TODAY), RegistrationRefusal.LINK_ORDER_UNKNOWN);
    }

    @Test
    void an_answer_for_anothers_acceptance_is_set_aside() {
        accepted.sendAt(FIRST);
        isSetAside(
                new Said("B2", accepted.order(0), "141330-2026-000002", TODAY, Optional.empty()),
                RegistrationRefusal.LINK_OTHER_ACCEPTANCE);
    }

    @Test
    void an_entry_dated_before_the_acceptance_is_set_aside() {
        accepted.sendAt(FIRST);
        isSetAside(said("B3", accepted.order(0), TODAY.minusDays(1)), RegistrationRefusal.LINK_BEFORE_ACCEPTANCE);
    }

    @Test
    void an_entry_dated_tomorrow_is_set_aside() {
        accepted.sendAt(FIRST);
        isSetAside(said("B4", accepted.order(0), TODAY.plusDays(1)), RegistrationRefusal.LINK_AFTER_TODAY);
    }

    @Test
    void an_order_that_the_register_gave_up_returns_to_the_desk_and_its_late_answer_is_set_aside() {
        accepted.sendAt(FIRST);
        register.givesUp(accepted.order(0));
        accepted.sendAt("2026-11-05T09:31");
        assertThat(accepted.state()).isEqualTo("UNDER_REVIEW");

        isSetAside(said("A1", accepted.order(0), TODAY), RegistrationRefusal.LINK_AFTER_CANCEL);

        assertThat(accepted.state()).isEqualTo("UNDER_REVIEW");
    }

    @Test
    void what_is_taken_back_the_register_gives_up_and_its_late_answer_is_set_aside() {
        accepted.sendAt(FIRST);
        accepted.takeBack();
        accepted.sendAt("2026-11-05T09:01");

        assertThat(register.gaveUp(accepted.order(0))).isTrue();
        assertThat(accepted.state()).isEqualTo("UNDER_REVIEW");
        isSetAside(said("A1", accepted.order(0), TODAY), RegistrationRefusal.LINK_AFTER_CANCEL);
        assertThat(accepted.takenBack()).isEqualTo(1);
    }

    @Test
    void taken_back_and_accepted_anew_it_is_ordered_under_another_id_and_entered_once() {
        accepted.sendAt(FIRST);
        accepted.takeBack();
        accepted.sendAt("2026-11-05T09:01");
        accepted.accept();
        accepted.sendAt("2026-11-05T09:05");

        assertThat(register.gaveUp(accepted.order(0))).isTrue();
        assertThat(register.received(accepted.order(1))).isEqualTo(1);
        assertThat(register.says(said("A1", accepted.order(1), TODAY))).isEqualTo(Kind.APPLIED);

        assertThat(accepted.state()).isEqualTo("ENTERED");
        assertThat(accepted.entries()).isEqualTo(1);
    }

    @Test
    void a_cancel_of_which_nobody_heard_the_end_goes_again_and_counts_once() {
        accepted.sendAt(FIRST);
        accepted.takeBack();
        register.is(Mood.SLOW);
        accepted.sendAt("2026-11-05T09:01");
        assertThat(accepted.state()).isEqualTo("ACCEPTED");
        assertThat(accepted.takingBack()).contains("UNDER_WAY");
        register.is(Mood.WELL);
        accepted.sendAt("2026-11-05T09:30");
        accepted.sendAt("2026-11-05T10:30");

        assertThat(register.gaveUp(accepted.order(0))).isTrue();
        assertThat(register.received(accepted.order(0))).isLessThanOrEqualTo(1);
        assertThat(accepted.state()).isEqualTo("UNDER_REVIEW");
        assertThat(accepted.takenBack()).isEqualTo(1);
    }

    @Test
    void while_the_register_is_away_the_cancel_is_tried_again_and_the_order_never_goes_instead() {
        accepted.sendAt(FIRST);
        accepted.takeBack();
        register.is(Mood.AWAY);
        for (var day = 5; day < 12; day++) {
            accepted.sendAt("2026-11-%02dT09:30".formatted(day));
        }
        assertThat(accepted.orderState()).isEqualTo("CANCELLING");
        register.is(Mood.WELL);

        accepted.sendAt("2026-11-12T09:30");

        assertThat(register.gaveUp(accepted.order(0))).isTrue();
        assertThat(accepted.state()).isEqualTo("UNDER_REVIEW");
    }

    @Test
    void a_cancel_refused_at_the_registers_door_waits_for_a_person_and_the_acceptance_stays() {
        accepted.sendAt(FIRST);
        accepted.takeBack();
        register.is(Mood.REFUSING);
        accepted.sendAt("2026-11-05T09:01");
        register.is(Mood.WELL);
        accepted.sendAt("2026-11-06T09:00");

        assertThat(accepted.orderState()).isEqualTo("STUCK");
        assertThat(register.gaveUp(accepted.order(0))).isFalse();
        assertThat(accepted.state()).isEqualTo("ACCEPTED");
        assertThat(accepted.takenBack()).isZero();
    }

    @Test
    void a_cancel_that_comes_after_the_entry_changes_nothing_and_the_entry_counts() {
        accepted.sendAt(FIRST);
        accepted.takeBack();
        register.enters(accepted.order(0));
        accepted.sendAt("2026-11-05T09:01");

        assertThat(accepted.takingBack()).contains("TOO_LATE");
        assertThat(register.gaveUp(accepted.order(0))).isFalse();
        assertThat(entered("A1")).isEqualTo(Kind.APPLIED);
        assertThat(entered("A1")).isEqualTo(Kind.REPEATED);

        assertThat(accepted.state()).isEqualTo("ENTERED");
        assertThat(accepted.entries()).isEqualTo(1);
        assertThat(accepted.takenBack()).isZero();
    }

    @Test
    void an_order_that_the_register_lost_is_given_up_all_the_same_and_never_entered() {
        accepted.sendAt(FIRST);
        register.losesEverything();
        accepted.takeBack();
        accepted.sendAt("2026-11-05T09:01");

        assertThat(register.gaveUp(accepted.order(0))).isTrue();
        assertThat(accepted.state()).isEqualTo("UNDER_REVIEW");
        isSetAside(said("A1", accepted.order(0), TODAY), RegistrationRefusal.LINK_AFTER_CANCEL);
    }

    @Test
    void an_amendment_goes_after_the_entry_under_its_own_id_names_that_order_and_marks_itself_only() {
        amended();

        assertThat(register.received(accepted.order(1))).isEqualTo(1);
        assertThat(register.amends(accepted.order(1))).contains(accepted.order(0));
        assertThat(register.amends(accepted.order(0))).isEmpty();
        assertThat(accepted.amendment().standing()).isEqualTo(Standing.ORDERED);

        assertThat(register.says(said("A2", accepted.order(1), TODAY))).isEqualTo(Kind.APPLIED);
        assertThat(register.says(said("A2", accepted.order(1), TODAY))).isEqualTo(Kind.REPEATED);

        assertThat(accepted.amendment().standing()).isEqualTo(Standing.ENTERED);
        assertThat(accepted.state()).isEqualTo("ENTERED");
        assertThat(accepted.entries()).isEqualTo(1);
    }

    @Test
    void a_slow_register_gets_the_amendment_again_under_its_id_and_counts_it_once() {
        decided();
        register.is(Mood.SLOW);
        accepted.sendAt("2026-11-05T09:05");
        register.is(Mood.WELL);
        accepted.sendAt("2026-11-05T09:30");

        assertThat(register.received(accepted.order(1))).isEqualTo(2);
        assertThat(register.orders()).isEqualTo(2);
        assertThat(accepted.amendment().standing()).isEqualTo(Standing.ORDERED);
    }

    @Test
    void an_amendment_that_the_register_does_not_make_is_at_the_desk_with_its_reason_and_the_entry_stays() {
        amended();

        var said = new Said("A2", accepted.order(1), ACCEPTANCE, TODAY, Optional.of("その他欄では訂正できません。"));
        assertThat(register.says(said)).isEqualTo(Kind.APPLIED);
        isSetAside(said("A3", accepted.order(1), TODAY), RegistrationRefusal.LINK_ALREADY_ANSWERED);

        assertThat(accepted.amendment().standing()).isEqualTo(Standing.NOT_ENTERED);
        assertThat(accepted.amendment().reason()).contains("その他欄では訂正できません。");
        assertThat(accepted.state()).isEqualTo("ENTERED");
    }

    @Test
    void an_amendment_refused_at_the_registers_door_waits_for_a_person_and_the_entry_stays() {
        decided();
        register.is(Mood.REFUSING);
        accepted.sendAt("2026-11-05T09:05");
        register.is(Mood.WELL);
        accepted.sendAt("2026-11-06T09:00");

        assertThat(accepted.orderState()).isEqualTo("STUCK");
        assertThat(register.received(accepted.order(1))).isZero();
        assertThat(accepted.state()).isEqualTo("ENTERED");
    }

    private void amended() {
        decided();
        accepted.sendAt("2026-11-05T09:05");
    }

    /** Entered, and then an amendment that waits for the next beat. */
    private void decided() {
        accepted.sendAt(FIRST);
        entered("A1");
        accepted.sendAt("2026-11-05T09:03");
        accepted.amend("続柄を訂正");
    }

    private Kind entered(String id) {
        return register.says(said(id, accepted.order(0), TODAY));
    }

    private static Said said(String id, UUID order, LocalDate on) {
        return new Said(id, order, ACCEPTANCE, on, Optional.empty());
    }

    /** It changes nothing and is kept with its reason, also when it is sent again. */
    private void isSetAside(Said odd, RegistrationRefusal why) {
        var before = accepted.state();
        assertThat(register.says(odd)).isEqualTo(Kind.SET_ASIDE);
        assertThat(register.says(odd)).isEqualTo(Kind.REPEATED);
        assertThat(accepted.setAside()).containsExactly(why.code());
        assertThat(accepted.state()).isEqualTo(before);
    }
}
