package jp.hagukumi.pregnancy.consultation;

import static jp.hagukumi.pregnancy.PregnancyTown.ASAO;
import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;
import static jp.hagukumi.pregnancy.PregnancyTown.resident;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.reference.ReferenceTable;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.testhouse.Somebody;
import org.junit.jupiter.api.Test;

/** Every role with every action of the consultation, and every role at every kind of answer, against tables by hand. */
class ConsultationAccessTest {

    private final ConsultationTown consultation = new ConsultationTown("2026-08-03T09:30");

    @Test
    void each_role_may_do_what_the_table_says_in_its_own_ward_or_family_and_nothing_elsewhere() {
        var access = consultation.town.house.get(Access.class);
        var rows = ReferenceTable.read("/jp/hagukumi/pregnancy/consultation-access.csv")
                .rows();
        assertThat(rows).hasSize(ConsultationAction.values().length);
        for (var row : rows) {
            var action = ConsultationAction.valueOf(row.text("action"));
            for (var role : Role.values()) {
                var actor = Somebody.of(role, NAKAHARA);
                var may = row.given(role.name()).isPresent();
                assertThat(Somebody.may(
                                access,
                                actor,
                                action,
                                new Scope(Set.of(NAKAHARA), Set.of(actor.id()), Optional.empty())))
                        .as(role + " " + action + " at home")
                        .isEqualTo(may);
                // The daily round belongs to no ward.
                assertThat(Somebody.may(
                                access,
                                actor,
                                action,
                                new Scope(Set.of(ASAO), Set.of(UUID.randomUUID()), Optional.empty())))
                        .as(role + " " + action + " elsewhere")
                        .isEqualTo(may && role == Role.SYSTEM);
            }
        }
    }

    /** Where her answers can be read: the questionnaire, the list with its signs, the sheet with notes and plan of support. */
    @Test
    void of_all_roles_at_every_door_to_her_answers_only_the_nurse_of_her_ward_comes_in() {
        var woman = consultation.town.woman(NAKAHARA);
        var pregnancy = consultation.heard(woman, "2027-03-01");
        var nurse = consultation.town.nurse(NAKAHARA);
        consultation.town.house.get(EnterQuestionnaire.class).enter(nurse, pregnancy, ConsultationTown.answers(), 0);
        var house = consultation.town.house;
        Map<String, Consumer<Actor>> doors = Map.of(
                "questionnaire", actor -> house.get(ReadQuestionnaire.class).read(actor, pregnancy),
                "signs", actor -> consultation.list(actor, NAKAHARA, CareQuery.Whose.ALL),
                "notes and plan", actor -> house.get(ReadCareSheet.class).read(actor, pregnancy));
        doors.forEach((name, door) -> {
            for (var role : Role.values()) {
                assertThat(opens(door, Somebody.of(role, NAKAHARA)))
                        .as(role + " at " + name)
                        .isEqualTo(role == Role.HEALTH_NURSE);
            }
            assertThat(opens(door, consultation.town.nurse(ASAO)))
                    .as("a nurse of another ward at " + name)
                    .isFalse();
            assertThat(opens(door, resident(woman)))
                    .as("she herself at " + name)
                    .isFalse();
        });
    }

    @Test
    void a_stranger_cannot_even_learn_that_there_is_a_case() {
        var pregnancy = consultation.heard(consultation.town.woman(NAKAHARA), "2027-03-01");
        var stranger = resident(consultation.town.woman(NAKAHARA));
        try {
            consultation.town.house.get(ReadQuestionnaire.class).read(stranger, pregnancy);
            throw new AssertionError("A stranger came in");
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo(KernelRefusal.NOT_FOUND);
        }
    }

    private static boolean opens(Consumer<Actor> door, Actor actor) {
        try {
            door.accept(actor);
            return true;
        } catch (Refusal denied) {
            return false;
        }
    }
}
