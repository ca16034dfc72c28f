package jp.hagukumi.births;

import static jp.hagukumi.births.SlipTown.ASAO;
import static jp.hagukumi.births.SlipTown.NAKAHARA;
import static jp.hagukumi.births.SlipTown.resident;
import static jp.hagukumi.births.SlipTown.staffActor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import jp.hagukumi.births.ports.FamilyRegister.Standing;
import jp.hagukumi.births.registration.AmendRegistration;
import jp.hagukumi.births.registration.AmendRegistration.Wanted;
import jp.hagukumi.births.registration.Amendment;
import jp.hagukumi.births.registration.DeskRegistration;
import jp.hagukumi.births.registration.LinkOrderId;
import jp.hagukumi.births.registration.LinkOutcome.Kind;
import jp.hagukumi.births.registration.RegistrationId;
import jp.hagukumi.births.registration.RegistrationMove;
import jp.hagukumi.births.registration.RegistrationRefusal;
import jp.hagukumi.births.registration.RetryLinkOrder;
import jp.hagukumi.births.registration.TakeBackAcceptance;
import jp.hagukumi.births.registration.TakeBackOutcome;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.kernel.text.Written;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** An acceptance is taken back before the entry: the register gives the order up, or it was entered first and that counts. */
class TakeBackAcceptanceTest {

    private static final Written REASON = new Written("別の届と取り違えて受理したため。");

    private final TownOfOrders linked = new TownOfOrders();

    @Test
    void one_proposes_another_decides_the_register_gives_it_up_and_the_case_is_back_with_its_number() {
        var filed = sent();
        var before = linked.read(filed);
        assertThat(propose(filed)).isFalse();
        assertThat(linked.read(filed).proposal())
                .hasValueSatisfying(one -> assertThat(one.act()).isEqualTo(DeskRegistration.Act.TAKE_BACK));
        assertThat(code(() -> decide(linked.clerk(), filed))).isEqualTo(RegistrationRefusal.SECOND_PERSON_NEEDED);

        decide(linked.colleague(), filed);

        assertThat(linked.state(filed)).isEqualTo("ACCEPTED");
        assertThat(linked.read(filed).takeBack())
                .hasValueSatisfying(asked -> assertThat(asked.outcome()).isEmpty());
        linked.send();
        assertThat(linked.register.cancels).containsExactly(linked.order(1));
        assertThat(linked.read(filed)).satisfies(back -> {
            assertThat(back.form().state().name()).isEqualTo("UNDER_REVIEW");
            assertThat(back.acceptanceNumber()).isEqualTo(before.acceptanceNumber());
            assertThat(back.acceptedOn()).isEqualTo(before.acceptedOn());
            assertThat(back.form().receivedOn()).isEqualTo(before.form().receivedOn());
            assertThat(back.takeBack()).isEmpty();
        });
        assertThat(linked.notices()).containsOnlyOnce("REGISTRATION_TAKEN_BACK");
        assertThat(linked.texts("select reason from births.registration_event where move = 'TAKE_BACK'"))
                .containsExactly("別の届と取り違えて受理したため。");
    }

    @Test
    void an_order_that_never_left_is_given_up_at_once_and_never_leaves() {
        var filed = linked.accepted();
        takenBack(filed);

        assertThat(linked.state(filed)).isEqualTo("UNDER_REVIEW");
        linked.send();
        assertThat(linked.register.sent).isEmpty();
        assertThat(linked.register.cancels).isEmpty();
    }

    @Test
    void taken_back_it_can_be_accepted_anew_under_its_number_and_ordered_under_another_id() {
        var filed = sent();
        var first = linked.order(1);
        takenBack(filed);
        linked.send();
        linked.town.setNow("2026-11-05T10:00");

        linked.accept(filed);
        linked.send();

        assertThat(linked.register.sent)
                .extracting(order -> order.acceptanceNumber())
                .containsOnly("141330-2026-000001");
        assertThat(linked.register.orders).doesNotContainKey(first).hasSize(1);
        assertThat(linked.enters("A1", first).finding()).contains(RegistrationRefusal.LINK_AFTER_CANCEL);
        assertThat(linked.enters("A2", linked.order(2)).kind()).isEqualTo(Kind.APPLIED);
        assertThat(linked.state(filed)).isEqualTo("ENTERED");
    }

