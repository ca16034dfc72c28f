package jp.hagukumi.web.checkups;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.CheckupKind;
import jp.hagukumi.checkups.clinics.ClinicFileOutcome;
import jp.hagukumi.checkups.clinics.ClinicResult;
import jp.hagukumi.checkups.clinics.ClinicResultId;
import jp.hagukumi.checkups.clinics.ClinicSheet;
import jp.hagukumi.checkups.clinics.MyVoucher;
import jp.hagukumi.checkups.clinics.PaymentList;
import jp.hagukumi.checkups.clinics.PaymentListId;
import jp.hagukumi.checkups.clinics.PaymentListState;
import jp.hagukumi.checkups.clinics.VoucherState;
import jp.hagukumi.handbook.Growth;
import jp.hagukumi.kernel.refusal.RefusalTexts;
import jp.hagukumi.web.QrCode;

/** What goes out about checkups that clinics make. */
final class ClinicViews {

    private static final String DESK = "ja";

    private ClinicViews() {}

    record Vouchers(List<Voucher> items) {

        static Vouchers of(List<MyVoucher> mine) {
            return new Vouchers(mine.stream().map(Voucher::of).toList());
        }
    }

    record Voucher(
            UUID checkupId,
            UUID childId,
            String childName,
            CheckupKind kind,
            VoucherState state,
            Optional<String> code,
            Optional<String> qr,
            LocalDate from,
            LocalDate until,
            Optional<MyResult> result) {

        static Voucher of(MyVoucher one) {
            return new Voucher(
                    one.checkup().value(),
                    one.child().value(),
                    one.childName(),
                    one.kind(),
                    one.state(),
                    one.code().map(code -> code.substring(0, 4) + "-" + code.substring(4)),
                    one.code().map(code -> QrCode.svg("HAGUKUMI-K:" + code)),
                    one.from(),
                    one.until(),
                    one.result().map(MyResult::of));
        }

        /** A code is as good as the paper. */
        @Override
        public String toString() {
            return "Voucher[" + checkupId + "]";
        }
    }

    record MyResult(
            LocalDate on,
            String clinicName,
            List<Measured> measured,
            List<String> findings,
            String judgement,
            Optional<String> advice,
            Optional<Integer> backYen,
            Optional<LocalDate> backUntil) {

        static MyResult of(MyVoucher.Result result) {
            return new MyResult(
                    result.on(),
                    result.clinicName(),
                    result.measured().stream().map(Measured::of).toList(),
                    result.findings(),
                    result.judgement(),
                    result.advice(),
                    result.backYen(),
                    result.backUntil());
        }

        /** Health stays out of logs. */
        @Override
        public String toString() {
            return "MyResult[…]";
        }
    }

    record Measured(Growth.Kind kind, int value) {

        static Measured of(ClinicResult.Measured one) {
            return new Measured(one.kind(), one.value());
        }
    }

    record Found(UUID checkupId) {

        static Found of(CheckupId checkup) {
            return new Found(checkup.value());
        }
    }

    record Made(UUID id) {

        static Made of(ClinicResultId result) {
            return new Made(result.value());
        }
    }

    record Sheet(
            UUID checkupId,
            String childName,
            LocalDate birthDate,
            CheckupKind kind,
            LocalDate from,
            LocalDate until,
            VoucherState voucher,
            int yen,
            List<String> items,
            List<Edition> editions) {

        static Sheet of(ClinicSheet sheet) {
            return new Sheet(
                    sheet.checkup().value(),
                    sheet.childName(),
                    sheet.birthDate(),
                    sheet.kind(),
                    sheet.from(),
                    sheet.until(),
                    sheet.voucher(),
                    sheet.yen(),
                    sheet.items(),
                    sheet.editions().stream().map(Edition::of).toList());
        }

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "Sheet[" + checkupId + "]";
        }
    }

    record Edition(
            UUID id,
            int number,
            LocalDate on,
            String clinicName,
            String source,
            Instant at,
            boolean standing,
            boolean cancelled,
            Optional<Integer> backYen,
            Optional<LocalDate> backUntil,
            Optional<Whole> result) {

        static Edition of(ClinicSheet.Edition one) {
            return new Edition(
                    one.id().value(),
                    one.number(),
                    one.on(),
                    one.clinicName(),
                    one.source(),
                    one.at(),
                    one.standing(),
                    one.cancelled(),
                    one.backYen(),
                    one.backUntil(),
                    one.result().map(Whole::of));
        }

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "Edition[" + id + "]";
        }
    }

    record Whole(
            Optional<String> clinic,
            Optional<String> place,
            Optional<Integer> paidYen,
            List<Measured> measured,
            List<Said> found,
            String judgement,
            Optional<String> advice) {

        static Whole of(ClinicResult result) {
            return new Whole(
                    result.clinic(),
                    result.place(),
                    result.paidYen(),
                    result.measured().stream().map(Measured::of).toList(),
                    result.found().stream()
                            .map(one -> new Said(one.item(), one.said(), one.words()))
                            .toList(),
                    result.judgement(),
                    result.advice());
        }

        /** Health stays out of logs. */
        @Override
        public String toString() {
            return "Whole[…]";
        }
    }

    record Said(String item, String said, Optional<String> words) {}

    record PaymentLists(List<Payment> items) {

        static PaymentLists of(List<PaymentList> lists) {
            return new PaymentLists(lists.stream().map(Payment::of).toList());
        }
    }

    record Payment(
            UUID id,
            String month,
            PaymentListState state,
            String proposedBy,
            boolean own,
            Instant proposedAt,
            Optional<String> endedBy,
            Optional<Instant> endedAt,
            int institutions,
            int checkups,
            long yen,
            List<PaymentRow> rows) {

        static Payment of(PaymentList list) {
            return new Payment(
                    list.id().value(),
                    list.month().toString(),
                    list.state(),
                    list.proposedBy(),
                    list.own(),
                    list.proposedAt(),
                    list.endedBy(),
                    list.endedAt(),
                    list.institutions(),
                    list.checkups(),
                    list.yen(),
                    list.rows().stream().map(PaymentRow::of).toList());
        }
    }

    record PaymentRow(
            Optional<String> code,
            String institution,
            CheckupKind kind,
            int paid,
            long paidYen,
            int takenBack,
            long takenBackYen) {

        static PaymentRow of(PaymentList.Row row) {
            return new PaymentRow(
                    row.code(),
                    row.institution(),
                    row.kind(),
                    row.paid(),
                    row.paidYen(),
                    row.takenBack(),
                    row.takenBackYen());
        }
    }

    record MadeList(UUID id) {

        static MadeList of(PaymentListId list) {
            return new MadeList(list.value());
        }
    }

    record FileView(List<LineView> lines) {

        static FileView of(ClinicFileOutcome outcome) {
            return new FileView(outcome.lines().stream().map(LineView::of).toList());
        }
    }

    record LineView(int line, ClinicFileOutcome.Verdict verdict, List<FindingView> findings) {

        static LineView of(ClinicFileOutcome.Line line) {
            return new LineView(
                    line.number(),
                    line.verdict(),
                    line.findings().stream().map(FindingView::of).toList());
        }
    }

    /** @param heading of the column; empty for the whole line */
    record FindingView(String heading, String code, String text, String remedy) {

        static FindingView of(ClinicFileOutcome.Found found) {
            var finding = found.finding();
            return new FindingView(
                    found.heading(),
                    finding.code().code(),
                    RefusalTexts.text(finding.code(), finding.arguments(), DESK),
                    RefusalTexts.remedy(finding.code(), finding.arguments(), DESK));
        }
    }
}
