package jp.hagukumi.pregnancy;

import static jp.hagukumi.pregnancy.PregnancyTown.ASAO;
import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;
import static jp.hagukumi.pregnancy.PregnancyTown.resident;
import static jp.hagukumi.pregnancy.StayingWoman.NIIGATA;
import static jp.hagukumi.pregnancy.StayingWoman.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.announcements.FetusLost;
import jp.hagukumi.announcements.PersonDied;
import jp.hagukumi.announcements.PersonLeftCity;
import jp.hagukumi.announcements.PregnancyChanged;
import jp.hagukumi.announcements.PregnancyEnded;
import jp.hagukumi.announcements.SupportMeasureChanged;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.kernel.text.Written;
import jp.hagukumi.pregnancy.HubAtTheOtherEnd.Mood;
import jp.hagukumi.pregnancy.reacts.StayFollowsSupportMeasure;
import jp.hagukumi.pregnancy.reacts.StayIsToldAnew;
import jp.hagukumi.pregnancy.reacts.StayStopsAfterDeath;
import jp.hagukumi.pregnancy.reacts.StayStopsAfterEnd;
import jp.hagukumi.pregnancy.reacts.StayStopsAfterLeaving;
import jp.hagukumi.pregnancy.reacts.StayStopsAfterLoss;
import jp.hagukumi.pregnancy.satogaeri.AnswerGuest;
import jp.hagukumi.pregnancy.satogaeri.DecideAddress;
import jp.hagukumi.pregnancy.satogaeri.DeclineReason;
import jp.hagukumi.pregnancy.satogaeri.GiveConsent;
import jp.hagukumi.pregnancy.satogaeri.GuestId;
import jp.hagukumi.pregnancy.satogaeri.GuestState;
import jp.hagukumi.pregnancy.satogaeri.KeepStay;
import jp.hagukumi.pregnancy.satogaeri.ListGuests;
import jp.hagukumi.pregnancy.satogaeri.ListStays;
import jp.hagukumi.pregnancy.satogaeri.PlanGuestVisit;
import jp.hagukumi.pregnancy.satogaeri.ReadGuest;
import jp.hagukumi.pregnancy.satogaeri.ReadHubStanding;
import jp.hagukumi.pregnancy.satogaeri.ReadStay;
import jp.hagukumi.pregnancy.satogaeri.ReportGuest;
import jp.hagukumi.pregnancy.satogaeri.RetryHubLetter;
import jp.hagukumi.pregnancy.satogaeri.SatogaeriRefusal;
import jp.hagukumi.pregnancy.satogaeri.ServiceReport;
import jp.hagukumi.pregnancy.satogaeri.StayCare;
import jp.hagukumi.pregnancy.satogaeri.StayPlan;
import jp.hagukumi.pregnancy.satogaeri.StayState;
import jp.hagukumi.testhouse.Somebody;
import jp.hagukumi.testhouse.Twice;
import org.junit.jupiter.api.Test;

/** A stay elsewhere and a guest here: what the woman, the nurse and the administrator see and do. */
class SatogaeriTest {

    private final HubInMemory hub = new HubInMemory();
    private final StayingWoman her = new StayingWoman(hub);
    private final PregnancyTown town = her.town;
    private final Actor administrator = Somebody.staff(Role.ADMINISTRATOR);

    @Test
    void before_she_agrees_she_sees_what_would_be_told_to_whom_and_until_when() {
        assertThat(her.mine().open()).isTrue();
        assertThat(her.mine().stay()).isEmpty();
        her.planned();
        var mine = her.mine();
        assertThat(mine.items()).contains("dueDate", "phone", "stay.address").doesNotContain("smoking", "fetuses");
        assertThat(mine.recallsOn()).contains(LocalDate.parse("2027-04-10"));
        assertThat(her.shown().municipalityName()).contains("新潟市");
        assertThat(her.shown().consent()).isEmpty();
        her.speakAt(START);
        assertThat(hub.arrived()).isEmpty();
    }

