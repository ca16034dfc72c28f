package jp.hagukumi.births;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.announcements.RegistrationAmended;
import jp.hagukumi.births.reacts.OrderAmendment;
import jp.hagukumi.births.registration.AmendRegistration;
import jp.hagukumi.births.registration.AmendRegistration.Wanted;
import jp.hagukumi.births.registration.Amendment;
import jp.hagukumi.births.registration.Amendment.Standing;
import jp.hagukumi.births.registration.LinkOutcome.Kind;
import jp.hagukumi.births.registration.ReadAmendments;
import jp.hagukumi.births.registration.RegistrationId;
import jp.hagukumi.births.registration.RegistrationRefusal;
import jp.hagukumi.kernel.text.Written;
import jp.hagukumi.testhouse.Twice;
import org.junit.jupiter.api.Test;

/** What is amended after acceptance reaches the family register: in its turn, once, and without moving the case. */
class AmendmentAtRegisterTest {

    private final TownOfOrders linked = new TownOfOrders();

    @Test
    void an_amendment_after_the_entry_is_ordered_on_its_own_with_the_whole_notice_as_it_stands_now() {
        var filed = entered();
        amend(filed, "remarks", "続柄を訂正");
        linked.send();

        assertThat(linked.register.sent).hasSize(2);
        assertThat(linked.register.sent.get(1)).satisfies(order -> {
            assertThat(order.order()).isNotEqualTo(linked.order(1));
            assertThat(order.acceptanceNumber()).isEqualTo("141330-2026-000001");
            assertThat(order.remarks()).contains("続柄を訂正");
            assertThat(order.image()).isNotEqualTo(linked.register.sent.get(0).image());
            assertThat(order.amends()).hasValueSatisfying(amends -> {
                assertThat(amends.order()).isEqualTo(linked.order(1));
                assertThat(amends.kind()).isEqualTo(Amendment.Kind.CORRECTION);
                assertThat(amends.decidedOn()).isEqualTo(TownOfOrders.TODAY);
            });
        });
        assertThat(standings(filed)).containsExactly(Standing.ORDERED);
    }

    @Test
    void its_answer_marks_the_amendment_and_never_moves_the_case() {
        var filed = entered();
        amend(filed, "remarks", "一");
        linked.send();
        var moves = linked.texts("select move from births.registration_event order by position");

        assertThat(linked.enters("A2", linked.order(2)).kind()).isEqualTo(Kind.APPLIED);
        assertThat(linked.enters("A2", linked.order(2)).kind()).isEqualTo(Kind.REPEATED);

        assertThat(linked.state(filed)).isEqualTo("ENTERED");
        assertThat(linked.texts("select move from births.registration_event order by position"))
                .isEqualTo(moves);
        assertThat(chain(filed).get(0).register()).hasValueSatisfying(at -> {
            assertThat(at.standing()).isEqualTo(Standing.ENTERED);
            assertThat(at.on()).contains(TownOfOrders.TODAY);
        });
        assertThat(linked.notices()).containsOnlyOnce("REGISTRATION_ENTERED");
    }

    @Test
    void what_the_register_would_not_amend_is_back_at_the_desk_with_its_reason_and_the_case_stays() {
        var filed = entered();
        amend(filed, "remarks", "一");
        linked.send();
        linked.returns("A2", linked.order(2), "その他欄では訂正できません。");

        assertThat(linked.state(filed)).isEqualTo("ENTERED");
        assertThat(chain(filed).get(0).register()).hasValueSatisfying(at -> {
            assertThat(at.standing()).isEqualTo(Standing.NOT_ENTERED);
            assertThat(at.reason()).contains("その他欄では訂正できません。");
        });
    }

