package jp.hagukumi.web.grants;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.grants.Instalment;
import jp.hagukumi.grants.LineKind;
import jp.hagukumi.grants.LineState;
import jp.hagukumi.grants.payout.BatchState;
import jp.hagukumi.grants.payout.BatchView;
import jp.hagukumi.grants.payout.DueLine;
import jp.hagukumi.grants.payout.PaymentPage;
import jp.hagukumi.grants.payout.PaymentState;
import jp.hagukumi.grants.payout.Reconciliation;
import jp.hagukumi.grants.payout.ReturnReason;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Many;
import jp.hagukumi.web.json.Text;

/** Payments and batches as JSON carries them, to us and from us. */
final class PayoutViews {

    private PayoutViews() {}

    /** Which are meant. */
    @Body
    public record ChosenBody(@Many(min = 1, max = 500) List<UUID> ids) {

        public ChosenBody {
            ids = List.copyOf(ids);
        }
    }

    /** On which day the bank is to credit it. */
    @Body
    public record DayBody(LocalDate on) {}

    /** Why and when it came back. */
    @Body
    public record ReturnBody(LocalDate on, ReturnReason reason) {}

    /** Whether it is known that it was handed in before. */
    @Body
    public record HandInBody(boolean again, @Text(max = 200) Optional<String> note) {}

    /** The bank's results, a line each. */
    @Body
    public record ResultsBody(
            @Text(max = 200_000, lines = true) String csv) {}

    record Count(int payments) {}

    record Due(List<DueRow> items) {

        static Due of(List<DueLine> lines) {
            return new Due(lines.stream()
                    .map(line -> new DueRow(
                            line.id().value(),
                            line.pregnancy(),
                            line.name(),
                            line.instalment(),
                            line.sequence(),
                            line.kind(),
                            line.yen(),
                            line.state(),
                            line.madeAt(),
                            line.payable()))
                    .toList());
        }
    }

    record DueRow(
            UUID id,
            UUID pregnancyId,
            String name,
            Instalment instalment,
            int sequence,
            LineKind kind,
            long yen,
            LineState state,
            Instant madeAt,
            boolean payable) {

        @Override
        public String toString() {
            return "DueRow[" + id + "]";
        }
    }

    record Page(List<Row> items, Optional<String> next, List<Sum> sums) {

        static Page of(PaymentPage page) {
            return new Page(
                    page.items().stream().map(Row::of).toList(),
                    page.next(),
                    page.sums().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(sum -> new Sum(
                                    sum.getKey(),
                                    sum.getValue().payments(),
                                    sum.getValue().yen()))
                            .toList());
        }
    }

    record Sum(PaymentState state, int payments, long yen) {}

    record Row(
            UUID id,
            long number,
            UUID pregnancyId,
            String name,
            Instalment instalment,
            int sequence,
            long yen,
            PaymentState state,
            Instant proposedAt,
            long ageDays,
            boolean own,
            Optional<LocalDate> settledOn,
            Optional<LocalDate> returnedOn,
            Optional<ReturnReason> returnReason) {

        static Row of(PaymentPage.Line line) {
            return new Row(
                    line.id().value(),
                    line.number(),
                    line.pregnancy(),
                    line.name(),
                    line.instalment(),
                    line.sequence(),
                    line.yen(),
                    line.state(),
                    line.proposedAt(),
                    line.ageDays(),
                    line.own(),
                    line.settledOn(),
                    line.returnedOn(),
                    line.returnReason());
        }

        @Override
        public String toString() {
            return "Row[" + id + "]";
        }
    }

    record Batches(List<Batch> batches, LocalDate earliest, int approved, long approvedYen) {

        static Batches of(BatchView.All all) {
            return new Batches(
                    all.batches().stream().map(Batch::of).toList(),
                    all.earliest(),
                    all.approved().payments(),
                    all.approved().yen());
        }
    }

    record Batch(
            UUID id,
            int number,
            LocalDate valueOn,
            BatchState state,
            boolean own,
            Instant madeAt,
            Optional<Instant> releasedAt,
            int payments,
            long yen,
            Optional<String> sha256) {

        static Batch of(BatchView batch) {
            return new Batch(
                    batch.id().value(),
                    batch.number(),
                    batch.valueOn(),
                    batch.state(),
                    batch.own(),
                    batch.madeAt(),
                    batch.releasedAt(),
                    batch.payments(),
                    batch.yen(),
                    batch.sha256());
        }
    }

    record Whole(Batch batch, List<Row> payments, List<Use> uses) {

        static Whole of(BatchView.Whole whole) {
            return new Whole(
                    Batch.of(whole.batch()),
                    whole.payments().stream().map(Row::of).toList(),
                    whole.uses().stream()
                            .map(use -> new Use(use.use(), use.by(), use.at(), use.note()))
                            .toList());
        }
    }

    record Use(String use, String by, Instant at, Optional<String> note) {}

    record MadeBatch(UUID id) {}

    record Reconciled(LocalDate on, boolean agrees, List<Check> checks) {

        static Reconciled of(Reconciliation found) {
            return new Reconciled(
                    found.on(),
                    found.agrees(),
                    found.checks().stream()
                            .map(check ->
                                    new Check(check.subject(), check.yen(), check.ledgerYen(), check.difference()))
                            .toList());
        }
    }

    record Check(Reconciliation.Subject subject, long yen, long ledgerYen, long difference) {}
}
