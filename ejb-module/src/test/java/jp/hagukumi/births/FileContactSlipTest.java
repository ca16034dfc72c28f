package jp.hagukumi.births;

import static jp.hagukumi.births.SlipTown.ASAO;
import static jp.hagukumi.births.SlipTown.NAKAHARA;
import static jp.hagukumi.births.SlipTown.nurseActor;
import static jp.hagukumi.births.SlipTown.resident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.births.SlipContent.VisitPlace;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import org.junit.jupiter.api.Test;

class FileContactSlipTest {

    private final SlipTown town = new SlipTown("2026-11-10T09:00");
    private final PersonId mother = town.mother(NAKAHARA);
    private final FileContactSlip filing = town.house.get(FileContactSlip.class);

    @Test
    void a_filed_slip_opens_the_visit_in_the_ward_of_residence() {
        var child = town.child(mother, "2026-11-01T14:05", 3100);
        var filed = filing.file(resident(mother), child, SlipTown.slip());
        assertThat(filed.wardName()).isEqualTo("中原区");
        assertThat(filed.lowBirthWeightNotice()).isFalse();
        assertThat(visitsOf(NAKAHARA))
                .extracting(VisitRow::child, VisitRow::kind, VisitRow::state, VisitRow::dueOn, VisitRow::lastDay)
                .containsExactly(tuple(
                        child,
                        VisitKind.NEWBORN,
                        VisitState.DUE,
                        LocalDate.parse("2026-11-28"),
                        LocalDate.parse("2026-12-31")));
    }

    @Test
    void the_nurse_sees_the_names_and_how_many_answers_worry() {
        var child = town.child(mother, "2026-11-01T14:05", 3100);
        filing.file(resident(mother), child, SlipTown.slip());
        var row = visitsOf(NAKAHARA).get(0);
        assertThat(row.motherName()).contains("試験\u3000花");
        assertThat(row.childName()).isEmpty();
        assertThat(row.worries()).isEqualTo(2);
    }

    @Test
    void another_wards_nurse_sees_nothing_of_it() {
        filing.file(resident(mother), town.child(mother, "2026-11-01T14:05", 3100), SlipTown.slip());
        assertThat(visitsOf(ASAO)).isEmpty();
    }

    @Test
    void a_child_under_2500_grams_needs_the_block_and_is_visited_as_premature() {
        var child = town.child(mother, "2026-11-01T14:05", 2499);
        assertThatThrownBy(() -> filing.file(resident(mother), child, SlipTown.slip()))
                .satisfies(refusal -> assertThat(codes(refusal)).containsExactly(SlipRefusal.LOW_BIRTH_WEIGHT_MISSING));
        assertThat(filing.file(resident(mother), child, SlipTown.lightSlip()).lowBirthWeightNotice())
                .isTrue();
        assertThat(visitsOf(NAKAHARA)).extracting(VisitRow::kind).containsExactly(VisitKind.PREMATURE);
    }

    @Test
    void a_child_of_just_2500_grams_has_no_such_notice() {
        var child = town.child(mother, "2026-11-01T14:05", 2500);
        assertThatThrownBy(() -> filing.file(resident(mother), child, SlipTown.lightSlip()))
                .satisfies(
                        refusal -> assertThat(codes(refusal)).containsExactly(SlipRefusal.LOW_BIRTH_WEIGHT_NOT_NEEDED));
        assertThat(filing.file(resident(mother), child, SlipTown.slip()).lowBirthWeightNotice())
                .isFalse();
    }

    @Test
    void a_child_nobody_could_weigh_is_taken_without_the_notice() {
        var child = town.child(mother, "2026-11-01T14:05", Optional.empty(), 1, 1);
        assertThat(filing.file(resident(mother), child, SlipTown.slip()).lowBirthWeightNotice())
                .isFalse();
    }

