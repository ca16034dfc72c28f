package jp.hagukumi.births;

import static jp.hagukumi.births.SlipTown.NAKAHARA;
import static jp.hagukumi.births.SlipTown.nurseActor;
import static jp.hagukumi.births.SlipTown.resident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.births.SlipPrefill.Value;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import org.junit.jupiter.api.Test;

/** What a family sees of its slips and visits, and what a support measure keeps from somebody it is protected from. */
class FamilyPagesTest {

    private final SlipTown town = new SlipTown("2026-11-10T09:00");
    private final PersonId mother = town.mother(NAKAHARA);
    private final PersonId child = town.child(mother, "2026-11-01T14:05", 2400);
    private final StaffId nurse = town.nurse(NAKAHARA);

    @Test
    void the_slip_comes_filled_in_and_says_where_each_value_is_from() {
        town.sql(
                "insert into identity.contact (person, phone, mail, language) values (:id, '090-0000-0000', false, 'ja')",
                Map.of("id", mother.value()));
        var prefill = prefill(mother);
        assertThat(prefill.lowBirthWeight()).isTrue();
        assertThat(prefill.dueOn()).isEqualTo(LocalDate.parse("2026-11-15"));
        assertThat(prefill.filed()).isFalse();
        assertThat(prefill.values())
                .extracting(Value::field, Value::value, Value::source, Value::editable)
                .contains(
                        tuple("child.birthWeightGrams", "2400", ValueSource.CERTIFICATE, false),
                        tuple("child.bornAt", "2026-11-01T14:05", ValueSource.CERTIFICATE, false),
                        tuple("birthPlace", "試験病院", ValueSource.CERTIFICATE, false),
                        tuple("mother.name", "試験\u3000花", ValueSource.REGISTER, false),
                        tuple("address", "神奈川県川崎市試験町1-2-3", ValueSource.REGISTER, false),
                        tuple("motherPhone", "090-0000-0000", ValueSource.ACCOUNT, true));
    }

    /** Support measures are asked for with the children, not child by child. */
    @Test
    void a_mothers_children_cost_as_many_statements_for_three_as_for_one() {
        var reading = town.house.get(ReadMyChildren.class);
        reading.read(resident(mother));
        var one = town.statements(() -> reading.read(resident(mother)));
        town.child(mother, "2026-11-01T14:11", Optional.of(2600), 2, 2);
        town.child(mother, "2025-12-20T08:00", 3100);

        var three = town.statements(() -> reading.read(resident(mother)));

        assertThat(reading.read(resident(mother)).children()).hasSize(3);
        assertThat(three).isEqualTo(one).isLessThanOrEqualTo(6);
    }

    @Test
    void a_second_filing_begins_with_the_first_and_the_own_worries_come_back_to_their_writer_only() {
        file(SlipTown.lightSlip());
        var father = father();
        assertThat(prefill(mother).values())
                .extracting(Value::field, Value::value, Value::source)
                .contains(
                        tuple("motherPhone", "044-000-1234", ValueSource.EARLIER_SLIP),
                        tuple("freeText", "夜があまり眠れません。", ValueSource.EARLIER_SLIP),
                        tuple("concerns", "NO_HELPER", ValueSource.EARLIER_SLIP),
                        tuple("lowBirthWeight.presentPlace", "試験病院 NICU", ValueSource.EARLIER_SLIP));
        assertThat(prefill(father).values())
                .extracting(Value::field)
                .contains("motherPhone")
                .doesNotContain("freeText", "concerns", "motherCondition");
    }

    @Test
    void the_second_twin_is_not_asked_again_where_the_family_stays() {
        var twin = town.child(mother, "2026-11-01T14:11", Optional.of(2600), 2, 2);
        town.house
                .get(FileContactSlip.class)
                .file(
                        resident(mother),
                        twin,
                        SlipTown.slip(
                                SlipTown.satogaeri(SlipTown.ASAO), SlipContent.VisitPlace.STAY, Optional.empty()));
        assertThat(prefill(mother).values())
                .extracting(Value::field, Value::value, Value::source)
                .contains(
                        tuple("stay.address", "実家町4-5-6", ValueSource.EARLIER_SLIP),
                        tuple("visitWish.place", "STAY", ValueSource.EARLIER_SLIP));
    }

    @Test
    void each_parent_reads_the_worries_that_were_the_own_words() {
        file(SlipTown.lightSlip());
        var father = father();
        var reading = town.house.get(ReadContactSlip.class);
        assertThat(reading.readOf(resident(mother), child).content().freeText()).isPresent();
        assertThat(reading.readOf(resident(father), child).content().freeText()).isEmpty();
        assertThat(reading.readOf(resident(father), child).content().concerns()).isEmpty();
        assertThat(reading.readOf(resident(father), child).withWorries()).isFalse();
    }

