package jp.hagukumi.identity;

import static jp.hagukumi.identity.Town.NAKAHARA;
import static jp.hagukumi.identity.Town.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ExpectedChildrenTest {

    private static final LocalDate BIRTH = TODAY.minusDays(3);

    private final Town town = new Town();
    private final PersonId mother = town.resident("11", "佐藤", "花子", NAKAHARA);
    private final ExpectedChildren children = town.get(ExpectedChildren.class);
    private final People people = town.get(People.class);

    @Test
    void the_mother_is_guardian_of_the_child_she_expects_to_be_registered() {
        var child = children.childOf(mother, BIRTH, 1, Sex.FEMALE);
        assertThat(people.childrenOf(mother, TODAY)).containsExactly(child);
        assertThat(town.facts(child).standing()).isEqualTo(Standing.EXPECTED);
        assertThat(town.facts(child).ward()).contains(NAKAHARA);
    }

    @Test
    void the_registers_birth_event_joins_the_expected_child() {
        var child = children.childOf(mother, BIRTH, 1, Sex.UNDETERMINED);
        town.take(town.event("20", 1, Town.born("11", BIRTH, 1, "11")));
        assertThat(town.person("20")).isEqualTo(child);
        assertThat(town.facts(child).names().given()).isEqualTo("さくら");
        assertThat(people.guardiansOf(child, TODAY))
                .extracting(GuardianFacts::basis)
                .containsExactly(GuardianshipBasis.REGISTER);
    }

    @Test
    void a_certificate_that_comes_after_the_register_finds_the_same_child() {
        town.take(town.event("20", 1, Town.born("11", BIRTH, 1, "11")));
        assertThat(children.childOf(mother, BIRTH, 1, Sex.FEMALE)).isEqualTo(town.person("20"));
    }

    @Test
    void twins_are_two_children() {
        assertThat(children.childOf(mother, BIRTH, 1, Sex.FEMALE))
                .isNotEqualTo(children.childOf(mother, BIRTH, 2, Sex.MALE));
    }

    @Test
    void four_who_ask_at_once_get_one_child() throws Exception {
        var together = new CyclicBarrier(4);
        Callable<PersonId> ask = () -> {
            together.await();
            return town.house.together(() -> children.childOf(mother, BIRTH, 1, Sex.FEMALE));
        };
        var answers = new HashSet<PersonId>();
        var threads = Executors.newFixedThreadPool(4);
        try {
            for (var answer : threads.invokeAll(List.of(ask, ask, ask, ask))) {
                answers.add(answer.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(answers).hasSize(1);
        assertThat(people.childrenOf(mother, TODAY)).hasSize(1);
    }

    @Test
    void a_withdrawn_child_is_gone_from_the_family_and_may_be_expected_anew() {
        var child = children.childOf(mother, BIRTH, 1, Sex.FEMALE);
        children.withdraw(child, TODAY);
        assertThat(people.childrenOf(mother, TODAY)).isEmpty();
        assertThat(children.childOf(mother, BIRTH, 1, Sex.FEMALE)).isNotEqualTo(child);
    }

    @Test
    void a_registered_child_is_not_withdrawn() {
        town.take(town.event("20", 1, Town.born("11", BIRTH, 1, "11")));
        children.withdraw(town.person("20"), TODAY);
        assertThat(people.childrenOf(mother, TODAY)).containsExactly(town.person("20"));
    }

    @Test
    void custody_that_the_register_gives_to_another_ends_what_the_birth_had_given() {
        var father = town.resident("12", "佐藤", "太郎", NAKAHARA);
        var child = children.childOf(mother, BIRTH, 1, Sex.FEMALE);
        town.take(town.event("20", 1, Town.born("11", BIRTH, 1, "12")));
        assertThat(people.guardiansOf(child, TODAY))
                .extracting(GuardianFacts::guardian)
                .containsExactly(father);
    }
}
