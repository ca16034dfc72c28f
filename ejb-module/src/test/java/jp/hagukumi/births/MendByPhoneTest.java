package jp.hagukumi.births;

import static jp.hagukumi.births.SlipTown.ASAO;
import static jp.hagukumi.births.SlipTown.NAKAHARA;
import static jp.hagukumi.births.SlipTown.resident;
import static jp.hagukumi.births.SlipTown.staffActor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.births.ports.VerifyFilersSignature;
import jp.hagukumi.births.registration.Amendment;
import jp.hagukumi.births.registration.AskForCorrection;
import jp.hagukumi.births.registration.AskForCorrection.Wanted;
import jp.hagukumi.births.registration.Deposit;
import jp.hagukumi.births.registration.EnterPaperRegistration;
import jp.hagukumi.births.registration.EnterPaperRegistration.Paper;
import jp.hagukumi.births.registration.MendByPhone;
import jp.hagukumi.births.registration.MendByPhone.Talk;
import jp.hagukumi.births.registration.MendRegistration;
import jp.hagukumi.births.registration.ReadMyRegistration;
import jp.hagukumi.births.registration.RegistrationId;
import jp.hagukumi.births.registration.RegistrationMove;
import jp.hagukumi.births.registration.RegistrationRefusal;
import jp.hagukumi.births.registration.TakeUpRegistration;
import jp.hagukumi.births.rules.PhoneMending;
import jp.hagukumi.births.rules.RegistrationField;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.reference.ReferenceTable;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.kernel.text.Written;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A small mistake is put right by a clerk who spoke with the filer (簡易補正). */
class MendByPhoneTest {

    private static final Written WHY = new Written("出生証明書と町名の書き方が違っていたため。");
    private static final Written WITH = new Written("届出人の母");

    private final TownOfOrders linked = new TownOfOrders();
    private final SlipTown town = linked.town;

    @Test
    void it_is_a_next_version_with_who_spoke_with_whom_and_why_and_the_date_of_receipt_stays() {
        var filed = underReview();
        var before = linked.read(filed);

        mend(linked.clerk(), filed, Map.of("birth.place", Optional.of("川崎市中原区小杉町一丁目1番")));

        assertThat(linked.read(filed)).satisfies(seen -> {
            assertThat(seen.form().state().name()).isEqualTo("UNDER_REVIEW");
            assertThat(seen.form().version()).isEqualTo(before.form().version() + 1);
            assertThat(seen.form().receivedOn()).isEqualTo(before.form().receivedOn());
            assertThat(seen.form().mendedByPhone()).singleElement().satisfies(one -> {
                assertThat(one.by()).startsWith("担当");
                assertThat(one.spokenWith()).isEqualTo(WITH.exact());
                assertThat(one.reason()).isEqualTo(WHY.exact());
                assertThat(one.changes())
                        .containsExactly(new Amendment.Change(
                                "birth.place", Optional.of("川崎市中原区小杉町1-1"), Optional.of("川崎市中原区小杉町一丁目1番")));
            });
        });
        assertThat(town.count("select count(*) from births.registration_content where birth_place = '川崎市中原区小杉町1-1'"))
                .as("what was filed stays")
                .isOne();
        linked.accept(filed);
        assertThat(linked.state(filed)).isEqualTo("ACCEPTED");
    }

    @Test
    void the_family_reads_what_was_changed_and_why_and_the_audit_names_the_fields() {
        var filed = underReview();
        mend(linked.clerk(), filed, Map.of("remarks", Optional.of("番地を確認済み")));

        var mine = town.house.get(ReadMyRegistration.class).read(resident(linked.mother), linked.child);
        assertThat(mine.mendedByPhone()).hasSize(1);
        assertThat(mine.history().get(mine.history().size() - 1)).satisfies(line -> {
            assertThat(line.move()).isEqualTo(RegistrationMove.MEND_BY_PHONE);
            assertThat(line.reason()).contains(WHY.exact());
        });
        assertThat(linked.notices()).contains("REGISTRATION_MENDED_BY_PHONE");
        assertThat(town.count("select count(*) from audit.entry where event = 'births.registration.MENDED_BY_PHONE'"
                        + " and detail like '%remarks%' and about @> array['" + linked.mother.value() + "'::uuid]"))
                .isOne();
    }

    @Test
    void what_the_filer_was_asked_for_is_settled_by_it() {
        var filed = underReview();
        ask(filed, "household.work");
        mend(linked.clerk(), filed, Map.of("household.work", Optional.of("4")));

        assertThat(linked.read(filed).form()).satisfies(form -> {
            assertThat(form.state().name()).isEqualTo("UNDER_REVIEW");
            assertThat(form.defects()).isEmpty();
        });
    }

    @Test
    void without_the_filers_consent_nothing_is_changed() {
        var filed = underReview();
        var talk = new Talk(Map.of("remarks", Optional.of("x")), WITH, WHY, false);

        assertThat(code(() -> mending().mend(linked.clerk(), filed, linked.version(filed), talk)))
                .isEqualTo(RegistrationRefusal.CONSENT_MISSING);
    }