    @Test
    void everything_that_is_wrong_with_a_plan_is_told_at_once() {
        var bad = new StayPlan(
                Optional.empty(),
                "141330",
                "",
                "x",
                LocalDate.parse("2027-01-01"),
                LocalDate.parse("2026-12-01"),
                Optional.empty(),
                Set.of());
        assertThatThrownBy(() -> town.house.get(KeepStay.class).keep(resident(her.woman), bad))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings())
                                .extracting(finding -> finding.code())
                                .containsExactly(
                                        SatogaeriRefusal.STAYS_IN_THIS_CITY,
                                        SatogaeriRefusal.ENDS_BEFORE_IT_BEGINS,
                                        SatogaeriRefusal.TEXT_UNFIT,
                                        SatogaeriRefusal.NOT_A_PHONE,
                                        SatogaeriRefusal.NO_SERVICE_ASKED));
    }

    @Test
    void who_is_not_pregnant_plans_no_stay() {
        var other = town.woman(NAKAHARA);
        refused(
                () -> town.house.get(KeepStay.class).keep(resident(other), StayingWoman.plan(Optional.empty())),
                SatogaeriRefusal.NO_PREGNANCY);
    }

    @Test
    void nobody_else_agrees_for_her() {
        var stay = her.planned();
        var other = town.woman(NAKAHARA);
        refused(
                () -> town.house.get(GiveConsent.class).give(resident(other), stay, new GiveConsent.Agreed(1, NIIGATA)),
                KernelRefusal.NOT_FOUND);
    }

    @Test
    void what_was_changed_meanwhile_is_not_agreed_to() {
        var stay = her.planned();
        town.house.get(KeepStay.class).keep(resident(her.woman), StayingWoman.plan(Optional.of(1)));
        refused(
                () -> town.house
                        .get(GiveConsent.class)
                        .give(resident(her.woman), stay, new GiveConsent.Agreed(1, NIIGATA)),
                SatogaeriRefusal.WORDING_CHANGED);
        refused(
                () -> town.house.get(KeepStay.class).keep(resident(her.woman), StayingWoman.plan(Optional.of(1))),
                KernelRefusal.CHANGED_MEANWHILE);
    }

    @Test
    void without_a_hub_nobody_agrees_to_what_cannot_be_done() {
        var stay = her.planned();
        hub.connected = false;
        refused(() -> her.consent(stay), SatogaeriRefusal.NOT_CONNECTED);
        assertThat(her.mine().connected()).isFalse();
    }

    @Test
    void other_days_are_told_anew_and_another_municipality_needs_another_consent() {
        var stay = her.consented();
        her.speakAt(START);
        var seen = her.shown().plan();
        town.house
                .get(KeepStay.class)
                .keep(
                        resident(her.woman),
                        new StayPlan(
                                seen.version(),
                                NIIGATA,
                                seen.address(),
                                seen.phone(),
                                seen.from(),
                                LocalDate.parse("2027-02-28"),
                                seen.facility(),
                                seen.services()));
        her.speakAt("2026-11-10T09:01");
        assertThat(her.arrived("REQUEST")).hasSize(2);
        assertThat(her.arrived("REQUEST").get(1).fields()).containsEntry("stay.to", "2027-02-28");
        var elsewhere = new StayPlan(
                her.shown().plan().version(),
                "131130",
                seen.address(),
                seen.phone(),
                seen.from(),
                seen.to(),
                seen.facility(),
                seen.services());
        refused(
                () -> town.house.get(KeepStay.class).keep(resident(her.woman), elsewhere),
                SatogaeriRefusal.TOLD_ANOTHER_MUNICIPALITY);
        assertThat(stay).isEqualTo(her.shown().id());
    }

    @Test
    void after_a_loss_the_request_is_withdrawn_without_a_reason_and_her_page_is_empty() {
        her.consented();
        her.speakAt(START);
        her.answer("E1", her.shown().id(), "ACCEPTED");
        her.speakAt("2026-11-11T09:00");
        assertThat(unread()).isEqualTo(1);

        town.house
                .get(TellLoss.class)
                .tell(
                        resident(her.woman),
                        her.pregnancy,
                        new Loss(Loss.Kind.NOT_SAID, 2, Optional.empty(), Optional.empty(), Optional.empty()));
        town.deliverAll();
        her.speakAt("2026-11-11T09:10");

        assertThat(her.kinds()).isEqualTo("SUBJECT REQUEST RECALL_REQUEST RECALL_SUBJECT");
        assertThat(her.mine().open()).isFalse();
        assertThat(her.mine().stay()).isEmpty();
        assertThat(unread()).as("what she had not read is withdrawn").isZero();
        her.report(
                "E2",
                new jp.hagukumi.pregnancy.satogaeri.StayId(java.util.UUID.fromString(
                        her.arrived("REQUEST").get(0).fields().get("requestId"))),
                "2026-11-11");
        her.speakAt("2026-11-11T09:20");
        assertThat(unread()).as("a late report tells her nothing").isZero();
    }

    @Test
    void whoever_hears_of_it_twice_does_it_once() {
        her.consented();
        her.speakAt(START);
        var woman = her.woman.value();
        var id = her.pregnancy.value();
        var house = town.house;
        Twice.equalsOnce(house, house.get(StayIsToldAnew.class), new PregnancyChanged(id, woman, 2));
        Twice.equalsOnce(
                house,
                house.get(StayFollowsSupportMeasure.class),
                new SupportMeasureChanged(java.util.UUID.randomUUID(), java.util.List.of(woman)));
        Twice.equalsOnce(house, house.get(StayStopsAfterLoss.class), new FetusLost(id, woman, true));
        assertThat(her.shown().state()).isEqualTo(StayState.CONSENTED);
        Twice.equalsOnce(house, house.get(StayStopsAfterLoss.class), new FetusLost(id, woman, false));
        Twice.equalsOnce(house, house.get(StayStopsAfterEnd.class), new PregnancyEnded(id, woman, "LOST"));
        Twice.equalsOnce(
                house, house.get(StayStopsAfterDeath.class), new PersonDied(woman, LocalDate.parse("2026-11-10")));
        Twice.equalsOnce(
                house,
                house.get(StayStopsAfterLeaving.class),
                new PersonLeftCity(woman, NAKAHARA, NIIGATA, LocalDate.parse("2026-11-10")));
    }

    @Test
    void the_consent_ends_by_itself_and_what_was_told_is_recalled() {
        her.consented();
        her.speakAt(START);
        her.speakAt("2027-04-09T23:00");
        assertThat(her.arrived("RECALL_REQUEST")).isEmpty();
        her.speakAt("2027-04-10T00:10");
        her.speakAt("2027-04-10T00:20");
        assertThat(her.arrived("RECALL_REQUEST")).hasSize(1);
        assertThat(town.word("select ended_by from pregnancy.stay_consent")).isEqualTo("LAPSED");
    }

    @Test
    void the_nurse_of_the_ward_sees_it_and_no_other_ward_and_no_clerk() {
        var stay = her.planned();
        assertThat(town.house.get(ListStays.class).list(her.nurse, Optional.empty()))
                .extracting(ListStays.Line::state)
                .containsExactly(StayState.PLANNED);
        assertThat(town.house.get(ReadStay.class).read(her.nurse, stay).plan().address())
                .isEqualTo("中央区試験町9-9");
        refused(() -> town.house.get(ReadStay.class).read(town.nurse(ASAO), stay), KernelRefusal.NOT_ALLOWED);
        refused(() -> town.house.get(ReadStay.class).read(town.clerk(NAKAHARA), stay), KernelRefusal.NOT_ALLOWED);
        refused(
                () -> town.house.get(DecideAddress.class).decide(her.nurse, stay, new Written("確認しました")),
                SatogaeriRefusal.NOT_PROTECTED);
    }

    @Test
    void a_guest_is_taken_on_visited_and_reported() {
        hub.tells("G1", "REQUEST", HubContract.guest());
        her.speakAt(START);
        var guest = guest();
        var visitor = town.staff(Role.HEALTH_NURSE, NAKAHARA);
        town.house
                .get(AnswerGuest.class)
                .answer(her.nurse, guest, new AnswerGuest.Answer(1, Optional.of(NAKAHARA), Optional.empty()));
        her.speakAt("2026-11-10T09:01");
        assertThat(her.arrived("ANSWER").get(0).fields())
                .containsEntry("answer", "ACCEPTED")
                .containsEntry("toMunicipality", NIIGATA)
                .containsEntry("requestId", "r-1");
        town.house
                .get(PlanGuestVisit.class)
                .plan(her.nurse, guest, new PlanGuestVisit.Plan(2, LocalDateTime.parse("2026-12-28T10:00"), visitor));
        town.setNow("2026-12-28T15:00");
        town.house.get(ReportGuest.class).report(her.nurse, guest, 3, done("2026-12-28", StayCare.VISIT));
        her.speakAt("2026-12-28T15:01");

        assertThat(her.arrived("REPORT").get(0).fields())
                .containsEntry("service", "VISIT")
                .containsEntry("serviceDate", "2026-12-28")
                .containsEntry("childWeightGrams", "3010")
                .containsEntry("followUp", "NONE");
        assertThat(town.house
                        .get(ReadGuest.class)
                        .read(her.nurse, guest)
                        .guest()
                        .state())
                .isEqualTo(GuestState.REPORTED);
    }

    @Test
    void what_does_not_fit_a_guest_is_refused() {
        hub.tells("G1", "REQUEST", HubContract.guest());
        her.speakAt(START);
        var guest = guest();
        var answer = town.house.get(AnswerGuest.class);
        refused(
                () -> answer.answer(
                        her.nurse, guest, new AnswerGuest.Answer(9, Optional.of(NAKAHARA), Optional.empty())),
                KernelRefusal.CHANGED_MEANWHILE);
        refused(
                () -> answer.answer(her.nurse, guest, new AnswerGuest.Answer(1, Optional.empty(), Optional.empty())),
                SatogaeriRefusal.REASON_MISSING);
        refused(
                () -> answer.answer(her.nurse, guest, new AnswerGuest.Answer(1, Optional.of(ASAO), Optional.empty())),
                SatogaeriRefusal.WARD_UNKNOWN);
        answer.answer(her.nurse, guest, new AnswerGuest.Answer(1, Optional.of(NAKAHARA), Optional.empty()));
        var plan = town.house.get(PlanGuestVisit.class);
        refused(
                () -> plan.plan(
                        her.nurse,
                        guest,
                        new PlanGuestVisit.Plan(2, LocalDateTime.parse("2026-12-28T10:00"), StaffId.next())),
                SatogaeriRefusal.NOT_A_VISITOR_OF_THE_WARD);
        var report = town.house.get(ReportGuest.class);
        refused(
                () -> report.report(her.nurse, guest, 2, done("2026-12-28", StayCare.VISIT)),
                SatogaeriRefusal.REPORTED_IN_THE_FUTURE);
        refused(
                () -> report.report(her.nurse, guest, 2, done("2026-11-10", StayCare.POSTNATAL_CARE)),
                SatogaeriRefusal.SERVICE_NOT_ASKED);
        refused(() -> town.house.get(ReadGuest.class).read(town.nurse(ASAO), guest), KernelRefusal.NOT_ALLOWED);
    }

    @Test
    void a_guest_that_we_cannot_take_on_is_declined_with_a_reason_in_one_word() {
        hub.tells("G1", "REQUEST", HubContract.guest());
        her.speakAt(START);
        town.house
                .get(AnswerGuest.class)
                .answer(
                        her.nurse,
                        guest(),
                        new AnswerGuest.Answer(1, Optional.empty(), Optional.of(DeclineReason.NO_CAPACITY)));
        her.speakAt("2026-11-10T09:01");
        assertThat(her.arrived("ANSWER").get(0).fields())
                .containsEntry("answer", "DECLINED")
                .containsEntry("reason", "NO_CAPACITY");
    }

    @Test
    void asked_anew_what_was_agreed_is_agreed_anew() {
        hub.tells("G1", "REQUEST", HubContract.guest());
        her.speakAt(START);
        var guest = guest();
        town.house
                .get(AnswerGuest.class)
                .answer(her.nurse, guest, new AnswerGuest.Answer(1, Optional.of(NAKAHARA), Optional.empty()));
        var later = new java.util.HashMap<>(HubContract.guest());
        later.put("stay.to", "2027-03-01");
        hub.tells("G2", "REQUEST", later);
        her.speakAt("2026-11-10T09:10");

        var read = town.house.get(ReadGuest.class).read(her.nurse, guest).guest();
        assertThat(read.state()).isEqualTo(GuestState.ARRIVED);
        assertThat(read.ward()).contains(NAKAHARA);
        assertThat(read.woman().orElseThrow().to()).contains(LocalDate.parse("2027-03-01"));
    }

    @Test
    void a_request_for_another_city_or_with_a_value_that_cannot_be_is_set_aside_for_the_administrator() {
        var elsewhere = new java.util.HashMap<>(HubContract.guest());
        elsewhere.put("toMunicipality", "131130");
        hub.tells("G1", "REQUEST", elsewhere);
        var odd = new java.util.HashMap<>(HubContract.guest());
        odd.put("dueDate", "2026-02-30");
        hub.tells("G2", "REQUEST", odd);
        hub.tells("G3", "RECALL", Map.of("requestId", "r-9", "municipality", NIIGATA));
        her.speakAt(START);

        assertThat(town.house.get(ListGuests.class).list(her.nurse, Optional.empty()))
                .isEmpty();
        assertThat(town.house.get(ReadHubStanding.class).read(administrator).setAside())
                .extracting(event -> event.eventId() + " " + event.finding())
                .containsExactlyInAnyOrder("G1 HB-P635", "G2 HB-P634", "G3 HB-P632");
    }

    @Test
    void the_administrator_sees_the_ground_and_lets_a_refused_message_go_again() {
        her.consented();
        hub.is(Mood.REFUSING);
        her.speakAt(START);
        hub.is(Mood.WELL);
        var standing = town.house.get(ReadHubStanding.class).read(administrator);
        assertThat(standing.connected()).isTrue();
        assertThat(standing.grounds())
                .extracting(ground -> ground.name() + " " + ground.inForce() + " " + ground.uncertain())
                .containsExactly("CONSENT true false", "STATUTORY false true");
        assertThat(standing.stuck()).hasSize(1);
        town.house
                .get(RetryHubLetter.class)
                .retry(administrator, standing.stuck().get(0).id());
        her.speakAt("2026-11-10T09:01");
        assertThat(her.kinds()).isEqualTo("SUBJECT REQUEST");
        refused(() -> town.house.get(ReadHubStanding.class).read(her.nurse), KernelRefusal.NOT_ALLOWED);
    }

    @Test
    void no_port_is_called_in_a_transaction() {
        var asked = new java.util.concurrent.atomic.AtomicBoolean();
        var watched = new HubInMemory() {
            @Override
            public Standing send(jp.hagukumi.pregnancy.ports.HubMessage message) {
                asked.compareAndSet(false, StayWatched.inTransaction());
                return super.send(message);
            }
        };
        var woman = new StayingWoman(watched);
        StayWatched.house = Optional.of(woman.town.house);
        woman.consented();
        woman.speakAt(START);
        assertThat(woman.kinds()).isEqualTo("SUBJECT REQUEST");
        assertThat(asked).isFalse();
    }

    /** Which house a call is watched in. */
    private static final class StayWatched {

        private static Optional<jp.hagukumi.testhouse.House> house = Optional.empty();

        static boolean inTransaction() {
            return house.orElseThrow().inTransaction();
        }
    }

    private GuestId guest() {
        return town.house
                .get(ListGuests.class)
                .list(her.nurse, Optional.empty())
                .get(0)
                .id();
    }

    private static ServiceReport done(String on, StayCare care) {
        return new ServiceReport(
                care, LocalDate.parse(on), ServiceReport.Outcome.DONE, Optional.of(3010), ServiceReport.FollowUp.NONE);
    }

    private int unread() {
        return town.house.get(jp.hagukumi.notifications.Notices.class).unread(her.woman.value());
    }

    private static void refused(Runnable work, RefusalCode code) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
