package jp.hagukumi.births;

import static jp.hagukumi.births.SlipTown.ASAO;
import static jp.hagukumi.births.SlipTown.NAKAHARA;
import static jp.hagukumi.births.SlipTown.resident;
import static jp.hagukumi.births.SlipTown.staffActor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.births.registration.Deposit;
import jp.hagukumi.births.registration.DeskRegistration;
import jp.hagukumi.births.registration.EnterPaperRegistration;
import jp.hagukumi.births.registration.EnterPaperRegistration.Paper;
import jp.hagukumi.births.registration.ReadMyRegistration;
import jp.hagukumi.births.registration.RegistrationId;
import jp.hagukumi.births.registration.RegistrationMove;
import jp.hagukumi.births.registration.RegistrationRefusal;
import jp.hagukumi.births.registration.RegistrationState;
import jp.hagukumi.births.registration.TakeUpRegistration;
import jp.hagukumi.births.registration.TellResidence;
import jp.hagukumi.identity.Address;
import jp.hagukumi.identity.CarryOutRegisterFact;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.PersonNames;
import jp.hagukumi.identity.RegisterEvent;
import jp.hagukumi.identity.RegisterFact;
import jp.hagukumi.identity.Sex;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.kernel.text.Written;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A notice of birth whose mother the city's resident register does not know is a case like any other; nobody is made of her. */
class UnknownMotherTest {

    private static final Written HOW = new Written("住民基本台帳法9条2項の通知を郵送");

    private final TownOfOrders linked = new TownOfOrders();
    private final SlipTown town = linked.town;
    private final Actor clerk = linked.clerk();

    @Test
    void it_is_entered_and_accepted_and_the_child_belongs_to_the_ward_without_any_guardian() {
        var persons = town.count("select count(*) from identity.person");
        var guardians = town.count("select count(*) from identity.guardianship");

        var filed = enter(clerk, 1, false, Map.of());

        assertThat(town.count("select count(*) from identity.person"))
                .as("the child, and nobody else")
                .isEqualTo(persons + 1);
        assertThat(town.count("select count(*) from identity.guardianship")).isEqualTo(guardians);
        assertThat(town.count("select count(*) from identity.person where written_mother = '遠方　葉子' and mother is null"
                        + " and ward = '141330'"))
                .isOne();
        accept(filed);
        assertThat(linked.state(filed)).isEqualTo("ACCEPTED");
    }

    @Test
    void the_desk_reads_that_nobody_of_the_family_is_reached_and_nothing_is_told() {
        var filed = enter(clerk, 1, false, Map.of());
        accept(filed);

        assertThat(linked.read(filed)).satisfies(seen -> {
            assertThat(seen.nobodyTold()).isTrue();
            assertThat(seen.underProtection()).isFalse();
        });
        assertThat(town.count("select count(*) from notifications.notice")).isZero();
        assertThat(town.count("select count(*) from documents.letter")).isZero();
        assertThat(linked.read(linked.accepted()).nobodyTold())
                .as("a resident mother")
                .isFalse();
    }

    @Test
    void the_same_form_again_is_the_same_child_and_twins_are_two() {
        enter(clerk, 1, false, Map.of());
        refused(() -> enter(clerk, 1, false, Map.of()), RegistrationRefusal.ALREADY_FILED);
        refused(
                () -> enter(clerk, 1, false, Map.of("birth.at", "2026-11-02T14:05")),
                RegistrationRefusal.ANOTHER_BIRTH_NEAR);

        enter(clerk, 2, false, Map.of("child.givenName", "結斗", "child.givenKana", "ユイト", "child.rank", "2"));

        assertThat(town.count("select count(*) from identity.person where written_mother is not null"))
                .isEqualTo(2);
    }

    @Test
    void a_resident_of_her_name_and_birth_is_asked_about_first() {
        var like = Map.of("mother.familyName", "試験", "mother.givenName", "花");
        refused(() -> enter(clerk, 1, false, like), RegistrationRefusal.MOTHER_IS_RESIDENT);

        assertThat(enter(clerk, 1, true, like))
                .as("the clerk has seen that she is another person")
                .isNotNull();
    }

    @Test
    void her_name_and_day_of_birth_are_needed() {
        for (var field : List.of("mother.familyName", "mother.givenName", "mother.birthDate")) {
            refused(() -> enter(clerk, 1, false, Map.of(field, "")), RegistrationRefusal.FIELD_MISSING);
        }
        assertThat(town.count("select count(*) from identity.person where written_mother is not null"))
                .isZero();
    }

    @Test
    void only_a_register_clerk_of_the_ward_enters_it_and_says_that_the_residence_was_told() {
        var filed = entered();
        for (var actor : List.of(
                staffActor(town.staff(Role.REGISTER_CLERK, ASAO), Role.REGISTER_CLERK, ASAO),
                staffActor(town.staff(Role.HEALTH_NURSE, NAKAHARA), Role.HEALTH_NURSE, NAKAHARA),
                resident(town.adult()))) {
            for (ThrowingCallable act : List.<ThrowingCallable>of(
                    () -> enter(actor, 2, false, Map.of()), () -> tellResidence(actor, filed, "131130"))) {
                assertThat(catchThrowableOfType(Refusal.class, act).code())
                        .isIn(KernelRefusal.NOT_ALLOWED, KernelRefusal.NOT_FOUND);
            }
        }
    }