    @Test
    void who_the_child_and_its_parents_are_is_never_mended_by_phone() {
        var filed = underReview();
        var version = linked.read(filed).form().version();
        for (var field : List.of(
                "child.givenName",
                "child.sex",
                "birth.at",
                "father.birthDate",
                "mother.familyName",
                "filer.capacity")) {
            var value = linked.read(filed).form().fields().stream()
                    .filter(one -> one.path().equals(field))
                    .findFirst()
                    .orElseThrow()
                    .value();
            assertThat(code(() -> mend(linked.clerk(), filed, Map.of(field, value))))
                    .as(field)
                    .isEqualTo(RegistrationRefusal.NOT_BY_PHONE);
        }
        assertThat(linked.read(filed).form().version()).isEqualTo(version);
    }

    @Test
    void what_leaves_the_form_wrong_is_refused_at_its_field_and_what_changes_nothing_too() {
        var filed = underReview();
        assertThat(code(() -> mend(linked.clerk(), filed, Map.of("residence.address", Optional.empty()))))
                .isEqualTo(RegistrationRefusal.FIELD_MISSING);
        assertThat(code(() -> mend(linked.clerk(), filed, Map.of("household.work", Optional.of("3")))))
                .isEqualTo(RegistrationRefusal.NOTHING_MENDED);
    }

    @Test
    void what_the_family_has_begun_to_mend_in_the_app_is_not_put_in_force_by_the_office() {
        var filed = underReview();
        ask(filed, "remarks");
        town.house.use(VerifyFilersSignature.class, (content, signature, certificate, at) -> {
            throw new IllegalStateException("nothing is signed here");
        });
        town.house
                .get(MendRegistration.class)
                .change(
                        resident(linked.mother),
                        linked.child,
                        linked.read(filed).form().version(),
                        Map.of("remarks", Optional.of("家族が書きかけ")));

        assertThat(code(() -> mend(linked.clerk(), filed, Map.of("household.work", Optional.of("4")))))
                .isEqualTo(RegistrationRefusal.FAMILY_MENDS);
    }

    @Test
    void only_a_register_clerk_of_the_ward_does_it_and_only_while_the_ward_examines_it() {
        var filed = underReview();
        var changes = Map.of("remarks", Optional.of("x"));
        for (var actor : List.of(
                staffActor(town.staff(Role.REGISTER_CLERK, ASAO), Role.REGISTER_CLERK, ASAO),
                staffActor(town.staff(Role.HEALTH_NURSE, NAKAHARA), Role.HEALTH_NURSE, NAKAHARA),
                resident(linked.mother))) {
            assertThat(code(() -> mend(actor, filed, changes)))
                    .isIn(KernelRefusal.NOT_ALLOWED, KernelRefusal.NOT_FOUND);
        }
        linked.accept(filed);
        assertThat(code(() -> mend(linked.clerk(), filed, changes))).isEqualTo(KernelRefusal.WRONG_STATE);
    }

    @Test
    void the_list_of_small_fields_is_dated() {
        var rules = PhoneMending.of(ReferenceTable.parse("test", """
                # by hand
                field,version,applies_from,applies_to,source,uncertain
                remarks,test/1,2026-04-01,2026-12-31,x,true
                """));
        assertThat(rules.may(RegistrationField.REMARKS, java.time.LocalDate.parse("2026-03-31")))
                .isFalse();
        assertThat(rules.may(RegistrationField.REMARKS, java.time.LocalDate.parse("2026-12-31")))
                .isTrue();
        assertThat(rules.may(RegistrationField.REMARKS, java.time.LocalDate.parse("2027-01-01")))
                .isFalse();
        assertThat(rules.may(RegistrationField.CHILD_SEX, java.time.LocalDate.parse("2026-06-01")))
                .isFalse();
    }

    private RegistrationId underReview() {
        var values = new HashMap<>(PaperForm.ofAMarriedCouple());
        values.put("birth.at", "2026-11-01T14:05");
        var filed = town.house
                .get(EnterPaperRegistration.class)
                .enter(
                        linked.clerk(),
                        linked.child,
                        new Paper(values, Deposit.NOW, TownOfOrders.TODAY, Optional.empty()));
        town.house.get(TakeUpRegistration.class).takeUp(linked.clerk(), filed, linked.version(filed));
        return filed;
    }

    private void ask(RegistrationId filed, String field) {
        town.house
                .get(AskForCorrection.class)
                .ask(linked.clerk(), filed, linked.version(filed), List.of(new Wanted(field, new Written("直してください。"))));
    }

    private void mend(Actor actor, RegistrationId filed, Map<String, Optional<String>> values) {
        mending().mend(actor, filed, linked.version(filed), new Talk(values, WITH, WHY, true));
    }

    private MendByPhone mending() {
        return town.house.get(MendByPhone.class);
    }

    private static RefusalCode code(ThrowingCallable work) {
        var refusal = catchThrowableOfType(Refusal.class, work);
        return refusal.findings().isEmpty()
                ? refusal.code()
                : refusal.findings().get(0).code();
    }
}
