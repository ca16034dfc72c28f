package jp.hagukumi.births;

import static jp.hagukumi.births.SlipTown.ASAO;
import static jp.hagukumi.births.SlipTown.NAKAHARA;
import static jp.hagukumi.births.SlipTown.resident;
import static jp.hagukumi.births.SlipTown.staffActor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.births.ports.VerifyFilersSignature;
import jp.hagukumi.births.registration.AcceptRegistration;
import jp.hagukumi.births.registration.AnnounceBirth;
import jp.hagukumi.births.registration.BirthTold;
import jp.hagukumi.births.registration.Deposit;
import jp.hagukumi.births.registration.EnterPaperRegistration;
import jp.hagukumi.births.registration.EnterPaperRegistration.Paper;
import jp.hagukumi.births.registration.ReadRegistration;
import jp.hagukumi.births.registration.RegistrationId;
import jp.hagukumi.births.registration.RegistrationRefusal;
import jp.hagukumi.births.registration.TakeUpRegistration;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.kernel.text.Written;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A registration brought with the paper certificate, for a child that the city knows of by nothing else. */
class PaperWithoutCertificateTest {

    private final SlipTown town = new SlipTown("2026-11-05T09:00");
    private final PersonId mother = town.mother(NAKAHARA);
    private final Actor clerk = staffActor(town.staff(Role.REGISTER_CLERK, NAKAHARA), Role.REGISTER_CLERK, NAKAHARA);

    @BeforeEach
    void standUp() {
        TablesOfAnOpenCity.in(town.house);
        town.house.use(VerifyFilersSignature.class, (content, signature, certificate, at) -> {
            throw new IllegalStateException("nothing is signed here");
        });
    }

    @Test
    void the_child_is_made_with_what_the_clerk_enters_and_the_case_is_accepted_without_a_photo() {
        var filed = enter(clerk, 1, Map.of());
        assertThat(town.count("select count(*) from identity.person where standing = 'EXPECTED'"))
                .isOne();
        town.house.get(TakeUpRegistration.class).takeUp(clerk, filed, version(filed));
        assertThat(town.house.get(AcceptRegistration.class).accept(clerk, filed, version(filed)))
                .startsWith("141330-2026-");
    }

    @Test
    void it_is_the_child_that_the_mother_told_of_where_she_did() {
        var baby = new BirthTold.Baby(LocalDateTime.parse("2026-10-01T14:05"), ChildSex.MALE);
        var told = town.house
                .get(AnnounceBirth.class)
                .announce(resident(mother), new BirthTold(List.of(baby), new Written("小杉町1-1")))
                .children();
        var filed = enter(clerk, 1, Map.of());
        assertThat(town.house
                        .get(ReadRegistration.class)
                        .read(clerk, filed)
                        .form()
                        .child())
                .isEqualTo(told.get(0));
    }

    @Test
    void twins_are_entered_one_after_the_other_by_their_place_in_the_delivery() {
        enter(clerk, 1, Map.of());
        enter(
                clerk,
                2,
                Map.of(
                        "birth.at",
                        "2026-10-01T14:20",
                        "child.givenName",
                        "結斗",
                        "child.givenKana",
                        "ユイト",
                        "child.rank",
                        "2"));
        assertThat(town.count("select count(*) from identity.person where standing = 'EXPECTED'"))
                .isEqualTo(2);
        refused(() -> enter(clerk, 1, Map.of()), RegistrationRefusal.ALREADY_FILED);
    }

    @Test
    void another_day_for_the_same_place_in_a_delivery_is_asked_about() {
        enter(clerk, 1, Map.of());
        refused(() -> enter(clerk, 1, Map.of("birth.at", "2026-10-02T14:05")), RegistrationRefusal.ANOTHER_BIRTH_NEAR);
        assertThat(town.count("select count(*) from identity.person where standing = 'EXPECTED'"))
                .isOne();
    }

    @Test
    void a_birth_of_years_ago_is_entered_and_one_to_come_is_not() {
        assertThat(enter(clerk, 1, Map.of("birth.at", "2024-10-01T14:05"))).isNotNull();
        refused(() -> enter(clerk, 1, Map.of("birth.at", "2026-11-06T14:05")), RegistrationRefusal.BIRTH_TO_COME);
    }

    @Test
    void what_is_refused_leaves_no_child_behind() {
        refused(() -> enter(clerk, 1, Map.of("household.work", "9")), RegistrationRefusal.FIELD_SHAPE);
        assertThat(town.count("select count(*) from identity.person where standing = 'EXPECTED'"))
                .isZero();
    }

    @Test
    void a_clerk_of_another_ward_and_a_resident_may_not() {
        var elsewhere = staffActor(town.staff(Role.REGISTER_CLERK, ASAO), Role.REGISTER_CLERK, ASAO);
        for (var actor : List.of(elsewhere, resident(mother))) {
            assertThat(catchThrowableOfType(Refusal.class, () -> enter(actor, 1, Map.of()))
                            .code())
                    .isIn(KernelRefusal.NOT_ALLOWED, KernelRefusal.NOT_FOUND);
        }
    }

    private RegistrationId enter(Actor actor, int order, Map<String, String> otherwise) {
        var values = new HashMap<>(PaperForm.ofAMarriedCouple());
        values.putAll(otherwise);
        return town.house
                .get(EnterPaperRegistration.class)
                .enterWithoutCertificate(
                        actor,
                        mother,
                        order,
                        new Paper(values, Deposit.NOW, LocalDate.parse("2026-11-05"), Optional.empty()));
    }

    private int version(RegistrationId filed) {
        return town.house.get(ReadRegistration.class).read(clerk, filed).rowVersion();
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