    @Test
    void when_the_resident_register_speaks_of_the_child_it_is_the_same_person_and_the_case_is_over() {
        var father = town.adult();
        var filed = entered();
        var child = linked.read(filed).form().child();

        assertThat(register("陽菜", Sex.MALE, father)).isEqualTo(child);
        town.deliverAll();

        assertThat(linked.state(filed)).isEqualTo("REGISTERED");
        assertThat(town.house
                        .get(ReadMyRegistration.class)
                        .read(resident(father), child)
                        .state())
                .as("the father has custody by the register, and reads it")
                .isEqualTo(RegistrationState.REGISTERED);
        assertThat(town.count("select count(*) from identity.person where written_mother is not null"))
                .as("what was written for want of a register is gone")
                .isZero();
    }

    @Test
    void another_child_of_that_day_is_not_taken_for_it() {
        var filed = entered();

        assertThat(register("蓮", Sex.MALE, town.adult()))
                .isNotEqualTo(linked.read(filed).form().child());
        assertThat(register("陽菜", Sex.FEMALE, town.adult()))
                .isNotEqualTo(linked.read(filed).form().child());
        town.deliverAll();

        assertThat(linked.state(filed)).isEqualTo("ENTERED");
    }

    @Test
    void where_the_child_lives_elsewhere_the_case_is_over_once_that_municipality_was_told() {
        var filed = entered();
        assertThat(linked.read(filed).allowed()).contains(RegistrationMove.TELL_RESIDENCE);
        refused(() -> tellResidence(clerk, filed, "141330"), RegistrationRefusal.SEND_ON_WHERE);

        tellResidence(clerk, filed, "131130");

        assertThat(linked.state(filed)).isEqualTo("REGISTERED");
        assertThat(linked.texts("select reason from births.registration_event where move = 'TELL_RESIDENCE'"))
                .containsExactly(HOW.exact());
        assertThat(town.count("select count(*) from audit.entry where event = 'births.registration.RESIDENCE_TOLD'"))
                .isOne();
    }

    @Test
    void before_the_entry_no_residence_is_told() {
        var filed = enter(clerk, 1, false, Map.of());
        assertThat(catchThrowableOfType(Refusal.class, () -> tellResidence(clerk, filed, "131130"))
                        .code())
                .isEqualTo(KernelRefusal.WRONG_STATE);
    }

    private RegistrationId entered() {
        var filed = enter(clerk, 1, false, Map.of());
        accept(filed);
        linked.send();
        linked.enters("A1", linked.order(1));
        assertThat(linked.state(filed)).isEqualTo("ENTERED");
        return filed;
    }

    private void accept(RegistrationId filed) {
        town.house.get(TakeUpRegistration.class).takeUp(clerk, filed, linked.version(filed));
        linked.accept(filed);
    }

    private void tellResidence(Actor actor, RegistrationId filed, String municipality) {
        DeskRegistration seen = linked.read(filed);
        town.house.get(TellResidence.class).tell(actor, filed, seen.rowVersion(), municipality, HOW);
    }

    /** The resident register of this city: a birth whose mother is none of its residents. */
    private PersonId register(String given, Sex sex, PersonId father) {
        var number = linked.texts("select (80000 + count(*))::text from identity.person")
                .get(0);
        var custodian = linked.texts("select resident_number from identity.person where id = '" + father.value() + "'")
                .get(0);
        return town.house
                .get(CarryOutRegisterFact.class)
                .carryOut(
                        SlipTown.system(),
                        new RegisterEvent(
                                "E" + number,
                                number,
                                1,
                                LocalDate.parse("2026-11-05"),
                                new RegisterFact.Born(
                                        new RegisterFact.Registered(
                                                PersonNames.of("試験", given, "シケン", "ヒナ"),
                                                LocalDate.parse("2026-11-01"),
                                                sex,
                                                "JPN"),
                                        new RegisterFact.InHousehold("7" + number, "子"),
                                        new RegisterFact.Residence(
                                                NAKAHARA,
                                                new Address(
                                                        NAKAHARA,
                                                        Optional.of("2110063"),
                                                        "試験町1-2-3",
                                                        Optional.empty())),
                                        Optional.empty(),
                                        List.of(custodian),
                                        1)));
    }

    private RegistrationId enter(Actor actor, int order, boolean another, Map<String, String> otherwise) {
        var values = new HashMap<>(PaperForm.ofAMarriedCouple());
        values.put("birth.at", "2026-11-01T14:05");
        values.put("mother.familyName", "遠方");
        values.put("mother.givenName", "葉子");
        values.put("filer.capacity", "FATHER");
        values.putAll(otherwise);
        values.values().removeIf(String::isEmpty);
        return town.house
                .get(EnterPaperRegistration.class)
                .enterOfUnknownMother(
                        actor,
                        NAKAHARA,
                        order,
                        another,
                        new Paper(values, Deposit.NOW, TownOfOrders.TODAY, Optional.empty()));
    }

    private static void refused(ThrowingCallable work, RefusalCode code) {
        var refusal = catchThrowableOfType(Refusal.class, work);
        assertThat(
                        refusal.findings().isEmpty()
                                ? refusal.code()
                                : refusal.findings().get(0).code())
                .isEqualTo(code);
    }
}
