package jp.hagukumi.identity;

import static jp.hagukumi.identity.Town.KAWASAKI;
import static jp.hagukumi.identity.Town.NAKAHARA;
import static jp.hagukumi.identity.Town.TODAY;
import static jp.hagukumi.identity.Town.as;
import static jp.hagukumi.identity.Town.refusalOf;
import static jp.hagukumi.identity.Town.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import jp.hagukumi.audit.AuditEvent;
import jp.hagukumi.identity.EnterSupportMeasure.Command;
import jp.hagukumi.identity.ReadSupportMeasures.MeasureView;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import org.junit.jupiter.api.Test;

class SupportMeasureDeskTest {

    private final Town town = new Town();
    private final PersonId mother = town.resident("11", "高橋", "恵", NAKAHARA);
    private final PersonId father = town.resident("12", "高橋", "誠", KAWASAKI);
    private final PersonId child = child();
    private final Actor clerk = staff(Role.REGISTER_CLERK, NAKAHARA);
    private final Actor another = staff(Role.REGISTER_CLERK, NAKAHARA);
    private final EnterSupportMeasure enter = town.get(EnterSupportMeasure.class);
    private final EndSupportMeasure end = town.get(EndSupportMeasure.class);
    private final People people = town.get(People.class);

    private PersonId child() {
        town.take(town.event("20", 1, Town.born("11", TODAY.minusDays(30), 1, "11", "12")));
        return town.person("20");
    }

    private Command usual() {
        return new Command(
                mother,
                List.of(child),
                Set.of("12"),
                TODAY,
                TODAY.plusYears(1),
                Set.of(ProtectedField.ADDRESS),
                false,
                "本人の申出。警察の意見あり。");
    }

    private Command with(UnaryOperator<Command> how) {
        return how.apply(usual());
    }

    private SupportMeasureId entered() {
        return enter.enter(clerk, usual());
    }

    private List<MeasureView> seen() {
        return town.get(ReadSupportMeasures.class).read(clerk, mother);
    }

    @Test
    void it_protects_from_the_moment_it_is_entered() {
        assertThat(people.hiddenFrom(father, child, TODAY)).isEmpty();
        entered();
        assertThat(people.hiddenFrom(father, child, TODAY)).containsExactly(ProtectedField.ADDRESS);
        assertThat(people.hiddenFrom(father, mother, TODAY)).containsExactly(ProtectedField.ADDRESS);
        assertThat(people.hiddenFrom(mother, child, TODAY)).isEmpty();
        assertThat(people.hiddenFrom(father, child, TODAY.plusYears(1))).isNotEmpty();
        assertThat(people.hiddenFrom(father, child, TODAY.plusYears(1).plusDays(1)))
                .isEmpty();
    }

    @Test
    void it_goes_on_until_a_second_person_confirms_the_end() {
        var id = entered();
        end.ask(clerk, id, "本人から終了の申出");
        assertThat(people.hiddenFrom(father, child, TODAY.plusDays(5))).isNotEmpty();
        assertThat(refusalOf(() -> end.confirm(clerk, id))).isEqualTo("SECOND_PERSON_NEEDED");
        assertThat(people.hiddenFrom(father, child, TODAY.plusDays(5))).isNotEmpty();
        end.confirm(another, id);
        assertThat(people.hiddenFrom(father, child, TODAY)).as("its last day").isNotEmpty();
        assertThat(people.hiddenFrom(father, child, TODAY.plusDays(1))).isEmpty();
        assertThat(refusalOf(() -> end.ask(clerk, id, "もう一度"))).isEqualTo("WRONG_STATE");
    }

    @Test
    void the_database_too_refuses_an_end_by_one_person() {
        var id = entered();
        end.ask(clerk, id, "本人から終了の申出");
        assertThatThrownBy(() -> town.house
                        .jdbi()
                        .useHandle(handle -> handle.execute(
                                "update identity.support_measure set end_confirmed_by = end_asked_by, ended_on = valid_from where id = ?",
                                id.value())))
                .hasMessageContaining("support_measure_end_by_two");
    }

    @Test
    void an_end_asked_for_by_mistake_is_dropped_and_the_measure_goes_on() {
        var id = entered();
        end.ask(clerk, id, "別の方の件");
        end.keep(clerk, id);
        assertThat(refusalOf(() -> end.confirm(another, id))).isEqualTo("WRONG_STATE");
        assertThat(seen()).singleElement().satisfies(view -> {
            assertThat(view.state()).isEqualTo(SupportMeasureState.SET);
            assertThat(view.endReason()).isEmpty();
        });
    }

    @Test
    void the_register_clerk_sees_whom_it_protects_and_from_whom() {
        enter.enter(
                clerk,
                with(one -> new Command(
                        one.person(),
                        one.alsoProtected(),
                        Set.of("12", "999"),
                        one.validFrom(),
                        one.validTo(),
                        one.hidden(),
                        true,
                        one.grounds())));
        assertThat(seen()).singleElement().satisfies(view -> {
            assertThat(view.protectedPersons())
                    .extracting(ReadSupportMeasures.Concerned::residentNumber)
                    .containsExactlyInAnyOrder("11", "20");
            assertThat(view.protectedFrom())
                    .extracting(one -> one.residentNumber()
                            + one.names().map(PersonNames::full).orElse("?"))
                    .containsExactly("12高橋　誠", "999?");
            assertThat(view.ofTheRegister()).isFalse();
        });
    }

