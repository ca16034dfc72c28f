package jp.hagukumi.checkups.referrals;

import static jp.hagukumi.checkups.referrals.ReferralsTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.day.HallOfReferrals;
import jp.hagukumi.checkups.referrals.ports.SealAnswerReceipt;
import jp.hagukumi.checkups.referrals.rules.Follow;
import jp.hagukumi.checkups.referrals.rules.OrganGroup;
import jp.hagukumi.checkups.referrals.rules.Outcome;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.pregnancy.results.KeptBytes;
import jp.hagukumi.pregnancy.results.SignedMessage;
import jp.hagukumi.testhouse.AtOnce;
import jp.hagukumi.testhouse.Somebody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers by signed message, from the letter's code to the receipt. */
class SentAnswersTest {

    private static final LocalDate BORN = LocalDate.of(2025, 5, 20);

    private final HallOfReferrals hall = new HallOfReferrals();
    private final AtomicInteger seals = new AtomicInteger();
    private final Actor hospital = institution("HOSPITAL", "試験総合病院");
    private final CheckupId checkup = hall.released(Map.of("SKIN", "REFER"));
    private final ReferralId referral = hall.write(checkup, OrganGroup.BODY);
    private final String code = hall.sheet(referral).code();

    @BeforeEach
    void sealer() {
        hall.town().town.house.use(SealAnswerReceipt.class, facts -> {
            if (hall.town().town.house.inTransaction()) {
                throw new IllegalStateException("A receipt is sealed outside any transaction");
            }
            return bytes("sealed " + facts.message() + " #" + seals.incrementAndGet());
        });
    }

    @Test
    void an_answer_by_message_is_on_the_referral_with_its_envelope_as_evidence_and_a_receipt() {
        var receipt = submit(hospital, code, BORN, "R-1", "m-1", Outcome.TREAT);
        assertThat(receipt.repeated()).isFalse();
        assertThat(receipt.facts().referral()).isEqualTo(referral);
        assertThat(hall.sheet(referral))
                .returns(ReferralState.ANSWERED, ReferralSheet::state)
                .returns(Set.of(Follow.SEEN_AGAIN, Follow.CARE), ReferralSheet::fitting);
        assertThat(hall.sheet(referral).answers())
                .singleElement()
                .returns(AnswerSource.SOAP, ReferralSheet.Answer::source);
        assertThat(hall.town().town.word("select convert_from(envelope, 'UTF8') from checkups.referral_message"))
                .isEqualTo("envelope m-1 TREAT");
    }

    @Test
    void the_same_message_gives_the_same_receipt_however_often_and_by_however_many_at_once() {
        var first = submit(hospital, code, BORN, "R-1", "m-1", Outcome.NORMAL);
        assertThat(AtOnce.refused(8, n -> {
                    var again = submit(hospital, code, BORN, "R-1", "m-1", Outcome.NORMAL);
                    assertThat(again.seal()).isEqualTo(first.seal());
                    assertThat(again.repeated()).isTrue();
                }))
                .isEmpty();
        var otherMessage = submit(hospital, code, BORN, "R-1", "m-2", Outcome.NORMAL);
        assertThat(otherMessage.repeated())
                .as("the same content under another mark")
                .isTrue();
        assertThat(hall.sheet(referral).answers()).hasSize(1);
        refused(() -> submit(hospital, code, BORN, "R-1", "m-1", Outcome.TREAT), ReferralRefusal.MESSAGE_ID_REUSED);
        refused(
                () -> submit(hospital, code, BORN, "R-1", "m-3", Outcome.TREAT),
                ReferralRefusal.NUMBER_KNOWN_OTHERWISE);
    }

    @Test
    void a_correction_is_the_next_version_of_what_the_same_institution_sent() {
        refused(() -> correct(hospital, "R-1", 2, "c-0", Outcome.TREAT), ReferralRefusal.NUMBER_UNKNOWN);
        submit(hospital, code, BORN, "R-1", "m-1", Outcome.NORMAL);
        refused(() -> correct(hospital, "R-1", 3, "c-1", Outcome.TREAT), ReferralRefusal.VERSION_NOT_NEXT);
        refused(
                () -> correct(institution("CLINIC", "別の診療所"), "R-1", 2, "c-1", Outcome.TREAT),
                ReferralRefusal.NUMBER_UNKNOWN);
        correct(hospital, "R-1", 2, "c-1", Outcome.TREAT);
        assertThat(hall.sheet(referral).answers())
                .extracting(one -> one.answer().outcome())
                .containsExactly(Outcome.TREAT, Outcome.NORMAL);
        assertThat(hall.bean(ReadReferralStatus.class).read(hospital, code, BORN))
                .isEqualTo(new ReferralStatus(ReferralStatus.Standing.ANSWERED, Optional.of("R-1"), Optional.of(2)));
    }

