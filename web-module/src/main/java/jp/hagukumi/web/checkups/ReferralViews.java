package jp.hagukumi.web.checkups;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.checkups.CheckupKind;
import jp.hagukumi.checkups.referrals.AnswerSource;
import jp.hagukumi.checkups.referrals.HandedTo;
import jp.hagukumi.checkups.referrals.ListReferrals;
import jp.hagukumi.checkups.referrals.MyReferral;
import jp.hagukumi.checkups.referrals.ReferralLine;
import jp.hagukumi.checkups.referrals.ReferralSheet;
import jp.hagukumi.checkups.referrals.ReferralState;
import jp.hagukumi.checkups.referrals.ReminderKind;
import jp.hagukumi.web.QrCode;

/** What goes out about referrals. */
final class ReferralViews {

    private ReferralViews() {}

    record Written(UUID referralId) {}

    record Page(List<Line> referrals, boolean more) {

        static Page of(ListReferrals.Page page) {
            return new Page(page.lines().stream().map(Line::of).toList(), page.more());
        }
    }

    record Line(
            UUID referralId,
            String childName,
            LocalDate birthDate,
            boolean protectedPerson,
            String group,
            ReferralState state,
            LocalDate examinedOn,
            LocalDate dueOn,
            boolean overdue,
            Optional<LocalDate> handedOn,
            int reminders) {

        static Line of(ReferralLine line) {
            return new Line(
                    line.id().value(),
                    line.childName(),
                    line.birthDate(),
                    line.protectedPerson(),
                    line.group().name(),
                    line.state(),
                    line.examinedOn(),
                    line.dueOn(),
                    line.overdue(),
                    line.handedOn(),
                    line.reminders());
        }

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "Line[" + referralId + "]";
        }
    }

    /** @param qr the picture of the letter's code, as SVG */
    record Sheet(
            UUID referralId,
            UUID checkupId,
            CheckupKind kind,
            UUID childId,
            String childName,
            LocalDate birthDate,
            boolean protectedPerson,
            String group,
            ReferralState state,
            String code,
            String qr,
            String addressed,
            LocalDate examinedOn,
            LocalDate visitBy,
            List<String> organs,
            LocalDate dueOn,
            boolean overdue,
            Optional<Handed> handed,
            Optional<Declined> declined,
            List<Answer> answers,
            List<Reminder> reminders,
            Optional<Closed> closed,
            List<String> fitting,
            List<String> may,
            int version) {

        static Sheet of(ReferralSheet sheet) {
            return new Sheet(
                    sheet.id().value(),
                    sheet.checkup().value(),
                    sheet.kind(),
                    sheet.child().value(),
                    sheet.childName(),
                    sheet.birthDate(),
                    sheet.protectedPerson(),
                    sheet.group().name(),
                    sheet.state(),
                    sheet.code(),
                    QrCode.svg(sheet.qr()),
                    sheet.addressed(),
                    sheet.examinedOn(),
                    sheet.visitBy(),
                    sheet.organs(),
                    sheet.dueOn(),
                    sheet.overdue(),
                    sheet.handed().map(handed -> new Handed(handed.on(), handed.to())),
                    sheet.declined().map(said -> new Declined(said.words(), said.at())),
                    sheet.answers().stream().map(Answer::of).toList(),
                    sheet.reminders().stream()
                            .map(one -> new Reminder(one.kind(), one.reached(), one.words(), one.at()))
                            .toList(),
                    sheet.closed()
                            .map(closed -> new Closed(
                                    closed.outcome().map(Enum::name),
                                    closed.follow().map(Enum::name),
                                    closed.followOn(),
                                    closed.words(),
                                    closed.at())),
                    sheet.fitting().stream().map(Enum::name).sorted().toList(),
                    sheet.may().stream().map(Enum::name).sorted().toList(),
                    sheet.version());
        }

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "Sheet[" + referralId + "]";
        }
    }

    record Handed(LocalDate on, HandedTo to) {}

    record Declined(String words, Instant at) {

        /** What was talked about stays out of logs. */
        @Override
        public String toString() {
            return "Declined[masked]";
        }
    }

    record Answer(
            int number,
            AnswerSource source,
            String facility,
            Optional<String> physician,
            LocalDate examinedOn,
            String outcome,
            Optional<String> words,
            Optional<LocalDate> nextOn,
            Instant at,
            boolean told) {

        static Answer of(ReferralSheet.Answer one) {
            var said = one.answer();
            return new Answer(
                    one.number(),
                    one.source(),
                    said.facility(),
                    said.physician(),
                    said.examinedOn(),
                    said.outcome().name(),
                    said.words(),
                    said.nextOn(),
                    one.at(),
                    one.told());
        }

        /** Health stays out of logs. */
        @Override
        public String toString() {
            return "Answer[" + number + "]";
        }
    }

    record Reminder(ReminderKind kind, boolean reached, Optional<String> words, Instant at) {

        /** What was talked about stays out of logs. */
        @Override
        public String toString() {
            return "Reminder[" + kind + "]";
        }
    }

    record Closed(
            Optional<String> outcome,
            Optional<String> follow,
            Optional<LocalDate> followOn,
            Optional<String> words,
            Instant at) {

        /** Health stays out of logs. */
        @Override
        public String toString() {
            return "Closed[masked]";
        }
    }

    record Mine(List<MyOne> referrals) {

        static Mine of(List<MyReferral> referrals) {
            return new Mine(referrals.stream().map(MyOne::of).toList());
        }
    }

    record MyOne(
            UUID referralId,
            String group,
            MyReferral.Stage stage,
            String addressed,
            LocalDate visitBy,
            Optional<MyAnswer> answer,
            Optional<String> phone) {

        static MyOne of(MyReferral one) {
            return new MyOne(
                    one.id().value(),
                    one.group().name(),
                    one.stage(),
                    one.addressed(),
                    one.visitBy(),
                    one.answer()
                            .map(said -> new MyAnswer(
                                    said.facility(),
                                    said.examinedOn(),
                                    said.outcome().name(),
                                    said.words(),
                                    said.nextOn(),
                                    said.toldAt())),
                    one.phone());
        }

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "MyOne[" + referralId + "]";
        }
    }

    record MyAnswer(
            String facility,
            LocalDate examinedOn,
            String outcome,
            Optional<String> words,
            Optional<LocalDate> nextOn,
            Instant toldAt) {

        /** Health stays out of logs. */
        @Override
        public String toString() {
            return "MyAnswer[masked]";
        }
    }
}
