package jp.hagukumi.births;

import static jp.hagukumi.births.SlipTown.NAKAHARA;
import static jp.hagukumi.births.SlipTown.resident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import jp.hagukumi.births.ports.VerifyFilersSignature;
import jp.hagukumi.births.registration.AnnounceBirth;
import jp.hagukumi.births.registration.BirthTold;
import jp.hagukumi.births.registration.BirthTold.Baby;
import jp.hagukumi.births.registration.OpenRegistration;
import jp.hagukumi.births.registration.RegistrationRefusal;
import jp.hagukumi.births.registration.RegistrationState;
import jp.hagukumi.births.registration.RegistrationView;
import jp.hagukumi.births.registration.TakeBackAnnouncement;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.kernel.text.Written;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A birth without an electronic certificate: told of by the mother, registered like any other. */
class AnnouncedBirthTest {

    private final SlipTown town = new SlipTown("2026-11-05T09:00");
    private final PersonId mother = town.mother(NAKAHARA);

    @BeforeEach
    void standUp() {
        TablesOfAnOpenCity.in(town.house);
        town.house.use(VerifyFilersSignature.class, (content, signature, certificate, at) -> {
            throw new IllegalStateException("nothing is signed here");
        });
    }

    @Test
    void a_child_told_of_can_be_registered_with_what_was_told() {
        var child = tell("2026-11-01T14:05").get(0);
        var view = open(child);
        assertThat(view.state()).isEqualTo(RegistrationState.DRAFT);
        assertThat(view.dueOn()).isEqualTo(LocalDate.parse("2026-11-16"));
        for (var told : Map.of("birth.at", "2026-11-01T14:05", "birth.place", "小杉町1-1", "child.sex", "FEMALE")
                .entrySet()) {
            assertThat(field(view, told.getKey()).value()).contains(told.getValue());
            assertThat(field(view, told.getKey()).source()).contains(ValueSource.FAMILY);
        }
    }

    @Test
    void the_first_page_asks_for_its_registration_and_the_mother_finds_it_among_her_children() {
        var child = tell("2026-11-01T14:05").get(0);
        assertThat(asks()).containsExactly("/children/" + child + "/registration");
        assertThat(mine().told()).extracting(MyChildren.Told::child).containsExactly(child.value());
        assertThat(mine().children()).isEmpty();
    }

    @Test
    void told_again_it_is_the_same_child() {
        assertThat(tell("2026-11-01T14:05")).isEqualTo(tell("2026-11-01T14:05"));
        assertThat(persons()).isEqualTo(1);
    }

    @Test
    void told_in_one_moment_from_two_phones_it_is_one_child() throws Exception {
        Callable<List<PersonId>> telling = () -> tell("2026-11-01T14:05");
        town.house.get(AnnounceBirth.class);
        var phones = Executors.newFixedThreadPool(4);
        try {
            var told = phones.invokeAll(List.of(telling, telling, telling, telling));
            for (var answer : told) {
                assertThat(answer.get()).isEqualTo(told.get(0).get());
            }
        } finally {
            phones.shutdownNow();
        }
        assertThat(persons()).isEqualTo(1);
    }