    @Test
    void no_page_tells_somebody_the_family_is_protected_from_where_it_is_or_when_it_is_at_home() {
        file(SlipTown.lightSlip());
        var father = father();
        town.protect(mother, father, "ADDRESS", "WARD", "FACILITY", "APPOINTMENT", "PHONE");
        plan();
        assertThat(prefill(father).values())
                .extracting(Value::field)
                .doesNotContain(
                        "address",
                        "birthPlace",
                        "attendant.name",
                        "motherPhone",
                        "otherPhone",
                        "stay.address",
                        "lowBirthWeight.presentPlace",
                        "visitWish.place");
        assertThatThrownBy(() -> town.house.get(ReadContactSlip.class).readOf(resident(father), child))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(KernelRefusal.NOT_FOUND));
        assertThat(home(father)).isEmpty();
        assertThat(slipsFor(father).visit()).isEmpty();
        assertThat(slipsFor(father).slipShown()).isFalse();
        assertThat(slipsFor(mother).slipShown()).isTrue();
        assertThat(home(mother)).extracting(Home.Due::what).containsExactly(Home.What.VISIT_PLANNED);
    }

    @Test
    void the_first_page_says_what_is_due_with_the_days_left_and_what_is_planned() {
        assertThat(home(mother))
                .extracting(Home.Due::what, Home.Due::dueOn, Home.Due::daysLeft, Home.Due::link)
                .containsExactly(tuple(
                        Home.What.CONTACT_SLIP,
                        Optional.of(LocalDate.parse("2026-11-15")),
                        Optional.of(5),
                        "/children/" + child + "/slip"));
        file(SlipTown.lightSlip());
        assertThat(home(mother)).isEmpty();
        plan();
        assertThat(home(mother))
                .extracting(Home.Due::what, Home.Due::at)
                .containsExactly(tuple(Home.What.VISIT_PLANNED, Optional.of(LocalDateTime.parse("2026-11-16T09:00"))));
    }

    @Test
    void a_slip_is_not_asked_for_of_a_child_past_the_age_of_such_visits() {
        town.setNow("2027-02-28T12:00");
        assertThat(home(mother)).hasSize(1);
        town.setNow("2027-03-01T12:00");
        assertThat(home(mother)).isEmpty();
    }

    @Test
    void a_code_that_no_child_has_come_of_waits_on_the_first_page() {
        var expecting = town.mother(NAKAHARA);
        town.sql("""
                with d as (insert into births.delivery (id, mother, mother_name_key, made_at)
                           values (gen_random_uuid(), :mother, '試験花', now()) returning id)
                insert into births.delivery_token (id, delivery, lookup, issued_at, valid_until)
                select gen_random_uuid(), d.id, decode(repeat('ab', 32), 'hex'), now(), '2027-12-31' from d
                """, Map.of("mother", expecting.value()));
        assertThat(home(expecting)).extracting(Home.Due::what).containsExactly(Home.What.DELIVERY_TOKEN);
    }

    @Test
    void the_childrens_page_learns_of_slip_and_visit_with_the_wards_office() {
        assertThat(slipsFor(mother).filedAt()).isEmpty();
        file(SlipTown.lightSlip());
        plan();
        var known = slipsFor(mother);
        assertThat(known.filedAt()).isPresent();
        assertThat(known.visit().orElseThrow().state()).isEqualTo(VisitState.PLANNED);
        assertThat(known.visit().orElseThrow().officeName()).contains("中原区役所");
    }

    @Test
    void after_the_death_of_a_child_its_page_asks_for_no_slip_and_the_first_page_is_quiet_until_it_is_opened() {
        var twin = town.child(mother, "2026-11-01T14:11", Optional.of(2600), 2, 2);
        town.died(child, "2026-11-09");
        town.house.get(QuietHome.class).begin(Set.of(mother.value()), child.value());
        assertThat(standingFor(mother, child)).isEmpty();
        assertThat(home(mother)).isEmpty();
        assertThat(town.house.get(ReadHome.class).read(resident(mother)).quiet())
                .isTrue();

        var mine = town.house.get(ReadMyChildren.class).read(resident(mother)).children().stream()
                .filter(one -> one.child().equals(twin.value()))
                .findFirst()
                .orElseThrow();
        town.house.get(ReadMyChildren.class).certificate(resident(mother), mine.certificate());

        assertThat(mine.standing()).isPresent();
        assertThat(home(mother)).extracting(Home.Due::child).containsExactly(Optional.of(twin));
    }

    private SlipAndVisit slipsFor(PersonId reader) {
        return standingFor(reader, child).orElseThrow();
    }

    private Optional<SlipAndVisit> standingFor(PersonId reader, PersonId one) {
        return town.house.get(ReadMyChildren.class).read(resident(reader)).children().stream()
                .filter(mine -> mine.child().equals(one.value()))
                .findFirst()
                .orElseThrow()
                .standing();
    }

    private PersonId father() {
        var father = town.adult();
        town.guardian(child, father, LocalDate.parse("2026-11-01"));
        return father;
    }

    private SlipPrefill prefill(PersonId reader) {
        return town.house.get(PrefillContactSlip.class).prefill(resident(reader), child);
    }

    private List<Home.Due> home(PersonId reader) {
        return town.house.get(ReadHome.class).read(resident(reader)).due();
    }

    private void file(SlipContent content) {
        town.house.get(FileContactSlip.class).file(resident(mother), child, content);
    }

    private void plan() {
        var atWork = nurseActor(nurse, NAKAHARA);
        var visit = town.house
                .get(ListVisits.class)
                .list(
                        atWork,
                        new VisitQuery(
                                Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), 50))
                .items()
                .get(0);
        town.house
                .get(PlanVisit.class)
                .plan(
                        atWork,
                        visit.id(),
                        new VisitPlan(
                                LocalDateTime.parse("2026-11-16T09:00"),
                                nurse,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }
}
