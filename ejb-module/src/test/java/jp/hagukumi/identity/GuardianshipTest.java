package jp.hagukumi.identity;

import static jp.hagukumi.identity.Town.TODAY;
import static jp.hagukumi.identity.Town.as;
import static jp.hagukumi.identity.Town.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.Refusal;
import org.junit.jupiter.api.Test;

class GuardianshipTest {

    private final Town town = new Town();
    private final PersonId mother = town.resident("11", "佐藤", "花子", Town.NAKAHARA);
    private final PersonId father = town.resident("12", "佐藤", "太郎", Town.NAKAHARA);
    private final PersonId stranger = town.resident("13", "鈴木", "一郎", Town.KAWASAKI);
    private final PersonId child = child();
    private final InviteGuardian invite = town.get(InviteGuardian.class);
    private final AnswerInvitation answer = town.get(AnswerInvitation.class);
    private final EndGuardianship end = town.get(EndGuardianship.class);
    private final People people = town.get(People.class);

    private PersonId child() {
        town.take(town.event("20", 1, Town.born("11", TODAY.minusDays(10), 1, "11")));
        return town.person("20");
    }

    @Test
    void who_accepts_an_invitation_is_guardian_from_that_day() {
        answer.accept(as(father), invited().code().exact());
        assertThat(people.childrenOf(father, TODAY)).containsExactly(child);
        assertThat(people.familyOf(child, TODAY))
                .containsExactlyInAnyOrder(child.value(), mother.value(), father.value());
    }

    @Test
    void a_code_answers_once() {
        var code = invited().code().forReading();
        answer.accept(as(father), code);
        assertThat(refusalOf(() -> answer.accept(as(stranger), code))).isEqualTo("INVITATION_UNKNOWN");
    }

