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
import java.util.UUID;
import jp.hagukumi.births.registration.AcceptRegistration;
import jp.hagukumi.births.registration.Deposit;
import jp.hagukumi.births.registration.EnterPaperRegistration;
import jp.hagukumi.births.registration.EnterPaperRegistration.Paper;
import jp.hagukumi.births.registration.ListOpenMatters;
import jp.hagukumi.births.registration.OpenMatters.Untold;
import jp.hagukumi.births.registration.ReadRegistration;
import jp.hagukumi.births.registration.RegistrationId;
import jp.hagukumi.births.registration.RegistrationNotice;
import jp.hagukumi.births.registration.SettleUntold;
import jp.hagukumi.births.registration.TakeUpRegistration;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.Written;
import org.junit.jupiter.api.Test;

/** Who is told of what was brought on paper; what reaches nobody waits for a person. */
class UntoldTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-05");
    private static final Written HOW = new Written("届出人に電話で伝えました。");

    private final SlipTown town = new SlipTown("2026-11-05T09:00");
    private final Actor clerk = staffActor(town.staff(Role.REGISTER_CLERK, NAKAHARA), Role.REGISTER_CLERK, NAKAHARA);

    @Test
    void of_a_mother_whom_the_city_does_not_know_what_is_to_be_told_waits_for_a_person() {
        var filed = ofUnknownMother();
        assertThat(untold(clerk))
                .as("that it was taken in is told on paper of nobody")
                .isEmpty();

        accept(filed);

        assertThat(untold(clerk)).singleElement().satisfies(one -> {
            assertThat(one.registration()).isEqualTo(filed);
            assertThat(one.notice()).isEqualTo(RegistrationNotice.REGISTRATION_ACCEPTED);
            assertThat(one.childName()).contains("試験　陽菜");
            assertThat(one.ward()).isEqualTo(NAKAHARA);
        });
        assertThat(seesNobodyTold(filed)).isTrue();
    }

    @Test
    void it_is_settled_once_with_how_it_was_told() {
        var filed = ofUnknownMother();
        accept(filed);

        settle(clerk, filed);

        assertThat(untold(clerk)).isEmpty();
        assertThat(code(() -> settle(clerk, filed))).isEqualTo(KernelRefusal.NOT_FOUND);
        assertThat(town.count("select count(*) from births.registration_untold where settled_note = '届出人に電話で伝えました。'"
                        + " and settled_by = '" + clerk.id() + "'"))
                .isEqualTo(1);
    }

    @Test
    void it_is_the_own_wards_and_the_register_clerks_only() {
        var filed = ofUnknownMother();
        accept(filed);
        var elsewhere = staffActor(town.staff(Role.REGISTER_CLERK, ASAO), Role.REGISTER_CLERK, ASAO);

        assertThat(untold(elsewhere)).isEmpty();
        for (var actor : List.of(
                elsewhere,
                resident(town.adult()),
                staffActor(town.staff(Role.HEALTH_NURSE, NAKAHARA), Role.HEALTH_NURSE, NAKAHARA))) {
            assertThat(code(() -> settle(actor, filed))).isIn(KernelRefusal.NOT_ALLOWED, KernelRefusal.NOT_FOUND);
        }
        assertThat(untold(clerk)).hasSize(1);
    }

    @Test
    void a_family_from_which_a_support_measure_hides_everything_is_on_the_list_and_gets_no_letter() {
        var mother = town.mother(NAKAHARA);
        var child = town.child(mother, "2026-11-01T14:05", 3100);
        town.protect(child, mother, "ADDRESS");

        accept(enter(child, Map.of()));

        assertThat(untold(clerk)).hasSize(1);
        assertThat(letters()).isEmpty();
    }

    @Test
    void a_family_that_is_told_is_not_on_the_list() {
        var child = town.child(town.mother(NAKAHARA), "2026-11-01T14:05", 3100);

        accept(enter(child, Map.of()));

        assertThat(letters()).hasSize(1);
        assertThat(untold(clerk)).isEmpty();
    }

    @Test
    void a_letter_goes_to_the_father_who_filed_on_paper() {
        var father = father();
        var mother = town.mother(NAKAHARA);
        account(mother);
        account(father);
        var child = town.child(mother, "2026-11-01T14:05", 3100);

        accept(enter(child, Map.of("filer.capacity", "FATHER")));

        assertThat(letters()).as("he is not yet of the family in the app").containsExactly(father.value());
        assertThat(untold(clerk)).isEmpty();
    }

    @Test
    void of_an_unknown_mother_the_resident_father_who_filed_is_written_to() {
        var father = father();
        var filed = ofUnknownMother();

        accept(filed);

        assertThat(letters()).containsExactly(father.value());
        assertThat(untold(clerk)).isEmpty();
        assertThat(seesNobodyTold(filed)).isFalse();
    }

    @Test
    void from_a_father_who_filed_and_from_whom_something_is_kept_the_letter_goes_to_the_mother() {
        var father = father();
        var mother = town.mother(NAKAHARA);
        var child = town.child(mother, "2026-11-01T14:05", 3100);
        town.protect(mother, father, "ADDRESS");

        accept(enter(child, Map.of("filer.capacity", "FATHER")));

        assertThat(letters()).containsExactly(mother.value());
    }

    private RegistrationId ofUnknownMother() {
        var values = values(Map.of("mother.familyName", "遠方", "mother.givenName", "葉子", "filer.capacity", "FATHER"));
        return town.house
                .get(EnterPaperRegistration.class)
                .enterOfUnknownMother(
                        clerk, NAKAHARA, 1, false, new Paper(values, Deposit.NOW, TODAY, Optional.empty()));
    }

    private RegistrationId enter(PersonId child, Map<String, String> otherwise) {
        return town.house
                .get(EnterPaperRegistration.class)
                .enter(clerk, child, new Paper(values(otherwise), Deposit.NOW, TODAY, Optional.empty()));
    }

    private static Map<String, String> values(Map<String, String> otherwise) {
        var values = new HashMap<>(PaperForm.ofAMarriedCouple());
        values.put("birth.at", "2026-11-01T14:05");
        values.putAll(otherwise);
        return values;
    }

    private void accept(RegistrationId filed) {
        town.house.get(TakeUpRegistration.class).takeUp(clerk, filed, version(filed));
        town.house.get(AcceptRegistration.class).accept(clerk, filed, version(filed));
    }

    private int version(RegistrationId filed) {
        return town.house.get(ReadRegistration.class).read(clerk, filed).rowVersion();
    }

    private boolean seesNobodyTold(RegistrationId filed) {
        return town.house.get(ReadRegistration.class).read(clerk, filed).nobodyTold();
    }

    private void settle(Actor actor, RegistrationId filed) {
        town.house.get(SettleUntold.class).settle(actor, filed, 1, HOW);
    }

    private List<Untold> untold(Actor actor) {
        return town.house.get(ListOpenMatters.class).list(actor).untold();
    }

    /** To whom letters were written, in their order. */
    private List<UUID> letters() {
        return town.house
                .asOwner()
                .withHandle(handle -> handle.createQuery("select addressee from documents.letter order by id")
                        .mapTo(UUID.class)
                        .list());
    }

    /** A resident of the name and birth that the form gives the father. */
    private PersonId father() {
        var father = town.adult();
        town.sql(
                "update identity.person set given_name = '太郎', name_key = '試験太郎', birth_date = '1994-04-04', sex = '1'"
                        + " where id = :id",
                Map.of("id", father.value()));
        return father;
    }

    private void account(PersonId person) {
        town.sql(
                "insert into identity.account (id, kind, issuer, subject, person) values (:id, 'RESIDENT', 'i', :subject, :person)",
                Map.of("id", UUID.randomUUID(), "subject", person.toString(), "person", person.value()));
    }

    private static jp.hagukumi.kernel.refusal.RefusalCode code(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        var refusal = catchThrowableOfType(Refusal.class, work);
        assertThat(refusal).isNotNull();
        return refusal.code();
    }
}
