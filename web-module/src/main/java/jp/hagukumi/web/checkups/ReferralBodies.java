package jp.hagukumi.web.checkups;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.checkups.referrals.HandedTo;
import jp.hagukumi.checkups.referrals.ListReferrals;
import jp.hagukumi.checkups.referrals.NoteReminder;
import jp.hagukumi.checkups.referrals.ReferralAnswer;
import jp.hagukumi.checkups.referrals.ReferralNames;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Query;
import jp.hagukumi.web.json.Text;
import jp.hagukumi.web.json.Whole;

/** What comes in about referrals. {@code version}: of the referral that was on the page. */
final class ReferralBodies {

    private static final String NAME = "[A-Z][A-Z0-9_]{0,29}";

    private ReferralBodies() {}

    @Query
    record Wanted(@Text(max = 6, pattern = "[0-9]{6}") String ward, ListReferrals.Shown shown) {}

    @Body
    record Write(
            UUID checkup,
            @Text(max = 30, pattern = NAME) String group,
            @Text(max = 100) Optional<String> addressed,
            @Text(max = 1000, lines = true) Optional<String> words) {}

    @Body
    record HandOver(
            LocalDate on,
            HandedTo to,
            @Whole(min = 1, max = 1_000_000) int version) {}

    /** What was talked about, or who looks after the child. */
    @Body
    record Talk(
            @Text(max = 1000, lines = true) String words,
            @Whole(min = 1, max = 1_000_000) int version) {

        /** What was talked about stays out of logs. */
        @Override
        public String toString() {
            return "Talk[" + version + "]";
        }
    }

    @Body
    record Answer(
            @Text(max = 60) String facility,
            @Text(max = 60) Optional<String> physician,
            LocalDate examinedOn,
            @Text(max = 30, pattern = NAME) String outcome,
            @Text(max = 2000, lines = true) Optional<String> words,
            Optional<LocalDate> nextOn,
            @Whole(min = 1, max = 1_000_000) int version) {

        ReferralAnswer read() {
            return new ReferralAnswer(facility, physician, examinedOn, ReferralNames.outcome(outcome), words, nextOn);
        }

        /** Health stays out of logs. */
        @Override
        public String toString() {
            return "Answer[" + version + "]";
        }
    }

    @Body
    record Call(
            NoteReminder.Whom whom,
            boolean reached,
            @Text(max = 1000, lines = true) Optional<String> words) {

        /** What was talked about stays out of logs. */
        @Override
        public String toString() {
            return "Call[" + whom + "]";
        }
    }

    @Body
    record Close(
            @Text(max = 30, pattern = NAME) String follow,
            Optional<LocalDate> followOn,
            @Text(max = 1000, lines = true) Optional<String> words,
            @Whole(min = 1, max = 1_000_000) int version) {

        /** What was decided stays out of logs. */
        @Override
        public String toString() {
            return "Close[" + version + "]";
        }
    }
}
