package jp.hagukumi.web.pregnancy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.pregnancy.checkups.Checkup;
import jp.hagukumi.pregnancy.checkups.CheckupSheet;
import jp.hagukumi.pregnancy.checkups.CheckupWaiting;
import jp.hagukumi.pregnancy.checkups.Mind;
import jp.hagukumi.pregnancy.checkups.MyCheckups;
import jp.hagukumi.pregnancy.checkups.Voucher;
import jp.hagukumi.pregnancy.checkups.VoucherKind;
import jp.hagukumi.pregnancy.checkups.VoucherState;
import jp.hagukumi.web.QrCode;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Text;
import jp.hagukumi.web.json.Whole;

/** Vouchers and results as JSON carries them, to us and from us. */
final class CheckupBodies {

    private CheckupBodies() {}

    /** What a checkup found, and, after the birth, how she is. */
    @Body
    public record Entry(ResultBody checkup, Optional<MindBody> mind) {

        @Override
        public String toString() {
            return "Entry[…]";
        }
    }

    record ResultBody(
            Checkup.Kind kind,
            LocalDate on,
            @Text(max = 60) String facility,
            @Whole(min = 25_000, max = 250_000) Optional<Integer> weightGrams,
            Optional<PressureBody> pressure,
            Optional<Checkup.Oedema> oedema,
            Optional<Checkup.Urine> urineProtein,
            Optional<Checkup.Urine> urineSugar,
            @Whole(min = 0, max = 500) Optional<Integer> fundalMillimetres,
            @Whole(min = 20, max = 250) Optional<Integer> haemoglobin,
            @Text(max = 1000, lines = true) Optional<String> advice,
            Optional<LocalDate> nextOn,
            @Text(max = 20) Optional<String> voucher,
            @Whole(min = 0, max = 1_000_000) Optional<Integer> paidYen,
            boolean contracted) {

        Checkup checkup() {
            return new Checkup(
                    kind,
                    on,
                    facility,
                    weightGrams,
                    pressure.map(both -> new Checkup.Pressure(both.systolic(), both.diastolic())),
                    oedema,
                    urineProtein,
                    urineSugar,
                    fundalMillimetres,
                    haemoglobin,
                    advice,
                    nextOn,
                    voucher,
                    paidYen,
                    contracted);
        }

        /** A voucher's code is hers to show and is left out. */
        static ResultBody of(Checkup checkup) {
            return new ResultBody(
                    checkup.kind(),
                    checkup.on(),
                    checkup.facility(),
                    checkup.weightGrams(),
                    checkup.pressure().map(both -> new PressureBody(both.systolic(), both.diastolic())),
                    checkup.oedema(),
                    checkup.urineProtein(),
                    checkup.urineSugar(),
                    checkup.fundalMillimetres(),
                    checkup.haemoglobin(),
                    checkup.advice(),
                    checkup.nextOn(),
                    Optional.empty(),
                    checkup.paidYen(),
                    checkup.contracted());
        }

        @Override
        public String toString() {
            return "ResultBody[…]";
        }
    }

    record PressureBody(
            @Whole(min = 50, max = 260) int systolic,
            @Whole(min = 30, max = 180) int diastolic) {}

    record MindBody(
            @Whole(min = 0, max = 30) Optional<Integer> epds,
            @Whole(min = 0, max = 3) Optional<Integer> item10,
            boolean supportNeeded,
            @Text(max = 1000, lines = true) Optional<String> note) {

        Mind mind() {
            return new Mind(epds, item10, supportNeeded, note);
        }

        static MindBody of(Mind mind) {
            return new MindBody(mind.epds(), mind.item10(), mind.supportNeeded(), mind.note());
        }

        @Override
        public String toString() {
            return "MindBody[…]";
        }
    }

    record Made(UUID id) {}

    @Body
    record Reason(@Text(max = 200) String reason) {}

    @Body
    record SeenBody(@Text(max = 500, lines = true) String note) {}

    record Mine(List<Card> vouchers, List<MyResult> results) {

        static Mine of(MyCheckups mine) {
            return new Mine(
                    mine.vouchers().stream()
                            .map(voucher -> Card.of(voucher, next(mine, voucher)))
                            .toList(),
                    mine.results().stream().map(MyResult::of).toList());
        }

        /** Only the next of each kind is drawn: that is the one she shows. */
        private static boolean next(MyCheckups mine, Voucher voucher) {
            return mine.vouchers().stream()
                    .filter(one -> one.kind() == voucher.kind() && one.state() == VoucherState.ISSUED)
                    .findFirst()
                    .filter(voucher::equals)
                    .isPresent();
        }
    }

    record Card(
            VoucherKind kind,
            int number,
            VoucherState state,
            Optional<Integer> yen,
            Optional<String> code,
            Optional<String> qr) {

        static Card of(Voucher voucher, boolean next) {
            var shown = next ? Optional.of(voucher.code()) : Optional.<String>empty();
            return new Card(
                    voucher.kind(),
                    voucher.number(),
                    voucher.state(),
                    voucher.yen(),
                    shown.map(code -> code.substring(0, 4) + "-" + code.substring(4)),
                    shown.map(code -> QrCode.svg("HAGUKUMI-V:" + code)));
        }

        @Override
        public String toString() {
            return "Card[" + kind + " " + number + "]";
        }
    }

    record MyResult(
            UUID id, ResultBody checkup, Optional<Integer> reimbursedYen, Optional<LocalDate> reimbursableUntil) {

        static MyResult of(MyCheckups.Result result) {
            return new MyResult(
                    result.id().value(),
                    ResultBody.of(result.checkup()),
                    result.reimbursement().map(MyCheckups.Reimbursement::yen),
                    result.reimbursement().map(MyCheckups.Reimbursement::until));
        }
    }

    record Sheet(List<Left> vouchers, List<Line> results) {

        static Sheet of(CheckupSheet sheet) {
            return new Sheet(
                    sheet.vouchers().stream()
                            .map(left -> new Left(left.kind(), left.issued(), left.used()))
                            .toList(),
                    sheet.results().stream().map(Line::of).toList());
        }
    }

    record Left(VoucherKind kind, int issued, int used) {}

    record Line(
            UUID id,
            ResultBody checkup,
            String source,
            Optional<MindBody> mind,
            Optional<Integer> reimbursedYen,
            Optional<LocalDate> reimbursableUntil) {

        static Line of(CheckupSheet.Line line) {
            return new Line(
                    line.id().value(),
                    ResultBody.of(line.checkup()),
                    line.source(),
                    line.mind().map(MindBody::of),
                    line.reimbursedYen(),
                    line.reimbursableUntil());
        }
    }

    record WaitingList(List<Waiting> items) {

        static WaitingList of(List<CheckupWaiting> waiting) {
            return new WaitingList(waiting.stream().map(Waiting::of).toList());
        }
    }

    record Waiting(
            UUID id,
            UUID pregnancyId,
            String name,
            String ward,
            List<String> reasons,
            LocalDate on,
            boolean protectedPerson) {

        static Waiting of(CheckupWaiting waiting) {
            return new Waiting(
                    waiting.checkup().value(),
                    waiting.pregnancy().value(),
                    waiting.name(),
                    waiting.ward(),
                    waiting.reasons(),
                    waiting.on(),
                    waiting.protectedPerson());
        }

        @Override
        public String toString() {
            return "Waiting[" + id + "]";
        }
    }
}
