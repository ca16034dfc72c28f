package jp.hagukumi.checkups;

import static jp.hagukumi.pregnancy.PregnancyTown.ASAO;
import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.kernel.time.CityClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A child that did not come is on the list of its ward until it is seen, or known to be well, or need not come. */
class RecallTest {

    private static final CheckupKind KIND = CheckupKind.Y1M6;

    private final CheckupTown checkups = new CheckupTown("2026-11-24T10:00");
    private final Actor nurse = checkups.town.nurse(NAKAHARA);
    private final Actor clerk = checkups.town.clerk(NAKAHARA);

    @Test
    void who_did_not_come_is_on_the_list_with_the_notice_that_went_by_itself_as_its_first_contact() {
        var child = missed();
        assertThat(list(RecallQuery.Show.DUE)).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo(CheckupState.MISSED);
            assertThat(line.misses()).isOne();
            assertThat(line.contacts()).isOne();
            assertThat(line.last()).contains(new RecallList.Last(RecallWay.NOTICE, today(), false, Optional.empty()));
        });
        assertThat(checkups.told(child)).containsExactly("INVITED", "MISSED");
        assertThat(sheet(child).contacts())
                .singleElement()
                .satisfies(contact -> assertThat(contact.by()).isEmpty());
    }

    @Test
    void the_ward_that_does_not_wait_for_the_round_has_its_own_who_did_not_come_on_the_list_once_and_no_others() {
        var child = checkups.child(NAKAHARA, "2025-05-20");
        var elsewhere = checkups.child(ASAO, "2025-05-20");
        checkups.round();
        checkups.town.setNow(
                checkups.town.word("select (max(on_day) + 1) from checkups.session where id in (select session from "
                                + "checkups.band where id in (select band from checkups.checkup))")
                        + "T08:00");
        var invite = checkups.town.house.get(InviteNow.class);
        invite.invite(clerk, NAKAHARA);
        invite.invite(clerk, NAKAHARA);
        assertThat(list(RecallQuery.Show.DUE)).singleElement().satisfies(line -> {
            assertThat(line.checkup()).isEqualTo(checkup(child));
            assertThat(line.misses()).isOne();
        });
        assertThat(checkups.told(child)).containsExactly("INVITED", "MISSED");
        assertThat(checkups.mine(elsewhere, KIND).state()).isEqualTo(CheckupState.INVITED);
    }

    @Test
    void whom_nobody_reads_for_in_the_app_a_letter_is_written_for_and_no_notice() {
        var mother = checkups.town.woman(NAKAHARA);
        var child = checkups.child(mother, NAKAHARA, "2025-05-20", 1);
        checkups.round();
        theDayAfter(child);
        assertThat(checkups.town.count("select count(*) from documents.letter where purpose = 'checkups.MISSED' "
                        + "and addressee = '" + mother.value() + "'"))
                .isOne();
        assertThat(checkups.town.word("select way from checkups.recall_contact"))
                .isEqualTo("LETTER");
    }

    @Test
    void who_never_had_a_place_until_the_window_ended_is_on_the_list_too_and_the_family_is_told_whom_to_call() {
        var child = checkups.child(NAKAHARA, "2024-11-26");
        checkups.round();
        checkups.town.setNow("2026-11-25T10:00");
        checkups.round();
        assertThat(list(RecallQuery.Show.DUE))
                .extracting(RecallList.Line::until)
                .containsExactly(LocalDate.of(2026, 11, 24));
        assertThat(checkups.told(child)).containsExactly("RECALLED");
    }

    @Test
    void a_contact_is_written_down_with_who_and_when_to_turn_to_it_again_and_until_then_nothing_is_due() {
        var child = missed();
        var day = today();
        note(child, new RecallContact(RecallWay.CALL, day, false, Optional.of("留守番電話"), Optional.of(day.plusDays(7))));
        assertThat(list(RecallQuery.Show.DUE)).isEmpty();
        assertThat(list(RecallQuery.Show.MISSED)).hasSize(1);
        assertThat(sheet(child).contacts().get(0)).satisfies(contact -> {
            assertThat(contact.way()).isEqualTo(RecallWay.CALL);
            assertThat(contact.note()).contains("留守番電話");
            assertThat(contact.by()).isPresent();
        });
        checkups.town.setNow(day.plusDays(7) + "T09:00");
        assertThat(list(RecallQuery.Show.DUE)).hasSize(1);
    }

    @Test
    void a_contact_of_tomorrow_one_with_a_next_day_that_is_past_and_a_notice_by_hand_are_refused() {
        var child = missed();
        var day = today();
        refused(
                () -> note(child, contact(RecallWay.CALL, day.plusDays(1), Optional.empty())),
                CheckupsRefusal.DAY_NOT_YET);
        refused(
                () -> note(child, contact(RecallWay.CALL, day, Optional.of(day.minusDays(1)))),
                CheckupsRefusal.NEXT_BEFORE_TODAY);
        refused(
                () -> note(child, contact(RecallWay.NOTICE, day, Optional.empty())),
                CheckupsRefusal.NOTICE_NOTED_BY_ITSELF);
    }

    @Test
    void nothing_is_written_down_of_a_child_that_missed_nothing() {
        var child = checkups.child(NAKAHARA, "2025-05-20");
        checkups.round();
        var id = checkups.mine(child, KIND).id();
        refused(
                () -> checkups.town
                        .house
                        .get(NoteRecallContact.class)
                        .note(nurse, id, contact(RecallWay.CALL, today(), Optional.empty())),
                CheckupsRefusal.NOT_TO_BE_RECALLED);
        refused(() -> checkups.town.house.get(ReadRecall.class).read(nurse, id), CheckupsRefusal.NOT_TO_BE_RECALLED);
    }

    @Test
    void a_family_is_told_once_more_on_another_day_and_not_twice_on_one() {
        var child = missed();
        refused(() -> send(child), CheckupsRefusal.TOLD_TODAY);
        checkups.town.setNow(today().plusDays(1) + "T10:00");
        assertThat(send(child)).isEqualTo(RecallWay.NOTICE);
        assertThat(checkups.told(child)).containsExactly("INVITED", "MISSED", "RECALLED");
        assertThat(sheet(child).contacts()).hasSize(2);
    }

    @Test
    void nobody_is_told_from_whom_a_measure_keeps_anything_and_the_desk_is_shown_no_number_to_call() {
        var child = checkups.child(NAKAHARA, "2025-05-20");
        checkups.town.sql(
                "insert into identity.contact (person, phone, mail, language) values (:id, '044-000-5555', false, 'ja')",
                Map.of("id", checkups.mother(child).value()));
        checkups.keepFrom(checkups.protect(child), checkups.mother(child));
        checkups.round();
        var id = checkup(child);
        checkups.town.setNow(checkups.town.word(
                        "select s.on_day + 1 from checkups.session s join checkups.band b on b.session = s.id "
                                + "join checkups.checkup c on c.band = b.id")
                + "T10:00");
        checkups.round();
        assertThat(checkups.town.count("select count(*) from notifications.notice"))
                .isZero();
        assertThat(checkups.town.count("select count(*) from documents.letter")).isZero();
        refused(() -> checkups.town.house.get(SendRecall.class).send(nurse, id), CheckupsRefusal.NOBODY_TO_TELL);
        var sheet = checkups.town.house.get(ReadRecall.class).read(nurse, id);
        assertThat(sheet.reach()).isEqualTo(RecallSheet.Reach.NOBODY);
        assertThat(sheet.contacts()).isEmpty();
        assertThat(sheet.guardians()).singleElement().satisfies(guardian -> {
            assertThat(guardian.keptFrom()).isTrue();
            assertThat(guardian.phone()).isEmpty();
        });
        assertThat(sheet.line().signs()).containsExactly("PROTECTED", "NOBODY_TO_TELL");
    }

    @Test
    void a_nurse_who_knows_that_somebody_saw_the_child_well_ends_it_and_nothing_more_is_due() {
        var child = missed();
        var id = checkup(child);
        var version = sheet(child).line().version();
        var well = new RecallEnd.Well(today(), SeenWhere.NURSERY, "園の看護師", Optional.of("体重も増えている"));
        var know = checkups.town.house.get(KnowWell.class);
        refused(() -> know.know(nurse, id, well, version + 1), KernelRefusal.CHANGED_MEANWHILE);
        refused(
                () -> know.know(
                        nurse,
                        id,
                        new RecallEnd.Well(today().plusDays(1), SeenWhere.VISIT, "保健師", Optional.empty()),
                        version),
                CheckupsRefusal.DAY_NOT_YET);
        refused(
                () -> know.know(
                        nurse,
                        id,
                        new RecallEnd.Well(LocalDate.of(2025, 12, 1), SeenWhere.VISIT, "保健師", Optional.empty()),
                        version),
                CheckupsRefusal.DAY_BEFORE_WINDOW);
        know.know(nurse, id, well, version);
        assertThat(state(id)).isEqualTo("CLOSED");
        assertThat(list(RecallQuery.Show.MISSED)).isEmpty();
        refused(() -> know.know(nurse, id, well, version + 1), CheckupsRefusal.NOT_TO_BE_RECALLED);
        checkups.town.setNow(today().plusDays(40) + "T10:00");
        checkups.round();
        assertThat(state(id)).isEqualTo("CLOSED");
    }

    @Test
    void a_checkup_done_elsewhere_ends_it_also_before_it_was_missed_and_its_place_is_free() {
        var child = checkups.child(NAKAHARA, "2025-05-20");
        checkups.round();
        var mine = checkups.mine(child, KIND);
        checkups.town
                .house
                .get(EnterElsewhere.class)
                .enter(
                        clerk,
                        mine.id(),
                        new RecallEnd.Elsewhere(LocalDate.of(2026, 11, 22), "長野県松本市", Optional.empty()),
                        mine.version());
        assertThat(state(mine.id())).isEqualTo("ELSEWHERE");
        assertThat(checkups.bandsThatLie()).isZero();
        assertThat(checkups.town.count("select sum(taken) from checkups.band")).isZero();
    }

    @Test
    void an_exemption_needs_its_reason_and_one_of_the_nurses_own_words_where_none_fits() {
        var child = missed();
        var id = checkup(child);
        var version = sheet(child).line().version();
        var exempt = checkups.town.house.get(ExemptCheckup.class);
        refused(
                () -> exempt.exempt(
                        nurse, id, new RecallEnd.Exempt(today(), ExemptReason.OTHER, Optional.empty()), version),
                CheckupsRefusal.REASON_IN_WORDS);
        exempt.exempt(
                nurse, id, new RecallEnd.Exempt(today(), ExemptReason.LONG_IN_HOSPITAL, Optional.empty()), version);
        assertThat(state(id)).isEqualTo("EXEMPT");
    }

    @Test
    void who_is_placed_again_stays_in_sight_until_it_comes_and_is_missed_again_if_it_does_not() {
        var child = missed();
        var id = checkup(child);
        var to = checkups.places(child, KIND).days().get(2).hours().get(0).band();
        checkups.town
                .house
                .get(MoveCheckup.class)
                .move(clerk, id, to, sheet(child).line().version(), true, Optional.empty());
        assertThat(list(RecallQuery.Show.MISSED)).isEmpty();
        assertThat(list(RecallQuery.Show.PLACED_AGAIN))
                .singleElement()
                .satisfies(line -> assertThat(line.newDay()).isPresent());
        theDayAfter(child);
        assertThat(list(RecallQuery.Show.DUE)).singleElement().satisfies(line -> {
            assertThat(line.misses()).isEqualTo(2);
            assertThat(line.signs()).contains("MISSED_AGAIN", "NEVER_REACHED");
        });
    }

    @Test
    void who_was_to_come_to_another_wards_session_is_turned_to_by_the_own_one() {
        var child = checkups.child(NAKAHARA, "2025-05-20");
        checkups.round();
        var mine = checkups.mine(child, KIND);
        var elsewhere = checkups.town
                .house
                .get(ReadPlaces.class)
                .read(nurse, mine.id(), Optional.of(ASAO))
                .days()
                .get(3)
                .hours()
                .get(0)
                .band();
        checkups.town
                .house
                .get(MoveCheckup.class)
                .move(nurse, mine.id(), elsewhere, mine.version(), false, Optional.of(MoveReason.STAYING_THERE));
        theDayAfter(child);
        assertThat(list(RecallQuery.Show.DUE)).hasSize(1);
    }

    @Test
    void whoever_is_to_be_turned_to_soonest_is_first_with_the_reasons() {
        var first = checkups.child(NAKAHARA, "2025-05-20");
        var second = checkups.child(NAKAHARA, "2025-05-20");
        checkups.round();
        checkups.town
                .house
                .get(MarkMedicalNeed.class)
                .mark(nurse, checkups.mine(second, KIND).id(), true);
        theDayAfter(first);
        checkups.town.setNow(checkups.town.word("select max(s.on_day) + 1 from checkups.session s "
                        + "join checkups.band b on b.session = s.id join checkups.checkup c on c.band = b.id")
                + "T10:00");
        checkups.round();
        assertThat(list(RecallQuery.Show.MISSED))
                .extracting(RecallList.Line::checkup, RecallList.Line::signs)
                .containsExactly(tuple(checkup(second), List.of("MEDICAL")), tuple(checkup(first), List.of()));
    }

    @Test
    void the_list_of_a_kind_has_no_other_and_another_wards_children_are_not_in_it() {
        missed();
        var query = new RecallQuery(NAKAHARA, Optional.of(CheckupKind.Y3), RecallQuery.Show.MISSED);
        assertThat(checkups.town.house.get(ListRecall.class).list(nurse, query).lines())
                .isEmpty();
        assertThat(checkups.town
                        .house
                        .get(ListRecall.class)
                        .list(
                                checkups.town.nurse(ASAO),
                                new RecallQuery(ASAO, Optional.empty(), RecallQuery.Show.MISSED))
                        .lines())
                .isEmpty();
    }

    private PersonId missed() {
        var child = checkups.child(NAKAHARA, "2025-05-20");
        checkups.round();
        theDayAfter(child);
        return child;
    }

    private void theDayAfter(PersonId child) {
        checkups.town.setNow(checkups.town.word("select s.on_day + 1 from checkups.session s "
                        + "join checkups.band b on b.session = s.id join checkups.checkup c on c.band = b.id "
                        + "where c.child = '" + child.value() + "'")
                + "T10:00");
        checkups.round();
    }

    private LocalDate today() {
        return checkups.town.house.get(CityClock.class).today();
    }

    private static RecallContact contact(RecallWay way, LocalDate on, Optional<LocalDate> next) {
        return new RecallContact(way, on, true, Optional.empty(), next);
    }

    private void note(PersonId child, RecallContact contact) {
        checkups.town.house.get(NoteRecallContact.class).note(clerk, checkup(child), contact);
    }

    private RecallWay send(PersonId child) {
        return checkups.town.house.get(SendRecall.class).send(clerk, checkup(child));
    }

    private RecallSheet sheet(PersonId child) {
        return checkups.town.house.get(ReadRecall.class).read(nurse, checkup(child));
    }

    private List<RecallList.Line> list(RecallQuery.Show show) {
        return checkups.town
                .house
                .get(ListRecall.class)
                .list(nurse, new RecallQuery(NAKAHARA, Optional.empty(), show))
                .lines();
    }

    private CheckupId checkup(PersonId child) {
        return new CheckupId(UUID.fromString(
                checkups.town.word("select id from checkups.checkup where child = '" + child.value() + "'")));
    }

    private String state(CheckupId id) {
        return checkups.town.word("select state from checkups.checkup where id = '" + id.value() + "'");
    }

    private static void refused(ThrowingCallable work, RefusalCode code) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
