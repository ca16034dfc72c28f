package jp.hagukumi.checkups.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.CheckupKind;
import jp.hagukumi.checkups.CheckupState;
import jp.hagukumi.checkups.ReceptionCode;
import jp.hagukumi.checkups.referrals.WriteReferral;
import jp.hagukumi.checkups.referrals.rules.OrganGroup;
import jp.hagukumi.handbook.Growth;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.pregnancy.PregnancyTown;
import jp.hagukumi.testhouse.AtOnce;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The day of a checkup, from the reception to the result on the phone. */
class DayTest {

    private final DayTown hall = new DayTown();

    @Test
    void a_child_is_received_by_its_code_on_its_day_and_called_by_a_number() {
        var checkup = hall.expected(CheckupKind.Y1M6);
        var session = hall.session(checkup);
        var code = Optional.of(ReceptionCode.of(checkup).forReading().toLowerCase(Locale.ROOT));
        var reception = hall.bean(ReceiveChild.class);
        refused(() -> reception.receive(hall.nurse, session, code, Optional.empty()), DayRefusal.NOT_TODAY);
        hall.morning(checkup);
        refused(
                () -> reception.receive(hall.nurse, session, Optional.of("0000-0000"), Optional.empty()),
                DayRefusal.UNKNOWN_CODE);
        assertThat(reception
                        .receive(hall.nurse, session, code, Optional.empty())
                        .number())
                .isOne();
        assertThat(reception
                        .receive(hall.nurse, session, code, Optional.empty())
                        .number())
                .as("received twice")
                .isOne();
        assertThat(hall.state(checkup)).isEqualTo(CheckupState.ARRIVED);
        assertThat(hall.sheet(checkup).stops())
                .extracting(CaseSheet.Stop::station)
                .containsExactly("INTERVIEW", "MEASUREMENT", "MEDICAL", "DENTAL", "GUIDANCE");
    }

    @Test
    void children_received_at_once_have_each_a_number_of_their_own() {
        var first = hall.expected(CheckupKind.Y1M6);
        for (int n = 0; n < 19; n++) {
            hall.checkups.child(PregnancyTown.NAKAHARA, "2025-05-2" + n % 5);
        }
        hall.checkups.round();
        hall.morning(first);
        var session = hall.session(first);
        var board = hall.bean(ReadDay.class).read(hall.nurse, session);
        var ids = board.children().stream().map(DayBoard.Child::checkup).toList();
        assertThat(ids).hasSizeGreaterThan(10);
        var reception = hall.bean(ReceiveChild.class);
        var refused = AtOnce.refused(
                ids.size(), n -> reception.receive(hall.nurse, session, Optional.empty(), Optional.of(ids.get(n))));
        assertThat(refused).isEmpty();
        assertThat(hall.bean(ReadDay.class).read(hall.nurse, session).children())
                .extracting(child -> child.number().orElseThrow())
                .doesNotHaveDuplicates()
                .allMatch(number -> number >= 1 && number <= ids.size());
    }

    @Test
    void a_child_of_three_passes_eyes_ears_and_urine_too_and_is_in_one_place_at_a_time() {
        var checkup = hall.received(CheckupKind.Y3);
        hall.step(checkup, "VISION", "COME");
        hall.step(checkup, "HEARING", "COME");
        assertThat(hall.sheet(checkup).stops().stream()
                        .filter(stop -> stop.state() == StationState.AT)
                        .map(CaseSheet.Stop::station))
                .containsExactly("HEARING");
        refused(() -> hall.step(checkup, "HEARING", "PASS"), DayRefusal.STATION_INCOMPLETE);
        refused(() -> hall.step(checkup, "HEARING", "LEAVE_OUT"), DayRefusal.REASON_MISSING);
        hall.step(checkup, "HEARING", "LEAVE_OUT", Optional.empty(), Optional.of("眠ってしまった"));
        assertThat(hall.sheet(checkup).missing()).doesNotContain("HEARING").contains("URINE", "SKIN");
        hall.step(checkup, "HEARING", "COME");
        hall.screen(checkup, "HEARING", Map.of("HEARING_RIGHT", "PASSED", "HEARING_LEFT", "BELOW"));
        hall.step(checkup, "HEARING", "PASS");
        refused(() -> hall.screen(checkup, "URINE", Map.of("URINE_PROTEIN", "PASSED")), DayRefusal.NO_SUCH_ITEM);
        refused(() -> hall.screen(checkup, "URINE", Map.of("HEARING_LEFT", "PASSED")), DayRefusal.NO_SUCH_ITEM);
    }

