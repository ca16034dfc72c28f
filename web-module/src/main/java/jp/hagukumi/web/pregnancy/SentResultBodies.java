package jp.hagukumi.web.pregnancy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalTexts;
import jp.hagukumi.pregnancy.results.FileOutcome;
import jp.hagukumi.pregnancy.results.KeptBytes;
import jp.hagukumi.pregnancy.results.Occasion;
import jp.hagukumi.pregnancy.results.ResultColumn;
import jp.hagukumi.pregnancy.results.SetAside;
import jp.hagukumi.pregnancy.results.SetAsideReason;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Text;

/** What clinics sent, and their files, as JSON carries them. */
final class SentResultBodies {

    private static final String DESK = "ja";

    private SentResultBodies() {}

    /**
     * A file as it was handed over.
     *
     * @param base64 of at most 1 MiB
     */
    @Body
    public record FileBody(
            @Text(min = 4, max = 1_400_000, pattern = "[A-Za-z0-9+/]*={0,2}")
            String base64) {

        KeptBytes bytes() {
            if (base64.length() % 4 != 0) {
                throw Refusal.at("base64", KernelRefusal.MALFORMED);
            }
            return KeptBytes.of(Base64.getDecoder().decode(base64));
        }

        /** Results of many women. */
        @Override
        public String toString() {
            return "FileBody[…]";
        }
    }

    @Body
    record Put(UUID pregnancyId) {}

    @Body
    record Dismissal(@Text(max = 500, lines = true) String reason) {}

    record FileView(Optional<Instant> takenBefore, List<LineView> lines) {

        static FileView of(FileOutcome outcome) {
            return new FileView(
                    outcome.takenBefore(),
                    outcome.lines().stream().map(LineView::of).toList());
        }
    }

    record LineView(
            int line,
            Optional<String> resultNumber,
            FileOutcome.Verdict verdict,
            Optional<SetAsideReason> because,
            List<FindingView> findings) {

        static LineView of(FileOutcome.Line line) {
            return new LineView(
                    line.number(),
                    Optional.of(line.resultNumber()).filter(number -> !number.isEmpty()),
                    line.verdict(),
                    line.because(),
                    line.findings().stream().map(FindingView::of).toList());
        }
    }

    /** @param heading of the column; empty for the whole line */
    record FindingView(String heading, String code, String text, String remedy) {

        static FindingView of(Finding found) {
            return new FindingView(
                    ResultColumn.headingOf(found.field()),
                    found.code().code(),
                    RefusalTexts.text(found.code(), found.arguments(), DESK),
                    RefusalTexts.remedy(found.code(), found.arguments(), DESK));
        }
    }

    record WaitingList(List<Waiting> items) {

        static WaitingList of(List<SetAside> waiting) {
            return new WaitingList(waiting.stream().map(Waiting::of).toList());
        }
    }

    record Waiting(
            UUID id,
            boolean loss,
            String from,
            String number,
            SetAsideReason because,
            Optional<String> voucher,
            Optional<String> handbook,
            Optional<LocalDate> bornOn,
            Optional<Occasion> occasion,
            Optional<LocalDate> on,
            Instant receivedAt) {

        static Waiting of(SetAside one) {
            return new Waiting(
                    one.result().value(),
                    one.loss(),
                    one.from(),
                    one.number(),
                    one.because(),
                    one.key().voucher(),
                    one.key().handbook(),
                    one.key().bornOn(),
                    one.occasion(),
                    one.on(),
                    one.receivedAt());
        }

        @Override
        public String toString() {
            return "Waiting[" + id + "]";
        }
    }
}
