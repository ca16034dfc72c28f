package jp.hagukumi.web.grants;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import jp.hagukumi.documents.DocumentState;
import jp.hagukumi.grants.AccountKind;
import jp.hagukumi.grants.ApplicationState;
import jp.hagukumi.grants.Figures;
import jp.hagukumi.grants.GrantCases;
import jp.hagukumi.grants.GrantOutcome;
import jp.hagukumi.grants.GrantPaper;
import jp.hagukumi.grants.GrantQueue;
import jp.hagukumi.grants.GrantSheet;
import jp.hagukumi.grants.GrantView;
import jp.hagukumi.grants.Instalment;
import jp.hagukumi.grants.LineKind;
import jp.hagukumi.grants.LineState;
import jp.hagukumi.grants.MyGrants;
import jp.hagukumi.grants.PaperMeasures;
import jp.hagukumi.grants.Trial;
import jp.hagukumi.grants.payout.PaymentState;
import jp.hagukumi.grants.payout.ReturnReason;

/** Grants as JSON carries them from us. */
final class GrantViews {

    private GrantViews() {}

    record Mine(List<Case> grants, Optional<Account> account, PaperMeasures photo) {

        static Mine of(MyGrants mine) {
            return new Mine(
                    mine.grants().stream().map(Case::of).toList(),
                    mine.account().map(Account::of),
                    mine.photo());
        }
    }

    record AtCounter(
            UUID woman,
            String name,
            Optional<String> kana,
            boolean protectedPerson,
            List<Case> grants,
            Optional<Account> account,
            int receiptDaysBack) {

        static AtCounter of(GrantCases found) {
            return new AtCounter(
                    found.woman(),
                    found.name(),
                    found.kana(),
                    found.protectedPerson(),
                    found.grants().stream().map(Case::of).toList(),
                    found.account().map(Account::of),
                    found.receiptDaysBack());
        }

        @Override
        public String toString() {
            return "AtCounter[" + woman + "]";
        }
    }

    record Case(
            UUID pregnancyId,
            boolean quiet,
            LocalDate dueOn,
            int fetuses,
            boolean heartbeatKnown,
            Optional<LocalDate> cancelledOn,
            List<Part> parts,
            List<Line> lines) {

        static Case of(GrantView view) {
            return new Case(
                    view.pregnancy(),
                    view.quiet(),
                    view.dueOn(),
                    view.fetuses(),
                    view.heartbeatKnown(),
                    view.cancelledOn(),
                    view.parts().stream().map(Part::of).toList(),
                    view.lines().stream().map(Line::of).toList());
        }
    }

    record Part(
            Instalment instalment,
            GrantView.Standing standing,
            Optional<LocalDate> possibleFrom,
            Optional<LocalDate> until,
            GrantOutcome outcome,
            long yen,
            List<Said> steps,
            Optional<Application> application) {

        static Part of(GrantView.Part part) {
            return new Part(
                    part.instalment(),
                    part.standing(),
                    part.possibleFrom(),
                    part.until(),
                    part.outcome(),
                    part.yen(),
                    part.steps().stream().map(Said::of).toList(),
                    part.application().map(Application::of));
        }
    }

    record Said(String condition, boolean holds, Optional<LocalDate> day, Optional<Long> yen, String words) {

        static Said of(GrantView.Said said) {
            return new Said(said.condition(), said.holds(), said.day(), said.yen(), said.words());
        }
    }

    record Application(
            UUID id,
            int version,
            ApplicationState state,
            String channel,
            LocalDate filedOn,
            Optional<LocalDate> heartbeatOn,
            Optional<Integer> fetuses,
            GrantBodies.ElsewhereBody elsewhere,
            boolean askOthers,
            boolean askClinic,
            Optional<String> toMend,
            Account account,
            Optional<String> receivedWhy,
            List<Paper> papers) {

        static Application of(GrantView.Filed filed) {
            return new Application(
                    filed.id().value(),
                    filed.version(),
                    filed.state(),
                    filed.channel(),
                    filed.filedOn(),
                    filed.heartbeatOn(),
                    filed.fetuses(),
                    GrantBodies.ElsewhereBody.of(filed.elsewhere()),
                    filed.askOthers(),
                    filed.askClinic(),
                    filed.toMend(),
                    Account.of(filed.account()),
                    filed.receivedWhy(),
                    filed.papers().stream().map(Paper::of).toList());
        }
    }

    record Paper(GrantPaper kind, GrantView.Need need, boolean askedAgain, List<Sent> sent) {

        static Paper of(GrantView.Paper paper) {
            return new Paper(
                    paper.kind(),
                    paper.need(),
                    paper.askedAgain(),
                    paper.sent().stream()
                            .map(one -> new Sent(one.position(), one.state(), one.mediaType(), one.addedAt()))
                            .toList());
        }
    }

    record Sent(int position, DocumentState state, String mediaType, Instant addedAt) {}

    record Account(
            String bank,
            String bankName,
            String branch,
            String branchName,
            AccountKind kind,
            String ending,
            Optional<String> holder,
            Optional<String> number,
            boolean formerSurname,
            boolean usable) {

        static Account of(GrantView.ShownAccount account) {
            return new Account(
                    account.bank(),
                    account.bankName(),
                    account.branch(),
                    account.branchName(),
                    account.kind(),
                    account.ending(),
                    account.holder(),
                    account.number(),
                    account.formerSurname(),
                    account.usable());
        }

        @Override
        public String toString() {
            return "Account[…]";
        }
    }