    @Test
    void what_the_register_told_of_is_seen_here_and_ended_by_the_register_only() {
        town.take(town.event(
                "11",
                2,
                new RegisterFact.SupportMeasureSet(
                        "M-1",
                        Set.of(),
                        Set.of("12"),
                        TODAY,
                        TODAY.plusYears(1),
                        Set.of(ProtectedField.ADDRESS),
                        false,
                        Optional.empty())));
        var view = seen().get(0);
        assertThat(view.ofTheRegister()).isTrue();
        assertThat(refusalOf(() -> end.ask(clerk, view.id(), "終了"))).isEqualTo("MEASURE_OF_THE_REGISTER");
    }

    @Test
    void what_makes_no_sense_is_refused_by_name() {
        assertThat(refusalOf(() -> enter.enter(clerk, with(one -> command(Set.of("11"), one.hidden(), 1)))))
                .isEqualTo("PROTECTED_FROM_ONESELF");
        assertThat(refusalOf(() -> enter.enter(clerk, with(one -> command(Set.of("12"), Set.of(), 1)))))
                .isEqualTo("MEASURE_HIDES_NOTHING");
        assertThat(refusalOf(() -> enter.enter(clerk, with(one -> command(Set.of("12"), one.hidden(), -1)))))
                .isEqualTo("PERIOD_ENDS_BEFORE_IT_BEGINS");
        assertThat(refusalOf(() -> enter.enter(clerk, with(one -> command(Set.of("12"), one.hidden(), 4000)))))
                .isEqualTo("OUT_OF_BOUNDS");
        assertThat(refusalOf(() -> enter.enter(clerk, with(one -> command(Set.of(), one.hidden(), 1)))))
                .isEqualTo("OUT_OF_BOUNDS");
        assertThat(refusalOf(() -> enter.enter(clerk, with(one -> command(Set.of("x"), one.hidden(), 1)))))
                .isEqualTo("MALFORMED");
        assertThat(seen()).isEmpty();
    }

    private Command command(Set<String> from, Set<ProtectedField> hidden, int days) {
        return new Command(mother, List.of(), from, TODAY, TODAY.plusDays(days), hidden, false, "申出");
    }

    /** Expected by hand: of all roles the register clerk of the ward, and nobody else, may enter, read and end. */
    @Test
    void only_the_register_clerk_of_the_ward_may_enter_read_or_end() {
        var id = entered();
        var actors = Arrays.stream(new Role[] {Role.HEALTH_NURSE, Role.HEALTH_CLERK, Role.AUDITOR, Role.ADMINISTRATOR})
                .map(role -> staff(role, NAKAHARA))
                .collect(java.util.stream.Collectors.toList());
        actors.add(staff(Role.REGISTER_CLERK, KAWASAKI));
        actors.add(Town.administrator());
        actors.add(as(father));
        actors.add(as(mother));
        actors.add(Town.nobody());
        for (var actor : actors) {
            var who = actor.grants().toString();
            assertThat(refusalOf(() -> enter.enter(actor, usual()))).as(who).isIn("NOT_ALLOWED", "NOT_FOUND");
            assertThat(refusalOf(() -> town.get(ReadSupportMeasures.class).read(actor, mother)))
                    .as(who)
                    .isIn("NOT_ALLOWED", "NOT_FOUND");
            assertThat(refusalOf(() -> end.ask(actor, id, "終了"))).as(who).isIn("NOT_ALLOWED", "NOT_FOUND");
            assertThat(refusalOf(() -> end.confirm(actor, id))).as(who).isIn("NOT_ALLOWED", "NOT_FOUND");
            assertThat(refusalOf(() -> end.keep(actor, id))).as(who).isIn("NOT_ALLOWED", "NOT_FOUND");
        }
        assertThat(seen()).hasSize(1);
    }

    @Test
    void a_clerk_may_not_name_somebody_of_another_ward_as_protected() {
        assertThat(refusalOf(() -> enter.enter(
                        clerk,
                        with(one -> new Command(
                                one.person(),
                                List.of(father),
                                Set.of("999"),
                                one.validFrom(),
                                one.validTo(),
                                one.hidden(),
                                false,
                                one.grounds())))))
                .isIn("NOT_ALLOWED", "NOT_FOUND");
    }

    @Test
    void nothing_of_it_is_told_to_a_family() {
        assertThat(Arrays.stream(IdentityEvent.values())
                        .filter(event -> event.name().startsWith("SUPPORT_MEASURE")))
                .hasSize(6)
                .allSatisfy(event -> assertThat(event.telling()).isEqualTo(AuditEvent.Telling.HIDDEN));
    }
}
