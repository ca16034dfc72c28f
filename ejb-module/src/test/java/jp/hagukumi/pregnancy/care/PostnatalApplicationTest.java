package jp.hagukumi.pregnancy.care;

import static jp.hagukumi.pregnancy.PregnancyTown.ASAO;
import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;
import static jp.hagukumi.pregnancy.PregnancyTown.resident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.announcements.PersonDied;
import jp.hagukumi.announcements.PersonLeftCity;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.pregnancy.Loss;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.TellLoss;
import jp.hagukumi.pregnancy.care.DecidePostnatalApplication.Decision;
import jp.hagukumi.pregnancy.care.reacts.CareAfterDeath;
import jp.hagukumi.pregnancy.care.reacts.CareAfterLeaving;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** An application for care after the birth: made, decided, taken back, and what a loss or a move makes of it. */
class PostnatalApplicationTest {

    private final PostnatalTown care = new PostnatalTown("2026-11-10T09:00");
    private final PersonId woman = care.town.woman(NAKAHARA);

    @Test
    void she_applies_the_ward_grants_it_and_she_books() {
        care.notApplied(woman, "2026-11-20", 1);
        var offer = care.offer(care.midwives(), PostnatalKind.VISIT, "2026-11-25", 1);
        refused(() -> care.book(woman, offer, 2_500), PostnatalRefusal.NOT_GRANTED);
        apply(Optional.of(" 眠れる時間がほしいです "));
        assertThat(applied().words()).contains("眠れる時間がほしいです");
        refused(() -> care.book(woman, offer, 2_500), PostnatalRefusal.NOT_GRANTED);
        assertThat(toDecide())
                .extracting(line -> line.name() + " " + line.on() + " " + line.afterLoss())
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).startsWith("試験　花 ").endsWith(" false"));
        decide(Decision.GRANTED, Optional.empty());
        assertThat(care.told(woman)).containsExactly("CARE_GRANTED");
        assertThat(toDecide()).isEmpty();
        care.book(woman, offer, 2_500);
        assertThat(care.only(woman).state()).isEqualTo(PostnatalState.BOOKED);
    }

    @Test
    void a_refusal_gives_its_reason_and_she_may_apply_again() {
        care.notApplied(woman, "2026-11-20", 1);
        apply(Optional.empty());
        assertThat(refused(() -> decide(Decision.DECLINED, Optional.of("  ")), PostnatalRefusal.REASON_NEEDED))
                .containsEntry("field", "reason");
        decide(Decision.DECLINED, Optional.of("入院での治療が先に必要とうかがったため"));
        assertThat(care.told(woman)).containsExactly("CARE_DECLINED");
        assertThat(applied().state()).isEqualTo(PostnatalApplicationState.DECLINED);
        assertThat(applied().reason()).contains("入院での治療が先に必要とうかがったため");
        assertThat(care.mine(woman).mayApply()).isTrue();
        apply(Optional.empty());
        assertThat(applied().state()).isEqualTo(PostnatalApplicationState.APPLIED);
    }

    @Test
    void she_takes_it_back_before_it_is_decided_and_not_after() {
        care.notApplied(woman, "2026-11-20", 1);
        apply(Optional.empty());
        refused(this::apply, PostnatalRefusal.APPLIED_ALREADY);
        var withdraw = care.town.house.get(WithdrawMyPostnatalApplication.class);
        var first = applied();
        refused(() -> withdraw.withdraw(resident(woman), first.id(), 2), KernelRefusal.CHANGED_MEANWHILE);
        refused(() -> withdraw.withdraw(resident(care.town.woman(NAKAHARA)), first.id(), 1), KernelRefusal.NOT_FOUND);
        withdraw.withdraw(resident(woman), first.id(), 1);
        assertThat(care.mine(woman).application()).isEmpty();
        apply(Optional.empty());
        decide(Decision.GRANTED, Optional.empty());
        var second = applied();
        refused(() -> withdraw.withdraw(resident(woman), second.id(), second.version()), KernelRefusal.WRONG_STATE);
    }

    @Test
    void in_the_app_it_begins_with_the_thirty_second_week_and_at_the_desk_before() {
        var pregnancy = care.notApplied(woman, "2027-01-06", 1);
        assertThat(care.mine(woman).applyFrom()).contains(LocalDate.parse("2026-11-11"));
        assertThat(care.mine(woman).mayApply()).isFalse();
        assertThat(refused(this::apply, PostnatalRefusal.APPLIED_FROM_LATER)).containsEntry("from", "2026-11-11");
        enter(pregnancy);
        assertThat(applied().state()).isEqualTo(PostnatalApplicationState.APPLIED);
    }

    @Test
    void when_the_last_kind_is_over_nobody_applies() {
        var pregnancy = care.notApplied(woman, "2026-11-10", 1);
        care.born(woman, "2026-11-03");
        care.town.setNow("2027-11-02T23:59");
        assertThat(care.mine(woman).mayApply()).isTrue();
        care.town.setNow("2027-11-03T00:00");
        assertThat(refused(this::apply, PostnatalRefusal.APPLYING_IS_OVER)).containsEntry("until", "2027-11-02");
        refused(() -> enter(pregnancy), PostnatalRefusal.APPLYING_IS_OVER);
    }

    @Test
    void another_ward_neither_sees_nor_decides_it() {
        care.notApplied(woman, "2026-11-20", 1);
        apply(Optional.empty());
        var elsewhere = care.town.clerk(ASAO);
        refused(
                () -> care.town
                        .house
                        .get(DecidePostnatalApplication.class)
                        .decide(elsewhere, applied().id(), Decision.GRANTED, Optional.empty(), 1),
                KernelRefusal.NOT_ALLOWED);
        assertThat(care.town
                        .house
                        .get(ListPostnatalDay.class)
                        .list(elsewhere, ASAO, LocalDate.parse("2026-11-20"))
                        .toDecide())
                .isEmpty();
    }

    @Test
    void what_she_applied_for_before_a_loss_is_answered_without_a_notice() {
        var pregnancy = care.notApplied(woman, "2026-12-20", 1);
        apply(Optional.empty());
        lose(pregnancy);
        assertThat(toDecide()).extracting(PostnatalDay.Waiting::afterLoss).containsExactly(true);
        decide(Decision.GRANTED, Optional.empty());
        assertThat(care.told(woman)).isEmpty();
        assertThat(applied().state()).isEqualTo(PostnatalApplicationState.GRANTED);
    }

    @Test
    void who_applies_after_a_loss_is_told_the_answer_which_no_later_news_takes_away() {
        var pregnancy = care.notApplied(woman, "2027-06-01", 1);
        lose(pregnancy);
        apply(Optional.empty());
        decide(Decision.GRANTED, Optional.empty());
        care.town.deliverAll();
        assertThat(care.told(woman)).containsExactly("CARE_GRANTED");
        care.book(woman, care.offer(care.midwives(), PostnatalKind.VISIT, "2026-11-19", 1), 2_500);
        assertThat(care.only(woman).state()).isEqualTo(PostnatalState.BOOKED);
    }

    @Test
    void an_answer_not_read_yet_is_withdrawn_by_the_loss() {
        var pregnancy = care.notApplied(woman, "2026-12-20", 1);
        apply(Optional.empty());
        decide(Decision.GRANTED, Optional.empty());
        lose(pregnancy);
        assertThat(care.told(woman)).isEmpty();
    }

    @Test
    void whoever_moves_away_has_her_application_ended_and_so_has_whoever_died() {
        care.notApplied(woman, "2026-11-20", 1);
        apply(Optional.empty());
        care.town.sql(
                "update identity.person set standing = 'LEFT', left_on = '2026-11-09' where id = :id",
                Map.of("id", woman.value()));
        care.twice(
                CareAfterLeaving.class,
                new PersonLeftCity(woman.value(), NAKAHARA, "131016", LocalDate.parse("2026-11-09")));
        assertThat(states()).containsExactly("STOPPED");
        refused(this::apply, PostnatalRefusal.NOT_A_RESIDENT);
        var other = care.town.woman(NAKAHARA);
        care.expecting(other, "2026-11-20", 1);
        care.town.sql(
                "update identity.person set standing = 'DIED', died_on = '2026-11-09' where id = :id",
                Map.of("id", other.value()));
        care.twice(CareAfterDeath.class, new PersonDied(other.value(), LocalDate.parse("2026-11-09")));
        assertThat(states()).containsExactly("STOPPED", "STOPPED");
    }

    @Test
    void who_did_not_come_has_spent_no_use() {
        care.expecting(woman, "2026-11-10", 1);
        care.born(woman, "2026-11-03");
        care.book(woman, care.offer(care.midwives(), PostnatalKind.VISIT, "2026-11-20", 1), 2_500);
        var booked = care.only(woman);
        assertThat(care.mine(woman).usesLeft()).isEqualTo(6);
        care.town.setNow("2026-11-20T15:00");
        care.town
                .house
                .get(RecordPostnatalCare.class)
                .record(care.clerk, booked.id(), RecordPostnatalCare.Outcome.MISSED, booked.version());
        assertThat(care.mine(woman).usesLeft()).isEqualTo(7);
    }

    private void apply() {
        apply(Optional.empty());
    }

    private void apply(Optional<String> words) {
        care.town.house.get(ApplyForMyPostnatalCare.class).apply(resident(woman), words);
    }

    private void enter(PregnancyId pregnancy) {
        care.town.house.get(EnterPostnatalApplication.class).enter(care.clerk, pregnancy, Optional.empty());
    }

    private void decide(Decision decision, Optional<String> reason) {
        var application = applied();
        care.town
                .house
                .get(DecidePostnatalApplication.class)
                .decide(care.clerk, application.id(), decision, reason, application.version());
    }

    private PostnatalChoice.Applied applied() {
        return care.mine(woman).application().orElseThrow();
    }

    private List<PostnatalDay.Waiting> toDecide() {
        return care.town
                .house
                .get(ListPostnatalDay.class)
                .list(care.clerk, NAKAHARA, LocalDate.parse("2026-11-20"))
                .toDecide();
    }

    private void lose(PregnancyId pregnancy) {
        care.town
                .house
                .get(TellLoss.class)
                .tell(
                        resident(woman),
                        pregnancy,
                        new Loss(Loss.Kind.NOT_SAID, 1, Optional.empty(), Optional.empty(), Optional.empty()));
        care.town.deliverAll();
    }

    private List<String> states() {
        return care.town
                .house
                .asOwner()
                .withHandle(handle -> handle.createQuery("select state from pregnancy.postnatal_application")
                        .mapTo(String.class)
                        .list());
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