    @Test
    void a_family_that_wishes_to_be_visited_where_it_stays_belongs_to_that_ward() {
        var child = town.child(mother, "2026-11-01T14:05", 3100);
        filing.file(
                resident(mother), child, SlipTown.slip(SlipTown.satogaeri(ASAO), VisitPlace.STAY, Optional.empty()));
        assertThat(visitsOf(ASAO)).extracting(VisitRow::child).containsExactly(child);
        assertThat(visitsOf(NAKAHARA)).isEmpty();
    }

    @Test
    void a_family_that_wishes_for_no_visit_is_called_on_as_every_household_is() {
        var child = town.child(mother, "2026-11-01T14:05", 3100);
        filing.file(
                resident(mother), child, SlipTown.slip(SlipContent.Stay.AT_HOME, VisitPlace.NONE, Optional.empty()));
        assertThat(visitsOf(NAKAHARA))
                .extracting(VisitRow::kind, VisitRow::dueOn)
                .containsExactly(tuple(VisitKind.HELLO_BABY, LocalDate.parse("2027-02-28")));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        var child = town.child(mother, "2026-11-01T14:05", 2000);
        var content = new SlipContent(
                "しらない",
                Optional.empty(),
                Optional.of("あ".repeat(101)),
                new SlipContent.Stay(
                        SlipContent.StayKind.SATOGAERI,
                        Optional.empty(),
                        Optional.of("999999"),
                        Optional.empty(),
                        Optional.of(LocalDate.parse("2026-10-31"))),
                SlipContent.Hospitalised.NOBODY,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.of("a\u0000b"),
                VisitPlace.HOME,
                Optional.empty(),
                Optional.empty());
        assertThatThrownBy(() -> filing.file(resident(mother), child, content))
                .satisfies(refusal -> assertThat(((Refusal) refusal).findings())
                        .extracting(Finding::field, Finding::code)
                        .containsExactly(
                                tuple("motherPhone", SlipRefusal.NOT_A_PHONE),
                                tuple("callTimes", KernelRefusal.OUT_OF_BOUNDS),
                                tuple("freeText", KernelRefusal.MALFORMED),
                                tuple("stay.address", SlipRefusal.STAY_ADDRESS_MISSING),
                                tuple("stay.municipality", SlipRefusal.UNKNOWN_MUNICIPALITY),
                                tuple("stay.until", SlipRefusal.DAY_BEFORE_BIRTH),
                                tuple("lowBirthWeight", SlipRefusal.LOW_BIRTH_WEIGHT_MISSING)));
        assertThat(town.count("select count(*) from births.slip")).isZero();
    }

    @Test
    void a_slip_filed_again_is_the_next_version_and_changes_the_same_visit() {
        var child = town.child(mother, "2026-11-01T14:05", 3100);
        filing.file(resident(mother), child, SlipTown.slip());
        var again = filing.file(
                resident(mother), child, SlipTown.slip(SlipTown.satogaeri(ASAO), VisitPlace.STAY, Optional.empty()));
        assertThat(again.version()).isEqualTo(2);
        assertThat(town.count("select count(*) from births.slip where state = 'SUPERSEDED'"))
                .isOne();
        assertThat(visitsOf(ASAO)).hasSize(1);
        assertThat(town.count("select count(*) from births.visit")).isOne();
    }

    @Test
    void twins_have_a_slip_and_a_visit_each() {
        var first = town.child(mother, "2026-11-01T14:05", Optional.of(2400), 1, 2);
        var second = town.child(mother, "2026-11-01T14:11", Optional.of(2600), 2, 2);
        filing.file(resident(mother), first, SlipTown.lightSlip());
        filing.file(resident(mother), second, SlipTown.slip());
        assertThat(visitsOf(NAKAHARA))
                .extracting(VisitRow::child, VisitRow::kind)
                .containsExactlyInAnyOrder(tuple(first, VisitKind.PREMATURE), tuple(second, VisitKind.NEWBORN));
    }