    @Test
    void what_can_hardly_be_meant_is_asked_again_and_taken_once_it_is_confirmed() {
        var checkup = hall.received(CheckupKind.Y1M6);
        assertThatThrownBy(() -> hall.measure(checkup, 0, Growth.Kind.WEIGHT, 10))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings())
                                .extracting(Finding::code)
                                .contains(DayRefusal.DOUBT_UNIT));
        assertThat(hall.sheet(checkup).measurements()).isEmpty();
        assertThat(hall.edition(checkup, "MEASUREMENT")).isZero();
        assertThatThrownBy(() -> hall.measure(checkup, 0, Growth.Kind.WEIGHT, 16_500))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings())
                                .extracting(Finding::code)
                                .contains(DayRefusal.DOUBT_FAR_BEYOND));
        hall.measure(checkup, 0, Growth.Kind.WEIGHT, 16_500, "FAR_BEYOND", "UNIT", "GREW_TOO_FAST");
        assertThat(hall.sheet(checkup).measurements())
                .singleElement()
                .satisfies(measured -> assertThat(measured.value()).isEqualTo(16_500));
    }

    @Test
    void a_value_has_its_place_among_the_percentiles_and_a_later_edition_stands_beside_the_earlier() {
        var checkup = hall.received(CheckupKind.Y1M6);
        hall.measure(checkup, 0, Growth.Kind.LENGTH, 805);
        hall.measure(checkup, 1, Growth.Kind.LENGTH, 808);
        assertThat(hall.sheet(checkup).measurements()).singleElement().satisfies(measured -> {
            assertThat(measured.value()).isEqualTo(808);
            assertThat(measured.standings()).isNotEmpty();
        });
        assertThat(hall.checkups.town.count(
                        "select count(*) from checkups.day_measurement where checkup = '" + checkup.value() + "'"))
                .isEqualTo(2);
    }

    @Test
    void two_tablets_at_one_station_never_overwrite_each_other() {
        var checkup = hall.received(CheckupKind.Y1M6);
        hall.sheet(checkup);
        var beans = hall.bean(RecordMeasurements.class);
        var refused = AtOnce.refused(
                4,
                n -> beans.record(
                        hall.nurse,
                        checkup,
                        0,
                        List.of(new RecordMeasurements.Value(Growth.Kind.LENGTH, Optional.of(800 + n), Set.of()))));
        assertThat(refused).hasSize(3).containsOnly(DayRefusal.RECORDED_MEANWHILE.code());
        assertThat(hall.edition(checkup, "MEASUREMENT")).isOne();
    }

    @Test
    void a_finding_has_words_and_belongs_to_the_checkup_and_to_the_station() {
        var checkup = hall.received(CheckupKind.Y1M6);
        refused(() -> hall.find(checkup, "MEDICAL", List.of(said("SKIN", "FINDING"))), DayRefusal.WORDS_MISSING);
        refused(() -> hall.find(checkup, "MEDICAL", List.of(said("EYES", "NO_FINDING"))), DayRefusal.NO_SUCH_ITEM);
        refused(
                () -> hall.find(checkup, "MEDICAL", List.of(said("TEETH_AND_MOUTH", "NO_FINDING"))),
                DayRefusal.NO_SUCH_ITEM);
        refused(() -> hall.find(checkup, "MEDICAL", List.of()), DayRefusal.NOTHING_RECORDED);
        hall.find(checkup, "MEDICAL", List.of(said("SKIN", "NO_FINDING")));
        assertThat(hall.sheet(checkup).findings())
                .extracting(CaseSheet.Found::organ)
                .containsExactly("SKIN");
    }

    @Test
    void the_caries_type_is_one_that_the_chart_allows() {
        var checkup = hall.received(CheckupKind.Y1M6);
        var chart = DayTown.sound();
        chart.set(4, "C");
        var teeth = hall.bean(RecordTeeth.class);
        refused(() -> teeth.record(hall.nurse, checkup, 0, chart, false, "O1"), DayRefusal.TYPE_NOT_OF_CHART);
        refused(
                () -> teeth.record(hall.nurse, checkup, 0, chart.subList(0, 19), false, "A"),
                DayRefusal.NOT_TWENTY_TEETH);
        teeth.record(hall.nurse, checkup, 0, chart, false, "A");
        assertThat(hall.sheet(checkup).teeth().orElseThrow().decayed()).isOne();
    }

    @Test
    void the_physician_is_named_before_the_station_is_passed() {
        var checkup = hall.received(CheckupKind.Y1M6);
        hall.find(
                checkup,
                "MEDICAL",
                hall.sheet(checkup).organs().stream()
                        .filter(organ -> !organ.equals("TEETH_AND_MOUTH"))
                        .map(organ -> said(organ, "NO_FINDING"))
                        .toList());
        refused(() -> hall.step(checkup, "MEDICAL", "PASS"), DayRefusal.EXAMINER_MISSING);
        hall.step(checkup, "MEDICAL", "PASS", Optional.of("川崎 一郎"), Optional.empty());
        assertThat(hall.sheet(checkup).missing()).doesNotContain("MEDICAL");
    }

    @Test
    void the_whole_day_ends_with_a_result_on_the_phone_the_same_day() {
        var checkup = hall.received(CheckupKind.Y3);
        refused(() -> hall.judge(checkup, "NORMAL", "NONE"), DayRefusal.NOT_EXAMINED_YET);
        hall.throughTheHall(checkup, Map.of());
        assertThat(hall.state(checkup)).isEqualTo(CheckupState.EXAMINED);
        refused(() -> hall.decide(hall.second, checkup), DayRefusal.NOT_TO_BE_DECIDED);
        hall.judge(checkup, "NORMAL", "ADVICE");
        refused(() -> hall.decide(hall.nurse, checkup), DayRefusal.SAME_PERSON);
        hall.decide(hall.second, checkup);
        refused(() -> hall.mine(checkup), KernelRefusal.NOT_FOUND);
        hall.release(checkup);
        assertThat(hall.state(checkup)).isEqualTo(CheckupState.CLOSED);
        var mine = hall.mine(checkup);
        assertThat(mine.medical()).isEqualTo("NORMAL");
        assertThat(mine.measurements()).hasSize(2);
        assertThat(mine.findings()).isEmpty();
        assertThat(mine.guidance()).contains("元気に過ごしています。");
        assertThat(hall.checkups.told(hall.child(checkup))).contains("day.RESULT_RELEASED");
    }

    @Test
    void a_referral_is_spoken_about_before_it_is_told_and_stays_open_after() {
        var checkup = hall.received(CheckupKind.Y1M6);
        hall.throughTheHall(checkup, Map.of("LIMBS", "REFER", "MIND", "FINDING"));
        refused(() -> hall.judge(checkup, "NORMAL", "NONE"), DayRefusal.NOT_TO_BE_DECIDED);
        hall.judge(checkup, "REFER_EXAM", "SUPPORT");
        assertThat(hall.bean(ReferralGrounds.class).of(checkup)).isEmpty();
        hall.decide(hall.second, checkup);
        refused(() -> hall.release(checkup), DayRefusal.SPEAK_FIRST);
        hall.bean(NoteSpoken.class)
                .note(
                        hall.nurse,
                        checkup,
                        NoteSpoken.How.HALL,
                        Optional.of("お母さんに説明した"),
                        hall.sheet(checkup).version());
        var ground = hall.bean(ReferralGrounds.class).of(checkup).orElseThrow();
        assertThat(ground.findings())
                .extracting(finding -> finding.organ().name())
                .containsExactly("LIMBS");
        assertThat(ground.spoken()).isPresent();
        hall.release(checkup);
        assertThat(hall.state(checkup)).isEqualTo(CheckupState.RELEASED);
        assertThat(hall.mine(checkup).findings())
                .as("what concerns the mind is told by people")
                .containsExactly("LIMBS");
        hall.bean(ReferralGrounds.class).close(checkup);
        assertThat(hall.state(checkup)).isEqualTo(CheckupState.CLOSED);
    }

    @Test
    void a_result_told_again_after_its_referral_has_ended_does_not_wait_for_it_any_more() {
        var checkup = hall.received(CheckupKind.Y1M6);
        hall.throughTheHall(checkup, Map.of("LIMBS", "REFER"));
        hall.judge(checkup, "REFER_EXAM", "NONE");
        hall.decide(hall.second, checkup);
        hall.bean(NoteSpoken.class)
                .note(
                        hall.nurse,
                        checkup,
                        NoteSpoken.How.PHONE,
                        Optional.empty(),
                        hall.sheet(checkup).version());
        hall.bean(WriteReferral.class).write(hall.nurse, checkup, OrganGroup.BODY, Optional.empty(), Optional.empty());
        hall.release(checkup);
        assertThat(hall.state(checkup)).isEqualTo(CheckupState.RELEASED);
        reopen(checkup);
        hall.checkups.town.sql(
                "update checkups.referral set state = 'LEFT', left_at = now() where checkup = :id",
                Map.of("id", checkup.value()));
        hall.decide(hall.second, checkup);
        hall.release(checkup);
        assertThat(hall.state(checkup)).isEqualTo(CheckupState.CLOSED);
    }

    @Test
    void what_was_found_wrong_goes_back_and_is_judged_decided_and_told_anew() {
        var checkup = hall.received(CheckupKind.Y1M6);
        hall.throughTheHall(checkup, Map.of());
        hall.judge(checkup, "NORMAL", "NONE");
        hall.decide(hall.second, checkup);
        hall.release(checkup);
        reopen(checkup);
        refused(() -> hall.mine(checkup), KernelRefusal.NOT_FOUND);
        assertThat(hall.checkups.told(hall.child(checkup))).contains("day.RESULT_REOPENED");
        reopen(checkup);
        assertThat(hall.state(checkup)).isEqualTo(CheckupState.ARRIVED);
        assertThat(hall.sheet(checkup).judged()).isEmpty();
        hall.measure(checkup, 1, Growth.Kind.WEIGHT, 10_500);
        hall.step(checkup, "MEASUREMENT", "COME");
        assertThat(hall.step(checkup, "MEASUREMENT", "PASS")).isEmpty();
        hall.judge(checkup, "OBSERVE", "ADVICE");
        hall.decide(hall.second, checkup);
        hall.release(checkup);
        assertThat(hall.mine(checkup).medical()).isEqualTo("OBSERVE");
    }

    @Test
    void whoever_goes_home_unfinished_is_called_again_and_begins_anew_on_the_other_day() {
        var checkup = hall.received(CheckupKind.Y1M6);
        hall.measure(checkup, 0, Growth.Kind.LENGTH, 805);
        hall.bean(UndoReception.class).undo(hall.nurse, checkup, "熱が出た");
        assertThat(hall.state(checkup)).isEqualTo(CheckupState.INVITED);
        hall.receive(checkup);
        assertThat(hall.sheet(checkup).measurements()).as("back the same day").hasSize(1);
        hall.bean(UndoReception.class).undo(hall.nurse, checkup, "熱が出た");
        hall.checkups.town.setNow(hall.sheet(checkup).day().plusDays(1) + "T10:00");
        hall.checkups.round();
        assertThat(hall.state(checkup)).isEqualTo(CheckupState.MISSED);
        var child = hall.child(checkup);
        var other = hall.checkups.places(child, CheckupKind.Y1M6).days().stream()
                .flatMap(day -> day.hours().stream())
                .filter(hour -> hour.free() > 0)
                .findFirst()
                .orElseThrow();
        hall.checkups.move(child, CheckupKind.Y1M6, other.band());
        hall.morning(checkup);
        hall.receive(checkup);
        assertThat(hall.sheet(checkup).measurements())
                .as("what was measured on the other day is of that day")
                .isEmpty();
        assertThat(hall.edition(checkup, "MEASUREMENT")).isOne();
    }

    @Test
    void a_child_that_is_not_in_the_hall_has_nothing_recorded() {
        var checkup = hall.expected(CheckupKind.Y1M6);
        hall.morning(checkup);
        refused(() -> hall.measure(checkup, 0, Growth.Kind.LENGTH, 805), DayRefusal.NOT_IN_HALL);
        refused(() -> hall.step(checkup, "MEDICAL", "COME"), DayRefusal.NOT_IN_HALL);
        refused(() -> hall.sheet(checkup), KernelRefusal.NOT_FOUND);
    }

    @Test
    void what_was_seen_before_somebody_changed_it_decides_nothing() {
        var checkup = hall.received(CheckupKind.Y1M6);
        hall.throughTheHall(checkup, Map.of());
        var seen = hall.sheet(checkup).version();
        hall.judge(checkup, "NORMAL", "NONE");
        refused(
                () -> hall.bean(JudgeCase.class).judge(hall.nurse, checkup, "OBSERVE", "NONE", seen),
                KernelRefusal.CHANGED_MEANWHILE);
    }

    private void reopen(CheckupId checkup) {
        hall.bean(ReopenCase.class)
                .reopen(hall.nurse, checkup, "体重を測り直す", hall.sheet(checkup).version());
    }

    private static RecordFindings.Said said(String organ, String said) {
        return new RecordFindings.Said(organ, said, Optional.empty());
    }

    private static void refused(ThrowingCallable call, RefusalCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
