package jp.hagukumi.births;

import static jp.hagukumi.births.SlipTown.ASAO;
import static jp.hagukumi.births.SlipTown.NAKAHARA;
import static jp.hagukumi.births.SlipTown.resident;
import static jp.hagukumi.births.SlipTown.staffActor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.births.registration.AmendRegistration;
import jp.hagukumi.births.registration.AmendRegistration.Wanted;
import jp.hagukumi.births.registration.Amendment;
import jp.hagukumi.births.registration.ListOpenMatters;
import jp.hagukumi.births.registration.ListRegisterClerks;
import jp.hagukumi.births.registration.OpenMatters;
import jp.hagukumi.births.registration.OpenMatters.What;
import jp.hagukumi.births.registration.RegistrationId;
import jp.hagukumi.births.registration.TakeBackAcceptance;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.Written;
import org.junit.jupiter.api.Test;

/** What a ward's desk has open over all its cases, and who can take over whose. */
class OpenMattersTest {

    private static final Written REASON = new Written("別の届と取り違えて受理したため。");

    private final TownOfOrders linked = new TownOfOrders();
    private final SlipTown town = linked.town;

    @Test
    void a_proposal_is_on_the_list_until_another_person_decides_it() {
        var filed = linked.accepted();
        var takingBack = town.house.get(TakeBackAcceptance.class);
        takingBack.propose(linked.clerk(), filed, linked.version(filed), REASON);

        assertThat(open(linked.clerk()).decisions()).singleElement().satisfies(one -> {
            assertThat(one.registration()).isEqualTo(filed);
            assertThat(one.what()).isEqualTo(What.TAKE_BACK);
            assertThat(one.childName()).contains("試験　陽菜");
            assertThat(one.reason()).isEqualTo(REASON.exact());
            assertThat(one.mine()).isTrue();
        });
        assertThat(open(linked.colleague()).decisions())
                .singleElement()
                .satisfies(one -> assertThat(one.mine()).isFalse());

        takingBack.decide(linked.colleague(), filed, Optional.of(new Written("このままで正しい。")));

        assertThat(open(linked.clerk()).decisions()).isEmpty();
    }

    @Test
    void an_amendment_is_on_the_list_while_it_waits_and_again_when_the_family_register_returns_it() {
        var filed = entered();
        propose(filed, "一");
        assertThat(open(linked.clerk()).decisions())
                .singleElement()
                .satisfies(one -> assertThat(one.what()).isEqualTo(What.AMEND));
        decide(filed);
        assertThat(open(linked.clerk()).decisions()).isEmpty();
        linked.send();
        assertThat(open(linked.clerk()).returned())
                .as("it waits for its answer")
                .isEmpty();

        linked.returns("A2", linked.order(2), "その他欄では訂正できません。");

        assertThat(open(linked.clerk()).returned()).singleElement().satisfies(one -> {
            assertThat(one.registration()).isEqualTo(filed);
            assertThat(one.standing()).isEqualTo(Amendment.Standing.NOT_ENTERED);
            assertThat(one.reason()).contains("その他欄では訂正できません。");
            assertThat(one.position()).isEqualTo(1);
        });
        linked.town.setNow("2026-11-05T09:30");
        propose(filed, "二");
        assertThat(open(linked.clerk()).returned()).as("followed up").isEmpty();
    }

    @Test
    void it_is_the_own_wards_and_the_register_clerks_only() {
        var filed = linked.accepted();
        town.house.get(TakeBackAcceptance.class).propose(linked.clerk(), filed, linked.version(filed), REASON);

        assertThat(open(staffActor(town.staff(Role.REGISTER_CLERK, ASAO), Role.REGISTER_CLERK, ASAO))
                        .decisions())
                .isEmpty();
        for (var actor : List.of(
                resident(linked.mother),
                staffActor(town.staff(Role.HEALTH_NURSE, NAKAHARA), Role.HEALTH_NURSE, NAKAHARA))) {
            assertThat(catchThrowableOfType(Refusal.class, () -> open(actor)).code())
                    .isEqualTo(KernelRefusal.NOT_ALLOWED);
            assertThat(catchThrowableOfType(
                                    Refusal.class,
                                    () -> town.house
                                            .get(ListRegisterClerks.class)
                                            .list(actor))
                            .code())
                    .isEqualTo(KernelRefusal.NOT_ALLOWED);
        }
    }

    @Test
    void cases_are_handed_between_all_clerks_of_the_ward_also_from_one_who_has_left() {
        var elsewhere = town.staff(Role.REGISTER_CLERK, ASAO);
        var left = town.staff(Role.REGISTER_CLERK, NAKAHARA);
        var filed = linked.accepted();
        town.sql(
                "update births.registration set state = 'UNDER_REVIEW', assigned_to = :left where id = :id",
                Map.of("left", left.value(), "id", filed.value()));
        town.sql("update identity.staff set active = false where id = :id", Map.of("id", left.value()));

        var clerks = town.house.get(ListRegisterClerks.class).list(linked.clerk());

        assertThat(clerks).extracting(ListRegisterClerks.Clerk::id).doesNotContain(elsewhere);
        assertThat(clerks).anySatisfy(one -> {
            assertThat(one.id()).isEqualTo(left);
            assertThat(one.cases()).isOne();
            assertThat(one.takesOver()).isFalse();
        });
        assertThat(clerks)
                .filteredOn(ListRegisterClerks.Clerk::takesOver)
                .extracting(ListRegisterClerks.Clerk::id)
                .containsExactlyInAnyOrder(linked.clerk, linked.colleague);
    }

    private RegistrationId entered() {
        var filed = linked.accepted();
        linked.send();
        linked.enters("A1", linked.order(1));
        linked.town.setNow("2026-11-05T09:05");
        return filed;
    }

    private void propose(RegistrationId filed, String remarks) {
        town.house
                .get(AmendRegistration.class)
                .propose(
                        linked.clerk(),
                        filed,
                        linked.version(filed),
                        new Wanted(
                                Amendment.Kind.CORRECTION,
                                Map.of("remarks", Optional.of(remarks)),
                                new Written("届書の写し間違いのため。")));
    }

    private void decide(RegistrationId filed) {
        town.house.get(AmendRegistration.class).decide(linked.colleague(), filed, Optional.empty());
    }

    private OpenMatters open(Actor actor) {
        return town.house.get(ListOpenMatters.class).list(actor);
    }
}