    record Line(
            UUID id,
            Instalment instalment,
            int sequence,
            LineKind kind,
            long yen,
            LineState state,
            Optional<String> endedWhy,
            List<Payment> payments) {

        static Line of(GrantView.Line line) {
            return new Line(
                    line.id().value(),
                    line.instalment(),
                    line.sequence(),
                    line.kind(),
                    line.yen(),
                    line.state(),
                    line.endedWhy(),
                    line.payments().stream()
                            .map(one -> new Payment(
                                    one.id(),
                                    one.number(),
                                    one.state(),
                                    one.valueOn(),
                                    one.settledOn(),
                                    one.returned()))
                            .toList());
        }
    }

    record Payment(
            UUID id,
            long number,
            PaymentState state,
            Optional<LocalDate> valueOn,
            Optional<LocalDate> settledOn,
            Optional<ReturnReason> returned) {}

    record Queue(List<Queued> items, Optional<String> next, List<Reckon> toReckon) {

        static Queue of(GrantQueue queue) {
            return new Queue(
                    queue.items().stream()
                            .map(line -> new Queued(
                                    line.id().value(),
                                    line.pregnancy(),
                                    line.name(),
                                    line.instalment(),
                                    line.state(),
                                    line.filedOn(),
                                    line.waitingDays(),
                                    line.ward(),
                                    line.protectedPerson()))
                            .toList(),
                    queue.next(),
                    queue.toReckon().stream()
                            .map(one -> new Reckon(one.pregnancy(), one.name(), one.why(), one.ward()))
                            .toList());
        }
    }

    record Queued(
            UUID id,
            UUID pregnancyId,
            String name,
            Instalment instalment,
            ApplicationState state,
            LocalDate filedOn,
            long waitingDays,
            String ward,
            boolean protectedPerson) {

        @Override
        public String toString() {
            return "Queued[" + id + "]";
        }
    }

    record Reckon(UUID pregnancyId, String name, String why, String ward) {

        @Override
        public String toString() {
            return "Reckon[" + pregnancyId + "]";
        }
    }

    record Sheet(
            UUID woman,
            String name,
            Optional<String> kana,
            String ward,
            boolean protectedPerson,
            Optional<String> reckonWhy,
            Case grants,
            List<Decision> decisions) {

        static Sheet of(GrantSheet sheet) {
            return new Sheet(
                    sheet.woman(),
                    sheet.name(),
                    sheet.kana(),
                    sheet.ward(),
                    sheet.protectedPerson(),
                    sheet.reckonWhy(),
                    Case.of(sheet.view()),
                    sheet.decisions().stream().map(Decision::of).toList());
        }

        @Override
        public String toString() {
            return "Sheet[" + woman + "]";
        }
    }

    record Decision(
            Instalment instalment,
            boolean granted,
            long yen,
            String ruleVersion,
            Instant at,
            String by,
            Optional<String> note,
            List<Fact> facts,
            List<Said> steps) {

        static Decision of(GrantSheet.Decision decision) {
            return new Decision(
                    decision.instalment(),
                    decision.granted(),
                    decision.yen(),
                    decision.ruleVersion(),
                    decision.at(),
                    decision.by(),
                    decision.note(),
                    new TreeMap<>(decision.facts())
                            .entrySet().stream().map(Fact::of).toList(),
                    decision.steps().stream().map(Said::of).toList());
        }
    }

    record Fact(String name, String value) {

        static Fact of(Map.Entry<String, String> fact) {
            return new Fact(fact.getKey(), fact.getValue());
        }
    }

    record Tried(int decisions, int unchanged, int gain, long gainYen, int lose, long loseYen, List<Changed> examples) {

        static Tried of(Trial trial) {
            return new Tried(
                    trial.decisions(),
                    trial.unchanged(),
                    trial.gain(),
                    trial.gainYen(),
                    trial.lose(),
                    trial.loseYen(),
                    trial.examples().stream()
                            .map(one -> new Changed(one.pregnancy(), one.instalment(), one.yenNow(), one.yenThen()))
                            .toList());
        }
    }

    record Changed(UUID pregnancyId, Instalment instalment, long yenNow, long yenThen) {}

    record FiguresView(List<Month> months, int notified, int takenUp) {

        static FiguresView of(Figures figures) {
            return new FiguresView(
                    figures.months().stream()
                            .map(one -> new Month(one.month(), Counts.of(one.counts()), Counts.of(one.yearBefore())))
                            .toList(),
                    figures.notified(),
                    figures.takenUp());
        }
    }

    record Month(LocalDate month, Counts counts, Counts yearBefore) {}

    record Counts(int applied, int granted, int refused, int paid, long paidYen, int returned, double daysToPay) {

        static Counts of(Figures.Counts counts) {
            return new Counts(
                    counts.applied(),
                    counts.granted(),
                    counts.refused(),
                    counts.paid(),
                    counts.paidYen(),
                    counts.returned(),
                    counts.daysToPay());
        }
    }
}