    @Test
    void of_two_answers_at_the_same_moment_one_is_refused() throws Exception {
        var code = invited().code().exact();
        var together = new CyclicBarrier(2);
        var refused = new ArrayList<String>();
        var threads = Executors.newFixedThreadPool(2);
        try {
            var answers = threads.invokeAll(List.<Callable<String>>of(
                    () -> answered(together, father, code), () -> answered(together, stranger, code)));
            for (var result : answers) {
                refused.add(result.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(refused).containsExactlyInAnyOrder("", "INVITATION_UNKNOWN");
        assertThat(people.guardiansOf(child, TODAY)).hasSize(2);
    }

    @Test
    void of_two_codes_that_one_person_uses_for_one_child_at_the_same_moment_one_is_refused() throws Exception {
        for (var round = 0; round < 10; round++) {
            var person = town.resident("9" + round, "佐藤", "次郎", Town.NAKAHARA);
            var codes = List.of(invited().code().exact(), invited().code().exact());
            var together = new CyclicBarrier(2);
            var threads = Executors.newFixedThreadPool(2);
            try {
                var answers = threads.invokeAll(List.<Callable<String>>of(
                        () -> answered(together, person, codes.get(0)),
                        () -> answered(together, person, codes.get(1))));
                assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                        .containsExactlyInAnyOrder("", "ALREADY_GUARDIAN");
            } finally {
                threads.shutdownNow();
            }
            assertThat(people.childrenOf(person, TODAY.plusYears(1))).containsExactly(child);
            town.clock.forward(Duration.ofDays(8));
        }
    }

    private String answered(CyclicBarrier together, PersonId person, String code) throws Exception {
        together.await();
        try {
            answer.accept(as(person), code);
            return "";
        } catch (Refusal refusal) {
            return refusal.code().toString();
        }
    }

    @Test
    void a_declined_invitation_gives_nothing() {
        var code = invited().code().exact();
        answer.decline(as(father), code);
        assertThat(refusalOf(() -> answer.accept(as(father), code))).isEqualTo("INVITATION_UNKNOWN");
        assertThat(people.childrenOf(father, TODAY)).isEmpty();
    }

    @Test
    void after_seven_days_an_invitation_has_lapsed() {
        var code = invited().code().exact();
        town.clock.forward(Duration.ofDays(7));
        assertThat(refusalOf(() -> answer.accept(as(father), code))).isEqualTo("INVITATION_UNKNOWN");
    }

    @Test
    void ten_wrong_codes_in_an_hour_are_enough() {
        for (var attempt = 0; attempt < 10; attempt++) {
            assertThat(refusalOf(() -> answer.accept(as(stranger), "0000-0000")))
                    .isEqualTo("INVITATION_UNKNOWN");
        }
        var code = invited().code().exact();
        assertThat(refusalOf(() -> answer.accept(as(stranger), code))).isEqualTo("TOO_MANY");
        town.clock.forward(Duration.ofMinutes(61));
        answer.accept(as(stranger), code);
    }

    @Test
    void only_a_guardian_invites_and_nobody_else_learns_of_the_child() {
        assertThat(refusalOf(() -> invite.invite(as(stranger), child, GuardianRelation.FATHER)))
                .isEqualTo("NOT_FOUND");
        assertThat(refusalOf(() -> invite.invite(as(child), child, GuardianRelation.FATHER)))
                .isEqualTo("ONLY_A_GUARDIAN_INVITES");
    }

    @Test
    void five_invitations_may_wait() {
        for (var waiting = 0; waiting < 5; waiting++) {
            invited();
        }
        assertThat(refusalOf(this::invited)).isEqualTo("TOO_MANY_INVITATIONS");
    }

    @Test
    void a_guardian_takes_back_what_was_given_by_invitation() {
        var id = answer.accept(as(father), invited().code().exact());
        end.revoke(as(mother), id);
        assertThat(people.childrenOf(father, TODAY)).isEmpty();
    }

    @Test
    void an_invited_guardian_may_leave() {
        var id = answer.accept(as(father), invited().code().exact());
        end.revoke(as(father), id);
        assertThat(people.guardiansOf(child, TODAY))
                .extracting(GuardianFacts::guardian)
                .containsExactly(mother);
    }

    @Test
    void what_rests_on_the_register_is_ended_by_the_ward_only() {
        answer.accept(as(father), invited().code().exact());
        var byRegister = people.guardiansOf(child, TODAY).stream()
                .filter(held -> held.basis() == GuardianshipBasis.REGISTER)
                .findFirst()
                .orElseThrow();
        assertThat(refusalOf(() -> end.revoke(as(father), byRegister.id()))).isEqualTo("NOT_BY_INVITATION");
        assertThat(refusalOf(() -> end.end(as(mother), byRegister.id(), TODAY, "x")))
                .isEqualTo("NOT_ALLOWED");
        assertThat(refusalOf(
                        () -> end.end(Town.staff(Role.REGISTER_CLERK, Town.KAWASAKI), byRegister.id(), TODAY, "別の区")))
                .isEqualTo("NOT_ALLOWED");
        end.end(Town.staff(Role.REGISTER_CLERK, Town.NAKAHARA), byRegister.id(), TODAY, "親権者の変更");
        assertThat(people.childrenOf(mother, TODAY)).isEmpty();
    }

    @Test
    void a_guardian_sees_who_may_act_for_the_child() {
        answer.accept(as(father), invited().code().exact());
        var seen = town.get(ReadGuardianships.class).read(as(mother));
        assertThat(seen).extracting(view -> view.guardianName().orElse("")).containsExactly("佐藤　花子", "佐藤　太郎");
        assertThat(seen).extracting(ReadGuardianships.GuardianshipView::mine).containsExactly(true, false);
        assertThat(seen).extracting(ReadGuardianships.GuardianshipView::mayEnd).containsExactly(false, true);
    }

    private InviteGuardian.Invitation invited() {
        return invite.invite(as(mother), child, GuardianRelation.FATHER);
    }
}