    @Test
    void twins_are_two_children_in_the_order_of_birth_also_across_midnight() {
        var twins = tell("2026-11-01T23:50", "2026-11-02T00:10");
        assertThat(twins).doesNotHaveDuplicates().hasSize(2);
        assertThat(mine().told())
                .extracting(MyChildren.Told::order, MyChildren.Told::children)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(1, 2), org.assertj.core.groups.Tuple.tuple(2, 2));
    }

    @Test
    void a_twin_forgotten_is_told_with_the_first_and_the_first_stays() {
        var first = tell("2026-11-01T14:05").get(0);
        assertThat(tell("2026-11-01T14:05", "2026-11-01T14:20"))
                .startsWith(first)
                .hasSize(2);
    }

    @Test
    void a_birth_to_come_is_not_taken() {
        refused(() -> tell("2026-11-05T09:01"), RegistrationRefusal.BIRTH_TO_COME);
    }

    @Test
    void a_birth_of_more_than_a_year_ago_is_sent_to_the_counter() {
        assertThat(tell("2025-11-05T14:05")).hasSize(1);
        refused(() -> tell("2025-11-04T14:05"), RegistrationRefusal.BIRTH_LONG_AGO);
    }

    @Test
    void children_of_one_delivery_are_born_in_order_and_within_two_days() {
        refused(() -> tell("2026-11-01T14:05", "2026-11-01T14:00"), RegistrationRefusal.BIRTHS_NOT_ONE_DELIVERY);
        refused(() -> tell("2026-11-01T14:05", "2026-11-04T14:05"), RegistrationRefusal.BIRTHS_NOT_ONE_DELIVERY);
    }

    @Test
    void a_day_mistyped_does_not_make_a_second_child() {
        tell("2026-11-01T14:05");
        refused(() -> tell("2026-11-02T14:05"), RegistrationRefusal.ANOTHER_BIRTH_NEAR);
        assertThat(persons()).isEqualTo(1);
    }

    @Test
    void a_child_that_came_with_a_certificate_is_not_told_of_as_another() {
        var certified = town.child(mother, "2026-11-01T14:05", 3100);
        assertThat(tell("2026-11-01T14:05")).containsExactly(certified);
        assertThat(town.count("select count(*) from births.announcement")).isZero();
    }

    @Test
    void who_cannot_be_the_mother_is_told_who_can_tell() {
        town.sql("update identity.person set sex = '1' where id = :id", Map.of("id", mother.value()));
        refused(() -> tell("2026-11-01T14:05"), RegistrationRefusal.ONLY_THE_MOTHER_TELLS);
    }

    @Test
    void a_mistake_is_taken_back_with_its_draft_and_can_be_told_anew() {
        var mistaken = tell("2026-11-02T14:05").get(0);
        open(mistaken);
        takeBack(mistaken);
        assertThat(mine().told()).isEmpty();
        assertThat(asks()).isEmpty();
        assertThat(states()).containsExactly("DISCARDED");
        assertThat(tell("2026-11-01T14:05")).doesNotContain(mistaken);
    }

    @Test
    void another_guardian_goes_on_with_it_but_does_not_take_it_back() {
        var child = tell("2026-11-01T14:05").get(0);
        var father = town.adult();
        town.guardian(child, father, LocalDate.parse("2026-11-01"));
        assertThat(town.house
                        .get(OpenRegistration.class)
                        .open(resident(father), child)
                        .state())
                .isEqualTo(RegistrationState.DRAFT);
        refused(
                () -> town.house.get(TakeBackAnnouncement.class).takeBack(resident(father), child),
                RegistrationRefusal.ONLY_THE_MOTHER_TELLS);
    }

    @Test
    void what_was_filed_on_it_is_not_taken_back() {
        var child = tell("2026-11-01T14:05").get(0);
        open(child);
        town.sql("""
                update births.registration set state = 'FILED', filer = :filer, filed_at = '2026-11-05T00:00:00Z',
                    received_on = '2026-11-05', late = false, rule_version = 'test/1'
                """, Map.of("filer", mother.value()));
        refused(() -> takeBack(child), RegistrationRefusal.TOLD_AND_USED);
    }

    private List<PersonId> tell(String... bornAt) {
        var babies = Stream.of(bornAt)
                .map(at -> new Baby(LocalDateTime.parse(at), ChildSex.FEMALE))
                .toList();
        return town.house
                .get(AnnounceBirth.class)
                .announce(resident(mother), new BirthTold(babies, new Written("小杉町1-1")))
                .children();
    }

    private void takeBack(PersonId child) {
        town.house.get(TakeBackAnnouncement.class).takeBack(resident(mother), child);
    }

    private RegistrationView open(PersonId child) {
        return town.house.get(OpenRegistration.class).open(resident(mother), child);
    }

    private static RegistrationView.Field field(RegistrationView view, String path) {
        return view.fields().stream()
                .filter(field -> field.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private MyChildren mine() {
        return town.house.get(ReadMyChildren.class).read(resident(mother));
    }

    private List<String> asks() {
        return town.house.get(ReadHome.class).read(resident(mother)).due().stream()
                .filter(due -> due.what() == Home.What.BIRTH_REGISTRATION)
                .map(Home.Due::link)
                .toList();
    }

    private int persons() {
        return town.count("select count(*) from identity.person where standing = 'EXPECTED'");
    }

    private List<String> states() {
        return town.house
                .asOwner()
                .withHandle(handle -> handle.createQuery("select state from births.registration")
                        .mapTo(String.class)
                        .list());
    }

    private static void refused(ThrowingCallable work, RefusalCode code) {
        assertThat(catchThrowableOfType(Refusal.class, work).code()).isEqualTo(code);
    }
}