    @Test
    void an_amendment_made_while_the_entry_waits_never_overtakes_its_answer() {
        var filed = linked.accepted();
        linked.send();
        amend(filed, "remarks", "一");
        linked.send();
        assertThat(linked.register.sent).hasSize(1);
        assertThat(standings(filed)).containsExactly(Standing.TO_BE_ORDERED);

        linked.enters("A1", linked.order(1));
        linked.send();

        assertThat(linked.register.sent).hasSize(2);
        assertThat(linked.register.sent.get(1).remarks()).contains("一");
    }

    @Test
    void amendments_go_one_after_the_other_each_after_the_answer_before_it() {
        var filed = entered();
        amend(filed, "remarks", "一");
        linked.send();
        linked.town.setNow("2026-11-05T09:10");
        amend(filed, "remarks", "二");
        linked.send();
        assertThat(linked.register.sent).hasSize(2);
        assertThat(standings(filed)).containsExactly(Standing.ORDERED, Standing.TO_BE_ORDERED);

        linked.enters("A2", linked.order(2));
        linked.send();

        assertThat(linked.register.sent).hasSize(3);
        assertThat(linked.register.sent.get(2).remarks()).contains("二");
        assertThat(standings(filed)).containsExactly(Standing.ENTERED, Standing.ORDERED);
    }

    @Test
    void where_the_entry_was_not_made_the_amendment_goes_with_the_new_order_and_none_of_its_own_is_sent() {
        var filed = linked.accepted();
        linked.send();
        amend(filed, "remarks", "一");
        linked.returns("A1", linked.order(1), "本籍が見つかりません。");
        linked.town.setNow("2026-11-05T10:00");
        linked.accept(filed);
        linked.send();

        assertThat(linked.register.sent).hasSize(2);
        assertThat(linked.register.sent.get(1).amends()).isEmpty();
        assertThat(linked.register.sent.get(1).remarks()).contains("一");
        assertThat(standings(filed)).containsExactly(Standing.WITH_ENTRY);
        linked.enters("A2", linked.order(2));
        linked.send();
        assertThat(linked.register.sent).hasSize(2);
    }

    @Test
    void heard_of_twice_it_is_ordered_once() {
        var filed = entered();
        amend(filed, "remarks", "一");
        Twice.equalsOnce(
                linked.town.house,
                linked.town.house.get(OrderAmendment.class),
                new RegistrationAmended(
                        filed.value(),
                        linked.child.value(),
                        Optional.of(linked.mother.value()),
                        2,
                        SlipTown.NAKAHARA,
                        "141330-2026-000001",
                        "CORRECTION"));
        linked.send();
        assertThat(linked.texts("select state from births.link_order where amends is not null"))
                .hasSize(1);
    }

    @Test
    void an_answer_of_a_day_before_the_ward_decided_is_set_aside() {
        var filed = entered();
        linked.town.setNow("2026-11-09T09:00");
        amend(filed, "remarks", "一");
        linked.send();
        UUID order = linked.order(2);

        assertThat(linked.take("A2", order, TownOfOrders.TODAY, Optional.empty()).finding())
                .contains(RegistrationRefusal.LINK_BEFORE_ACCEPTANCE);
        assertThat(standings(filed)).containsExactly(Standing.ORDERED);
    }

    private RegistrationId entered() {
        var filed = linked.accepted();
        linked.send();
        linked.enters("A1", linked.order(1));
        linked.town.setNow("2026-11-05T09:05");
        return filed;
    }

    private void amend(RegistrationId filed, String field, String value) {
        var amending = linked.town.house.get(AmendRegistration.class);
        amending.propose(
                linked.clerk(),
                filed,
                linked.version(filed),
                new Wanted(Amendment.Kind.CORRECTION, Map.of(field, Optional.of(value)), new Written("届書の写し間違いのため。")));
        amending.decide(linked.colleague(), filed, Optional.empty());
    }

    private List<Amendment> chain(RegistrationId filed) {
        return linked.town.house.get(ReadAmendments.class).read(linked.clerk(), filed);
    }

    private List<Standing> standings(RegistrationId filed) {
        return chain(filed).stream()
                .map(one -> one.register().orElseThrow().standing())
                .toList();
    }
}