    @Test
    void where_the_register_was_first_the_clerk_is_told_and_its_answer_counts_once() {
        var filed = sent();
        takenBack(filed);
        linked.register.standing = Standing.ENTERED;
        linked.send();

        assertThat(linked.read(filed).takeBack())
                .hasValueSatisfying(asked -> assertThat(asked.outcome()).contains(TakeBackOutcome.TOO_LATE));
        assertThat(code(() -> propose(filed))).isEqualTo(RegistrationRefusal.TAKE_BACK_TOO_LATE);
        assertThat(linked.state(filed)).isEqualTo("ACCEPTED");
        linked.town.setNow("2026-11-05T09:02");
        linked.send();
        assertThat(linked.register.asked).containsExactly(linked.order(1));

        assertThat(linked.enters("A1", linked.order(1)).kind()).isEqualTo(Kind.APPLIED);
        assertThat(linked.enters("A1", linked.order(1)).kind()).isEqualTo(Kind.REPEATED);
        assertThat(linked.state(filed)).isEqualTo("ENTERED");
        assertThat(linked.read(filed).takeBack()).isPresent();
        assertThat(linked.notices()).doesNotContain("REGISTRATION_TAKEN_BACK");
    }

    @Test
    void an_answer_that_overtakes_the_cancel_counts_and_the_cancel_is_not_sent_any_more() {
        var filed = sent();
        takenBack(filed);

        assertThat(linked.enters("A1", linked.order(1)).kind()).isEqualTo(Kind.APPLIED);

        linked.send();
        assertThat(linked.register.cancels).isEmpty();
        assertThat(linked.state(filed)).isEqualTo("ENTERED");
        assertThat(linked.texts("select outcome from births.link_cancel")).containsExactly("TOO_LATE");
    }

    @Test
    void what_the_register_would_not_enter_anyway_is_back_once() {
        var filed = sent();
        takenBack(filed);
        linked.returns("A1", linked.order(1), "本籍が見つかりません。");
        linked.send();

        assertThat(linked.state(filed)).isEqualTo("UNDER_REVIEW");
        assertThat(linked.texts("select move from births.registration_event where state = 'UNDER_REVIEW'"))
                .containsOnlyOnce("RETURN")
                .doesNotContain("TAKE_BACK");
    }

    @Test
    void while_the_register_is_away_or_busy_it_is_asked_again_more_slowly() {
        var filed = sent();
        takenBack(filed);
        linked.register.away = true;
        linked.send();
        linked.register.away = false;
        linked.register.busy = true;
        linked.town.setNow("2026-11-05T09:05");
        linked.send();
        assertThat(linked.state(filed)).isEqualTo("ACCEPTED");
        linked.register.busy = false;
        linked.town.setNow("2026-11-05T09:30");
        linked.send();
        assertThat(linked.state(filed)).isEqualTo("UNDER_REVIEW");
    }

    @Test
    void a_cancel_refused_at_the_registers_door_waits_for_a_person_and_does_not_become_an_order_again() {
        var filed = sent();
        takenBack(filed);
        linked.register.refuses = true;
        linked.send();
        assertThat(linked.texts("select state from births.link_order")).containsExactly("STUCK");
        assertThat(linked.read(filed).takeBack())
                .hasValueSatisfying(asked -> assertThat(asked.stuck()).isTrue());
        linked.register.refuses = false;
        var admin = staffActor(linked.town.staff(Role.ADMINISTRATOR, NAKAHARA), Role.ADMINISTRATOR, NAKAHARA);
        var city = new Actor(
                admin.kind(),
                admin.id(),
                Set.of(Actor.Grant.cityWide(Role.ADMINISTRATOR)),
                Optional.empty(),
                "test-admin");

        linked.town.house.get(RetryLinkOrder.class).retry(city, new LinkOrderId(linked.order(1)));
        linked.send();

        assertThat(linked.register.sent).hasSize(1);
        assertThat(linked.state(filed)).isEqualTo("UNDER_REVIEW");
    }

    @Test
    void a_proposal_that_the_register_overtook_lapses_and_nothing_waits_any_more() {
        var filed = sent();
        propose(filed);
        linked.enters("A1", linked.order(1));

        assertThat(linked.read(filed).proposal()).isEmpty();
        assertThat(code(() -> decide(linked.colleague(), filed))).isEqualTo(KernelRefusal.NOT_FOUND);
    }

    @Test
    void a_declined_proposal_changes_nothing_and_it_may_be_proposed_again() {
        var filed = sent();
        propose(filed);
        takeBack().decide(linked.colleague(), filed, Optional.of(new Written("受理のとおりで正しい。")));

        linked.send();
        assertThat(linked.register.cancels).isEmpty();
        assertThat(linked.read(filed).allowed()).contains(RegistrationMove.TAKE_BACK);
        assertThat(propose(filed)).isFalse();
    }

