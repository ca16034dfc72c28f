package jp.hagukumi.identity;

import static jp.hagukumi.identity.Town.NAKAHARA;
import static jp.hagukumi.identity.Town.TODAY;
import static jp.hagukumi.identity.Town.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ejb.Stateless;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SupportMeasureTest {

    private static final String HIDDEN_ADDRESS = "秘密の町9丁目";

    /** Read models of this room that a resident may ask for, and how. */
    private static final Set<Class<?>> FOR_RESIDENTS =
            Set.of(ReadMe.class, ReadGuardianships.class, ReadCityConfiguration.class);

    /** Read models that the access table keeps from residents altogether. */
    private static final Set<Class<?>> FOR_STAFF_ONLY = Set.of(
            ReadPerson.class,
            FindPersons.class,
            ReadFamily.class,
            ReadStaff.class,
            ReadInstitutions.class,
            ReadRegisterGaps.class,
            ReadSupportMeasures.class);

    private final Town town = new Town();
    private final PersonId mother = town.resident("11", "高橋", "恵", NAKAHARA);
    private final PersonId father = town.resident("12", "高橋", "誠", Town.KAWASAKI);
    private final People people = town.get(People.class);
    private final PersonId child = child();

    private PersonId child() {
        town.take(town.event("20", 1, Town.born("11", TODAY.minusDays(30), 1, "11", "12")));
        town.take(
                town.event("11", 2, new RegisterFact.Moved(Town.residence(NAKAHARA, HIDDEN_ADDRESS), Optional.empty())),
                town.event(
                        "20", 2, new RegisterFact.Moved(Town.residence(NAKAHARA, HIDDEN_ADDRESS), Optional.empty())));
        town.get(KeepPreferences.class)
                .keep(
                        as(mother),
                        new KeepPreferences.Preferences("ja", Optional.of(true), Optional.of("090-0000-1111")));
        return town.person("20");
    }

    @Test
    void every_read_model_of_the_room_is_on_one_of_the_two_lists() {
        assertThat(readModels())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(FOR_RESIDENTS.stream(), FOR_STAFF_ONLY.stream())
                        .toList());
    }

    @Test
    void no_read_model_tells_the_person_protected_from_where_the_protected_live() {
        protect(Set.of(ProtectedField.values()), false, TODAY, TODAY.plusYears(1));
        for (var model : readModels()) {
            for (var method : publicMethods(model)) {
                assertThat(everythingIn(answer(model, method)))
                        .as(method.toString())
                        .noneMatch(text -> text.contains(HIDDEN_ADDRESS)
                                || text.contains("090-0000-1111")
                                || text.contains("101号室"));
            }
        }
    }

    @Test
    void hidden_fields_are_left_out_for_the_viewer_and_nobody_else() {
        protect(Set.of(ProtectedField.values()), false, TODAY, TODAY.plusYears(1));
        var seen = people.findFor(father, child, TODAY).orElseThrow();
        assertThat(everythingIn(seen)).noneMatch(text -> text.contains(HIDDEN_ADDRESS) || text.equals(NAKAHARA));
        assertThat(people.findFor(mother, child, TODAY).orElseThrow().address()).isPresent();
    }

    @Test
    void each_field_is_hidden_by_itself() {
        protect(Set.of(ProtectedField.WARD), false, TODAY, TODAY.plusYears(1));
        var seen = people.findFor(father, mother, TODAY).orElseThrow();
        assertThat(seen.ward()).isEmpty();
        assertThat(seen.address()).isPresent();
        assertThat(seen.contact().phone()).isPresent();
    }

    @Test
    void a_measure_counts_from_its_first_to_its_last_day() {
        protect(Set.of(ProtectedField.ADDRESS), false, TODAY, TODAY.plusDays(10));
        assertThat(people.hiddenFrom(father, child, TODAY.minusDays(1))).isEmpty();
        assertThat(people.hiddenFrom(father, child, TODAY)).containsExactly(ProtectedField.ADDRESS);
        assertThat(people.hiddenFrom(father, child, TODAY.plusDays(10))).isNotEmpty();
        assertThat(people.hiddenFrom(father, child, TODAY.plusDays(11))).isEmpty();
    }

    @Test
    void the_child_stays_in_sight_unless_the_city_shuts_the_viewer_out() {
        protect(Set.of(ProtectedField.values()), false, TODAY, TODAY.plusYears(1));
        assertThat(people.familyOf(child, TODAY)).contains(father.value());
        assertThat(people.childrenOpenTo(father, TODAY))
                .extracting(open -> open.child().id())
                .contains(child);
    }

    @Test
    void who_is_shut_out_is_not_of_the_childs_family_any_more() {
        protect(Set.of(ProtectedField.values()), true, TODAY, TODAY.plusYears(1));
        assertThat(people.familyOf(child, TODAY)).contains(mother.value()).doesNotContain(father.value());
        assertThat(people.childrenOpenTo(father, TODAY))
                .extracting(open -> open.child().id())
                .doesNotContain(child);
        assertThat(people.childrenOpenTo(mother, TODAY))
                .extracting(open -> open.child().id())
                .contains(child);
        assertThat(town.get(ReadGuardianships.class).read(as(father))).isEmpty();
        assertThat(Town.refusalOf(
                        () -> town.get(InviteGuardian.class).invite(as(father), child, GuardianRelation.GRANDPARENT)))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void who_is_shut_out_does_not_come_back_by_an_invitation() {
        var code = town.get(InviteGuardian.class)
                .invite(as(mother), child, GuardianRelation.FATHER)
                .code()
                .exact();
        protect(Set.of(ProtectedField.values()), true, TODAY, TODAY.plusYears(1));
        assertThat(Town.refusalOf(() -> town.get(AnswerInvitation.class).accept(as(father), code)))
                .isEqualTo("INVITATION_UNKNOWN");
    }

    @Test
    void somebody_protected_from_who_moves_in_later_is_known_at_once() {
        town.take(town.event(
                "11",
                3,
                new RegisterFact.SupportMeasureSet(
                        "M-1",
                        Set.of("20"),
                        Set.of("99"),
                        TODAY,
                        TODAY.plusYears(1),
                        Set.of(ProtectedField.ADDRESS),
                        false,
                        Optional.empty())));
        var late = town.resident("99", "遅", "来", Town.KAWASAKI);
        assertThat(people.hiddenFrom(late, child, TODAY)).containsExactly(ProtectedField.ADDRESS);
    }

    @Test
    void a_measure_that_is_ended_hides_nothing_and_its_change_is_announced() {
        protect(Set.of(ProtectedField.ADDRESS), false, TODAY, TODAY.plusYears(1));
        town.take(town.event(
                "11",
                4,
                new RegisterFact.SupportMeasureSet(
                        "M-1",
                        Set.of("20"),
                        Set.of("12"),
                        TODAY,
                        TODAY.plusYears(1),
                        Set.of(ProtectedField.ADDRESS),
                        false,
                        Optional.of(TODAY.plusDays(1)))));
        assertThat(people.hiddenFrom(father, child, TODAY.plusDays(2))).isEmpty();
    }

    @Test
    void staff_are_warned() {
        protect(Set.of(ProtectedField.ADDRESS), false, TODAY, TODAY.plusYears(1));
        var view = town.get(ReadPerson.class).read(Town.staff(Role.HEALTH_NURSE, NAKAHARA), child);
        assertThat(view.underProtection()).isTrue();
        assertThat(view.hiddenFields()).containsExactly(ProtectedField.ADDRESS);
    }

    @Test
    void the_family_is_not_told_in_its_list_of_looks_that_a_measure_was_applied() {
        assertThat(IdentityEvent.SUPPORT_MEASURE_APPLIED.telling())
                .isEqualTo(jp.hagukumi.audit.AuditEvent.Telling.HIDDEN);
    }

    private void protect(Set<ProtectedField> hidden, boolean shutsOut, LocalDate from, LocalDate to) {
        var answer = town.take(town.event(
                "11",
                3,
                new RegisterFact.SupportMeasureSet(
                        "M-1", Set.of("20"), Set.of("12"), from, to, hidden, shutsOut, Optional.empty())));
        assertThat(answer.get(0).outcome()).isEqualTo(RegisterAnswer.Outcome.APPLIED);
    }

    /** Use cases of this room that answer with something to read, found among its compiled classes. */
    private static List<Class<?>> readModels() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("jp.hagukumi.identity").stream()
                        .filter(found -> found.isAnnotatedWith(Stateless.class))
                        .filter(found -> found.getSimpleName().startsWith("Read")
                                || found.getSimpleName().startsWith("Find"))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    private static List<Method> publicMethods(Class<?> model) {
        return Arrays.stream(model.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .toList();
    }

    /** What the father gets: an answer, or nothing where he is refused. */
    private @Nullable Object answer(Class<?> model, Method method) {
        var arguments = Arrays.stream(method.getParameterTypes())
                .map(type -> argument(type, model))
                .toArray();
        try {
            return method.invoke(town.get(model), arguments);
        } catch (ReflectiveOperationException failed) {
            assertThat(failed.getCause()).isInstanceOf(Refusal.class);
            return null;
        }
    }

    private Object argument(Class<?> type, Class<?> model) {
        if (type == Actor.class) {
            return as(father);
        } else if (type == PersonId.class) {
            return model == ReadFamily.class ? mother : child;
        } else if (type == String.class) {
            return "高橋恵";
        } else if (type == int.class) {
            return 100;
        } else if (type == InstitutionId.class) {
            return InstitutionId.next();
        }
        return Optional.empty();
    }

    /** Every text anywhere in an answer, masks looked behind. */
    private static List<String> everythingIn(@Nullable Object answer) {
        var texts = new ArrayList<String>();
        collect(answer, texts);
        return texts;
    }

    private static void collect(@Nullable Object value, List<String> texts) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(inner -> collect(inner, texts));
        } else if (value instanceof Collection<?> many) {
            many.forEach(inner -> collect(inner, texts));
        } else if (value != null && value.getClass().isRecord()) {
            for (RecordComponent part : value.getClass().getRecordComponents()) {
                try {
                    var accessor = part.getAccessor();
                    accessor.setAccessible(true);
                    collect(accessor.invoke(value), texts);
                } catch (ReflectiveOperationException closed) {
                    throw new IllegalStateException(closed);
                }
            }
        } else if (value != null) {
            texts.add(value.toString());
        }
    }
}
