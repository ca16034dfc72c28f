package jp.hagukumi.pregnancy;

import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;
import static jp.hagukumi.pregnancy.PregnancyTown.resident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.announcements.ChildLost;
import jp.hagukumi.announcements.FetusLost;
import jp.hagukumi.announcements.PersonDied;
import jp.hagukumi.births.IssueDeliveryToken;
import jp.hagukumi.births.ReadHome;
import jp.hagukumi.births.reacts.FallSilentAfterLoss;
import jp.hagukumi.births.reacts.StopAfterChildLost;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.notifications.NoticeCode;
import jp.hagukumi.notifications.Notices;
import jp.hagukumi.pregnancy.reacts.FollowDeath;
import jp.hagukumi.testhouse.Twice;
import org.junit.jupiter.api.Test;

/** A loss, told by whomever: what falls silent, what goes on, and what is taken back when it was told by mistake. */
class LossTest {

    private enum Glad implements NoticeCode {
        WEEK_REACHED
    }

    private final PregnancyTown town = new PregnancyTown("2026-11-10T09:00");
    private final PersonId woman = town.woman(NAKAHARA);
    private final Actor nurse = town.nurse(NAKAHARA);

    @Test
    void told_by_her_everything_glad_falls_silent_in_the_same_moment() {
        var pregnancy = town.pregnancy(woman, "2027-06-01", 1);
        glad(pregnancy);
        assertThat(unread()).isEqualTo(1);
        tell(pregnancy, Loss.Kind.NOT_SAID, 1);
        assertThat(unread()).isZero();
        glad(pregnancy);
        assertThat(unread()).isZero();
        var mine = town.house.get(ReadMyPregnancy.class).read(resident(woman)).orElseThrow();
        assertThat(mine.silent()).isTrue();
        assertThat(mine.course()).isEmpty();
        assertThat(mine.office().phone()).isEqualTo("044-000-0001");
    }

    @Test
    void the_code_for_the_hospital_is_out_of_use_and_her_first_page_asks_for_nothing() {
        town.house.get(IssueDeliveryToken.class).issue(resident(woman), Optional.empty());
        var pregnancy = town.pregnancy(woman, "2027-06-01", 1);
        assertThat(town.house.get(ReadHome.class).read(resident(woman)).due()).hasSize(1);
        tell(pregnancy, Loss.Kind.MISCARRIAGE, 1);
        town.deliverAll();
        var home = town.house.get(ReadHome.class).read(resident(woman));
        assertThat(home.quiet()).isTrue();
        assertThat(home.due()).isEmpty();
        assertThat(town.count("select count(*) from births.delivery_token where replaced_at is null"))
                .isZero();
    }

    @Test
    void of_twins_one_may_be_lost_and_the_other_goes_on() {
        var pregnancy = town.pregnancy(woman, "2027-06-01", 2);
        glad(pregnancy);
        tell(pregnancy, Loss.Kind.STILLBIRTH, 1);
        assertThat(unread()).isZero();
        var mine = town.house.get(ReadMyPregnancy.class).read(resident(woman)).orElseThrow();
        assertThat(mine.state()).isEqualTo(PregnancyState.NOTIFIED);
        assertThat(mine.course().orElseThrow().children()).isEqualTo(1);
        tell(pregnancy, Loss.Kind.STILLBIRTH, 1);
        assertThat(town.house
                        .get(ReadMyPregnancy.class)
                        .read(resident(woman))
                        .orElseThrow()
                        .state())
                .isEqualTo(PregnancyState.LOST);
    }

    @Test
    void the_registers_word_of_a_childs_death_and_the_mothers_are_one_loss() {
        var pregnancy = town.pregnancy(woman, "2026-11-12", 1);
        var child = town.child(woman, "2026-11-08", 1);
        born("2026-11-08");
        town.house
                .get(TellLoss.class)
                .tell(
                        resident(woman),
                        pregnancy,
                        new Loss(
                                Loss.Kind.DEATH_AFTER_BIRTH,
                                1,
                                Optional.of(child),
                                Optional.of(LocalDate.parse("2026-11-09")),
                                Optional.of(true)));
        town.died(child, "2026-11-09");
        Twice.equalsOnce(
                town.house,
                town.house.get(FollowDeath.class),
                new PersonDied(child.value(), LocalDate.parse("2026-11-09")));
        assertThat(town.count("select count(*) from pregnancy.loss")).isEqualTo(1);
        assertThat(town.word("select state || ended_on from pregnancy.pregnancy"))
                .isEqualTo("LOST2026-11-08");
    }

    @Test
    void the_register_alone_is_enough() {
        town.pregnancy(woman, "2026-11-12", 1);
        var child = town.child(woman, "2026-11-08", 1);
        born("2026-11-08");
        town.died(child, "2026-11-09");
        Twice.equalsOnce(
                town.house,
                town.house.get(FollowDeath.class),
                new PersonDied(child.value(), LocalDate.parse("2026-11-09")));
        assertThat(town.word("select state from pregnancy.pregnancy")).isEqualTo("LOST");
        assertThat(town.word("select told_by from pregnancy.loss")).isEqualTo("REGISTER");
    }