    @Test
    void nothing_is_amended_while_the_acceptance_is_on_its_way_back() {
        var filed = sent();
        takenBack(filed);
        var wanted =
                new Wanted(Amendment.Kind.CORRECTION, Map.of("remarks", Optional.of("訂正のため")), new Written("誤記のため。"));
        assertThat(code(() -> linked.town
                        .house
                        .get(AmendRegistration.class)
                        .propose(linked.clerk(), filed, linked.version(filed), wanted)))
                .isEqualTo(RegistrationRefusal.TAKE_BACK_UNDER_WAY);
        assertThat(code(() -> propose(filed))).isEqualTo(RegistrationRefusal.TAKE_BACK_UNDER_WAY);
    }

    @Test
    void entry_and_cancel_at_once_end_in_one_of_the_two_and_never_in_both() throws Exception {
        var filed = sent();
        propose(filed);
        var order = linked.order(1);
        List<Callable<Boolean>> works = List.of(
                () -> linked.enters("A1", order).kind() == Kind.APPLIED,
                () -> catchThrowableOfType(Refusal.class, () -> {
                            decide(linked.colleague(), filed);
                            linked.send();
                        })
                        == null);
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (var done : threads.invokeAll(works)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        var moves = linked.texts("select move from births.registration_event where move in ('ENTER', 'TAKE_BACK')");
        assertThat(moves).hasSize(1);
        assertThat(linked.state(filed)).isEqualTo(moves.get(0).equals("ENTER") ? "ENTERED" : "UNDER_REVIEW");
        assertThat(linked.texts("select state from births.link_order"))
                .containsExactly(moves.get(0).equals("ENTER") ? "ENTERED" : "CANCELLED");
    }

    @Test
    void only_what_is_accepted_and_not_entered_is_taken_back() {
        var filed = sent();
        var possible = new HashSet<String>();
        for (var state : List.of(
                "FILED", "UNDER_REVIEW", "NEEDS_FIX", "WITHDRAWN", "REFUSED", "ENTERED", "REGISTERED", "ACCEPTED")) {
            linked.town.sql(
                    "update births.registration set state = :state where id = :id",
                    Map.of("state", state, "id", filed.value()));
            var refusal = catchThrowableOfType(Refusal.class, () -> propose(filed));
            if (refusal == null) {
                possible.add(state);
            } else {
                assertThat(refusal.code()).as(state).isEqualTo(KernelRefusal.WRONG_STATE);
            }
        }
        assertThat(possible).containsExactly("ACCEPTED");
    }

    @Test
    void nobody_but_a_register_clerk_of_the_ward_proposes_or_decides() {
        var filed = sent();
        var strangers = new HashMap<String, Actor>();
        strangers.put("the mother", resident(linked.mother));
        strangers.put(
                "a clerk of another ward",
                staffActor(linked.town.staff(Role.REGISTER_CLERK, ASAO), Role.REGISTER_CLERK, ASAO));
        for (var role : Set.of(Role.HEALTH_NURSE, Role.HEALTH_CLERK, Role.AUDITOR, Role.ADMINISTRATOR)) {
            strangers.put(role.name(), staffActor(linked.town.staff(role, NAKAHARA), role, NAKAHARA));
        }
        var version = linked.version(filed);
        strangers.forEach((who, actor) -> List.<ThrowingCallable>of(
                        () -> takeBack().propose(actor, filed, version, REASON),
                        () -> takeBack().decide(actor, filed, Optional.empty()))
                .forEach(
                        act -> assertThat(code(act)).as(who).isIn(KernelRefusal.NOT_ALLOWED, KernelRefusal.NOT_FOUND)));
        assertThat(linked.read(filed).proposal()).isEmpty();
    }

    private RegistrationId sent() {
        var filed = linked.accepted();
        linked.send();
        return filed;
    }

    private TakeBackAcceptance takeBack() {
        return linked.town.house.get(TakeBackAcceptance.class);
    }

    private boolean propose(RegistrationId filed) {
        return takeBack().propose(linked.clerk(), filed, linked.version(filed), REASON);
    }

    private void decide(Actor actor, RegistrationId filed) {
        takeBack().decide(actor, filed, Optional.empty());
    }

    private void takenBack(RegistrationId filed) {
        propose(filed);
        decide(linked.colleague(), filed);
    }

    private static RefusalCode code(ThrowingCallable work) {
        var refusal = catchThrowableOfType(Refusal.class, work);
        assertThat(refusal).isNotNull();
        return refusal.code();
    }
}