    @Test
    void a_child_that_only_the_register_knows_can_be_written_about_too() {
        var child = town.expectedChild(mother, LocalDate.parse("2026-11-01"), 1);
        filing.file(resident(mother), child, SlipTown.slip());
        assertThat(visitsOf(NAKAHARA)).extracting(VisitRow::child).containsExactly(child);
    }

    @Test
    void after_a_death_nobody_has_to_file() {
        var child = town.child(mother, "2026-11-01T14:05", 3100);
        town.died(child, "2026-11-05");
        assertThatThrownBy(() -> filing.file(resident(mother), child, SlipTown.slip()))
                .satisfies(refusal -> assertThat(((Refusal) refusal).code()).isEqualTo(SlipRefusal.NOT_NEEDED));
    }

    @Test
    void nobody_files_for_a_child_of_one_year_or_for_herself() {
        var old = town.child(mother, "2025-11-10T08:00", 3100);
        assertThatThrownBy(() -> filing.file(resident(mother), old, SlipTown.slip()))
                .satisfies(refusal -> assertThat(((Refusal) refusal).code()).isEqualTo(SlipRefusal.NO_INFANT_ANY_MORE));
        assertThatThrownBy(() -> filing.file(resident(mother), mother, SlipTown.slip()))
                .satisfies(refusal -> assertThat(((Refusal) refusal).code()).isEqualTo(SlipRefusal.NO_INFANT_ANY_MORE));
    }

    @Test
    void a_stranger_is_told_that_there_is_no_such_child() {
        var child = town.child(mother, "2026-11-01T14:05", 3100);
        assertThatThrownBy(() -> filing.file(resident(town.adult()), child, SlipTown.slip()))
                .satisfies(refusal -> assertThat(((Refusal) refusal).code()).isEqualTo(KernelRefusal.NOT_FOUND));
    }

    @Test
    void somebody_the_family_is_protected_from_cannot_change_where_it_is_called() {
        var child = town.child(mother, "2026-11-01T14:05", 3100);
        var father = town.adult();
        town.guardian(child, father, LocalDate.parse("2026-11-01"));
        town.protect(mother, father, "ADDRESS", "PHONE");
        assertThatThrownBy(() -> filing.file(resident(father), child, SlipTown.slip()))
                .satisfies(refusal -> assertThat(((Refusal) refusal).code()).isEqualTo(SlipRefusal.ONLY_AT_THE_OFFICE));
    }

    @Test
    void a_clerk_enters_the_slip_of_a_family_without_a_phone() {
        var child = town.child(mother, "2026-11-01T14:05", 3100);
        var clerk = town.staff(Role.HEALTH_CLERK, NAKAHARA);
        Actor actor = SlipTown.staffActor(clerk, Role.HEALTH_CLERK, NAKAHARA);
        town.house.get(EnterContactSlip.class).enter(actor, child, SlipTown.slip(), HeardBy.PAPER);
        var read = town.house.get(ReadContactSlip.class).readOf(resident(mother), child);
        assertThat(read.enteredByClerk()).isTrue();
        assertThat(read.withWorries()).isTrue();
    }

    @Test
    void what_was_filed_is_announced_and_audited_once() {
        var child = town.child(mother, "2026-11-01T14:05", 3100);
        filing.file(resident(mother), child, SlipTown.slip());
        assertThat(town.count("select count(*) from outbox.message where kind = 'ContactSlipFiled'"))
                .isOne();
        assertThat(town.count("select count(*) from audit.entry where event = 'births.SLIP_FILED'"))
                .isOne();
    }

    private List<VisitRow> visitsOf(String ward) {
        return town.house
                .get(ListVisits.class)
                .list(
                        nurseActor(town.nurse(ward), ward),
                        new VisitQuery(
                                Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), 50))
                .items();
    }

    private static List<RefusalCode> codes(Throwable refusal) {
        return ((Refusal) refusal).findings().stream().map(Finding::code).toList();
    }
}