    @Test
    void code_and_birth_date_must_both_be_right_and_wrong_ones_are_counted_and_bounded() {
        refused(
                () -> submit(hospital, code, BORN.plusDays(1), "R-1", "m-1", Outcome.NORMAL),
                ReferralRefusal.CODE_UNKNOWN);
        for (int n = 0; n < 9; n++) {
            var message = "w-" + n;
            refused(
                    () -> submit(hospital, "0000-0000", BORN, "R-1", message, Outcome.NORMAL),
                    ReferralRefusal.CODE_UNKNOWN);
        }
        refused(() -> submit(hospital, code, BORN, "R-1", "m-2", Outcome.NORMAL), KernelRefusal.TOO_MANY);
        refused(() -> hall.bean(ReadReferralStatus.class).read(hospital, code, BORN), KernelRefusal.TOO_MANY);
        assertThat(hall.sheet(referral).answers()).isEmpty();
        assertThat(submit(institution("CLINIC", "別の診療所"), code, BORN, "R-1", "m-1", Outcome.NORMAL)
                        .repeated())
                .as("another institution is not kept out")
                .isFalse();
    }

    @Test
    void a_midwife_answers_no_referral_and_one_of_a_child_that_left_is_answered_by_nobody() {
        refused(
                () -> submit(institution("MIDWIFE", "試験助産所"), code, BORN, "R-1", "m-1", Outcome.NORMAL),
                ReferralRefusal.NOT_A_MEDICAL_INSTITUTION);
        hall.town().town.died(hall.child(checkup), hall.today().toString());
        hall.town().town.house.together(() -> {
            hall.bean(FollowRegister.class).gone(Somebody.system(), hall.child(checkup));
            return true;
        });
        refused(() -> submit(hospital, code, BORN, "R-1", "m-1", Outcome.NORMAL), ReferralRefusal.NO_LONGER_FOLLOWED);
        assertThat(hall.bean(ReadReferralStatus.class)
                        .read(hospital, code, BORN)
                        .standing())
                .isEqualTo(ReferralStatus.Standing.ENDED);
    }

    @Test
    void families_with_a_letter_are_reminded_by_the_citys_days_three_times_and_never_once_the_answer_is_in() {
        hall.handOver(referral);
        remind();
        assertThat(reminded()).isZero();
        hall.later(30);
        remind();
        remind();
        assertThat(reminded()).as("twice on one day is once").isOne();
        for (int n = 0; n < 5; n++) {
            hall.later(30);
            remind();
        }
        assertThat(reminded()).isEqualTo(3);
        assertThat(hall.sheet(referral).reminders())
                .hasSize(3)
                .allMatch(one -> one.kind() == ReminderKind.FAMILY_NOTICE);
    }

    @Test
    void once_the_answer_is_in_nobody_is_reminded() {
        hall.handOver(referral);
        submit(hospital, code, BORN, "R-1", "m-1", Outcome.NORMAL);
        hall.later(40);
        remind();
        assertThat(reminded()).isZero();
    }

    @Test
    void a_referral_goes_with_its_checkup_when_its_time_is_over_with_answers_and_evidence() {
        submit(hospital, code, BORN, "R-1", "m-1", Outcome.NORMAL);
        hall.town().town.sql("select checkups.remove_checkups(now() + interval '20 years', 100)");
        assertThat(hall.town().town.count("select count(*) from checkups.referral"))
                .isZero();
        assertThat(hall.town().town.count("select count(*) from checkups.referral_message"))
                .isZero();
        assertThat(hall.town().town.count("select count(*) from checkups.referral_answer"))
                .isZero();
    }

    private void remind() {
        while (hall.bean(RemindFamilies.class).remind(Somebody.system())) {
            continue;
        }
    }

    private long reminded() {
        return hall.town().told(hall.child(checkup)).stream()
                .filter("referrals.REFERRAL_REMINDED"::equals)
                .count();
    }

    private AnswerReceipt submit(
            Actor who, String code, LocalDate born, String number, String message, Outcome outcome) {
        return hall.bean(SubmitReferralAnswer.class)
                .submit(
                        who,
                        new SentAnswer(code, born, number, 1, hall.said(outcome)),
                        message(message, "envelope " + message + " " + outcome, number + outcome));
    }

    private AnswerReceipt correct(Actor who, String number, int version, String message, Outcome outcome) {
        return hall.bean(CorrectReferralAnswer.class)
                .correct(
                        who,
                        new SentAnswer(code, BORN, number, version, hall.said(outcome)),
                        message(message, "envelope " + message + " " + outcome, number + version + outcome));
    }

    private static SignedMessage message(String id, String envelope, String content) {
        return new SignedMessage(
                id, bytes(envelope), bytes(content).sha256(), List.of(bytes("certificate")), Optional.empty());
    }

    private static KeptBytes bytes(String text) {
        return KeptBytes.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private Actor institution(String kind, String name) {
        var id = UUID.randomUUID();
        hall.town().town.sql("""
                insert into identity.institution (id, short_name, kind, name, municipality, address, phone, status, valid_from)
                values (:id, :short, :kind, :name, '141305', '小杉町1丁目', '', 'ACTIVE', '2020-01-01')
                """, Map.of("id", id, "short", "i-" + id, "kind", kind, "name", name));
        return new Actor(
                Actor.Kind.INSTITUTION,
                id,
                Set.of(Actor.Grant.cityWide(Role.INSTITUTION)),
                Optional.of(id),
                "test-" + id);
    }
}