    @Test
    void whoever_hears_of_it_twice_does_it_once() {
        var pregnancy = town.pregnancy(woman, "2027-06-01", 1);
        Twice.equalsOnce(
                town.house,
                town.house.get(FallSilentAfterLoss.class),
                new FetusLost(pregnancy.value(), woman.value(), false));
        var child = town.child(woman, "2026-11-08", 1);
        Twice.equalsOnce(
                town.house, town.house.get(StopAfterChildLost.class), new ChildLost(child.value(), woman.value()));
    }

    @Test
    void a_clerk_enters_it_and_sees_no_more_of_it_than_she_entered() {
        var pregnancy = town.pregnancy(woman, "2027-06-01", 1);
        var clerk = town.clerk(NAKAHARA);
        town.house.get(EnterLoss.class).enter(clerk, pregnancy, loss(Loss.Kind.ABORTION, 1), Loss.ToldBy.CLINIC);
        assertThat(town.house
                        .get(ReadPregnancySheet.class)
                        .read(clerk, pregnancy)
                        .losses())
                .isEmpty();
        assertThat(town.house
                        .get(ReadPregnancySheet.class)
                        .read(nurse, pregnancy)
                        .losses())
                .extracting(told -> told.loss().kind() + " " + told.toldBy())
                .containsExactly("ABORTION CLINIC");
    }

    @Test
    void told_by_mistake_it_is_taken_back_by_the_nurse_and_goes_on_as_it_was() {
        var pregnancy = town.pregnancy(woman, "2027-06-01", 1);
        tell(pregnancy, Loss.Kind.NOT_SAID, 1);
        town.house.get(TakeBackLoss.class).takeBack(nurse, pregnancy, "ご本人に電話で確認");
        assertThat(town.house
                        .get(ReadMyPregnancy.class)
                        .read(resident(woman))
                        .orElseThrow()
                        .state())
                .isEqualTo(PregnancyState.NOTIFIED);
        glad(pregnancy);
        assertThat(unread()).isEqualTo(1);
    }

    @Test
    void a_death_after_birth_taken_back_leaves_the_birth_as_it_was() {
        var pregnancy = town.pregnancy(woman, "2026-11-12", 1);
        var child = town.child(woman, "2026-11-08", 1);
        born("2026-11-08");
        town.house
                .get(EnterLoss.class)
                .enter(
                        nurse,
                        pregnancy,
                        new Loss(
                                Loss.Kind.DEATH_AFTER_BIRTH, 1, Optional.of(child), Optional.empty(), Optional.empty()),
                        Loss.ToldBy.CLERK);
        town.house.get(TakeBackLoss.class).takeBack(nurse, pregnancy, "別のご家族の連絡だった");
        assertThat(town.word("select state || ended_on || lost from pregnancy.pregnancy"))
                .isEqualTo("DELIVERED2026-11-080");
    }

    @Test
    void more_children_than_were_expected_cannot_be_lost() {
        var pregnancy = town.pregnancy(woman, "2027-06-01", 1);
        assertThatThrownBy(() -> tell(pregnancy, Loss.Kind.NOT_SAID, 2))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(PregnancyRefusal.MORE_THAN_EXPECTED));
    }

    @Test
    void nobody_else_of_the_town_can_tell_of_it_in_the_app() {
        var pregnancy = town.pregnancy(woman, "2027-06-01", 1);
        var other = resident(town.woman(NAKAHARA));
        assertThatThrownBy(() -> town.house.get(TellLoss.class).tell(other, pregnancy, loss(Loss.Kind.NOT_SAID, 1)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(KernelRefusal.NOT_FOUND));
    }

    private void born(String on) {
        town.house.together(() -> {
            town.house.get(FollowRegister.class).born(nurse, woman, LocalDate.parse(on));
            return true;
        });
    }

    private void glad(PregnancyId pregnancy) {
        town.house.together(() -> {
            town.house
                    .get(Notices.class)
                    .tell(woman.value(), Glad.WEEK_REACHED, Map.of(), "/pregnancy", List.of(pregnancy.value()));
            return true;
        });
    }

    private int unread() {
        return town.house.get(Notices.class).unread(woman.value());
    }

    private void tell(PregnancyId pregnancy, Loss.Kind kind, int fetuses) {
        town.house.get(TellLoss.class).tell(resident(woman), pregnancy, loss(kind, fetuses));
    }

    private static Loss loss(Loss.Kind kind, int fetuses) {
        return new Loss(kind, fetuses, Optional.<PersonId>empty(), Optional.empty(), Optional.empty());
    }
}
