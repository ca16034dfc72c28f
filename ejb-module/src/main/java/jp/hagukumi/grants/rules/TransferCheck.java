package jp.hagukumi.grants.rules;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.grants.rules.BankDirectory.Bank;
import jp.hagukumi.grants.rules.BankDirectory.Branch;
import jp.hagukumi.grants.rules.TransferField.Type;
import jp.hagukumi.grants.rules.TransferFile.LineEnds;
import jp.hagukumi.grants.rules.TransferFile.Totals;

/**
 * Judges the bytes of a bulk transfer before it leaves, one record at a time: whether it is such a file, whether it agrees with
 * itself, with the banks that there are and with the days on which they work, and, where the payments are handed in too,
 * whether it says exactly these. Nothing is kept but one mark for each payment, to see one that comes twice.
 *
 * <p>No finding holds a value of the file: record, field and rule only.
 */
public final class TransferCheck {

    /** More findings than these help nobody. */
    public static final int MOST_FINDINGS = 100;

    private final BankDirectory banks;
    private final BankDays days;
    private final LineEnds lineEnds;
    private final int furthestDays;

    /**
     * @param lineEnds as agreed with the bank
     * @param furthestDays days ahead that a value date may lie
     */
    public TransferCheck(BankDirectory banks, BankDays days, LineEnds lineEnds, int furthestDays) {
        this.banks = banks;
        this.days = days;
        this.lineEnds = lineEnds;
        this.furthestDays = furthestDays;
    }

    /** How grave a finding is. */
    public enum Severity {
        /** The file must not leave. */
        ERROR,
        /** A person looks at it. */
        WARNING,
        /** Good to know. */
        NOTE
    }

    /**
     * What is looked at. V: the numbers under which validators of this format are known; graver than there are a name's
     * padding, a code outside its list, an amount of nothing, a missing holder and a value date too far ahead, since we write
     * the file ourselves. H: our own.
     */
    public enum Rule {
        /** Every record has its 120 bytes and the line end agreed on. */
        V101("V-101", Severity.ERROR),
        /** Every record begins with 1, 2, 8 or 9. */
        V102("V-102", Severity.ERROR),
        /** Payments follow a header. */
        V103("V-103", Severity.ERROR),
        /** One trailer to a header. */
        V104("V-104", Severity.ERROR),
        /** The file ends with an end record. */
        V105("V-105", Severity.ERROR),
        /** Nothing follows it. */
        V106("V-106", Severity.ERROR),
        /** There is a record at all. */
        V107("V-107", Severity.ERROR),
        /** Digits only in numbers. */
        V201("V-201", Severity.ERROR),
        /** Letters that the field may hold. */
        V202("V-202", Severity.ERROR),
        /** Names begin at the left. */
        V203("V-203", Severity.ERROR),
        /** What never changes is as it must be. */
        V204("V-204", Severity.ERROR),
        /** Codes are of their lists. */
        V205("V-205", Severity.ERROR),
        /** A voicing mark follows a kana that takes it. */
        V206("V-206", Severity.ERROR),
        /** The trailer's total is the sum of the payments. */
        V301("V-301", Severity.ERROR),
        /** The trailer's count is theirs. */
        V302("V-302", Severity.ERROR),
        /** The sum can be reckoned. */
        V303("V-303", Severity.ERROR),
        /** Sum and count fit the trailer. */
        V304("V-304", Severity.ERROR),
        /** Every header is of the same type. */
        V305("V-305", Severity.ERROR),
        /** No two payments are of the same amount to the same account. */
        V306("V-306", Severity.WARNING),
        /** The bank exists. */
        V401("V-401", Severity.ERROR),
        /** The branch exists. */
        V402("V-402", Severity.ERROR),
        /** A name of a bank or branch is the published one. */
        V403("V-403", Severity.WARNING),
        /** The value date is no Saturday or Sunday. */
        V501("V-501", Severity.ERROR),
        /** It is no holiday. */
        V502("V-502", Severity.ERROR),
        /** It is not in the closure of banks at the end of the year. */
        V503("V-503", Severity.ERROR),
        /** It is not further ahead than the bank takes files. */
        V504("V-504", Severity.ERROR),
        /** The holidays of its year are known. */
        V505("V-505", Severity.NOTE),
        /** A name that fills its field does not end where a voicing mark may have been cut off. */
        V601("V-601", Severity.WARNING),
        /** No payment of nothing. */
        V602("V-602", Severity.ERROR),
        /** No amount is the greatest that the field holds. */
        V603("V-603", Severity.WARNING),
        /** Who pays and who is paid have a name. */
        V604("V-604", Severity.ERROR),
        /** A payment has our number. */
        V605("V-605", Severity.NOTE),
        /** There is one header with at least one payment. */
        H001("H-001", Severity.ERROR),
        /** The value date is a day of the calendar. */
        H002("H-002", Severity.ERROR),
        /** No number of ours stands twice. */
        H003("H-003", Severity.ERROR),
        /** Header and payments are those that were handed in, each in its place. */
        H004("H-004", Severity.ERROR),
        /** There are as many as were handed in. */
        H005("H-005", Severity.ERROR);

        private final String code;
        private final Severity severity;

        Rule(String code, Severity severity) {
            this.code = code;
            this.severity = severity;
        }

        public String code() {
            return code;
        }

        public Severity severity() {
            return severity;
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param record the record's place in the file, from 1; the one after the last where something is missing
     * @param field the field's name; empty for the whole record
     */
    public record Finding(Rule rule, int record, String field) {}

    /**
     * What came of it.
     *
     * @param totals count and sum of the payments as they stand in the file, whatever the trailer says
     * @param findings the first hundred in the order of the file
     * @param unlisted how many there were beyond
     * @param sound whether the file may leave: no error among all of them
     */
    public record Verdict(Totals totals, List<Finding> findings, int unlisted, boolean sound) {

        public Verdict {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Judges a file by itself. The stream is read to its end and left open.
     *
     * @param handedIn the day on which it is to be handed in: the file's month and day are taken for the next such day
     */
    public Verdict check(InputStream file, LocalDate handedIn) throws IOException {
        return walk(file, handedIn, Optional.empty());
    }

    /**
     * Judges a file and holds it against what it was to say.
     *
     * @param meant who pays and when
     * @param lines the payments in the order of the file, read anew from where they were decided
     */
    public Verdict check(InputStream file, LocalDate handedIn, TransferFile meant, Iterator<TransferLine> lines)
            throws IOException {
        return walk(file, handedIn, Optional.of(new Meant(meant, lines)));
    }

    private Verdict walk(InputStream file, LocalDate handedIn, Optional<Meant> meant) throws IOException {
        var walk = new Walk(handedIn, meant);
        int step = TransferField.RECORD + (lineEnds == LineEnds.CRLF ? 2 : 0);
        for (var bytes = file.readNBytes(step); bytes.length > 0; bytes = file.readNBytes(step)) {
            boolean whole = bytes.length == step && (lineEnds == LineEnds.NONE || endsALine(bytes));
            if (!walk.step(bytes, whole)) {
                break;
            }
        }
        return walk.verdict();
    }

    private static boolean endsALine(byte[] bytes) {
        return bytes[TransferField.RECORD] == '\r' && bytes[TransferField.RECORD + 1] == '\n';
    }

    private record Meant(TransferFile file, Iterator<TransferLine> lines) {}

    /** An account and an amount. */
    private record Paid(long account, long yen) {}

    /** Our twenty digits. */
    private record Numbered(long first, long second) {}

    private final class Walk {

        private final LocalDate handedIn;
        private final Optional<Meant> meant;
        private final List<Finding> findings = new ArrayList<>();
        private final Set<Paid> paid = new HashSet<>();
        private final Set<Numbered> numbered = new HashSet<>();

        private byte[] bytes = new byte[0];
        private int record;
        private int unlisted;
        private boolean sound = true;

        private int headers;
        private int lines;
        private long yen;
        private boolean open;
        private boolean ended;
        private int batchLines;
        private long batchYen;

        Walk(LocalDate handedIn, Optional<Meant> meant) {
            this.handedIn = handedIn;
            this.meant = meant;
        }

        /** Looks at the next record; whether there is sense in looking further. */
        boolean step(byte[] next, boolean whole) {
            bytes = next;
            record++;
            if (ended) {
                found(Rule.V106, "");
                return false;
            }
            if (!whole) {
                found(Rule.V101, "");
                return false;
            }
            char kind = (char) bytes[0];
            var fields = TransferField.of(kind);
            if (fields.isEmpty()) {
                found(Rule.V102, "");
                return true;
            }
            fields.forEach(this::syntax);
            switch (kind) {
                case '1' -> header();
                case '2' -> payment();
                case '8' -> trailer();
                default -> end();
            }
            return true;
        }

        Verdict verdict() {
            bytes = new byte[0];
            if (record == 0) {
                record = 1;
                found(Rule.V107, "");
            } else if (!ended) {
                record++;
                found(Rule.V105, "");
            }
            if (meant.filter(expected -> expected.lines().hasNext()).isPresent()) {
                found(Rule.H005, "");
            }
            return new Verdict(new Totals(lines, yen), findings, unlisted, sound);
        }

        private void header() {
            headers++;
            if (open) {
                found(Rule.V104, "");
            }
            if (headers > 1) {
                found(Rule.H001, "");
                if (!text(TransferField.HEADER_TYPE).equals(TransferField.HEADER_TYPE.values)) {
                    found(Rule.V305, TransferField.HEADER_TYPE.name());
                }
            }
            open = true;
            batchLines = 0;
            batchYen = 0;
            if (text(TransferField.ORIGINATOR_NAME).isEmpty()) {
                found(Rule.V604, TransferField.ORIGINATOR_NAME.name());
            }
            exists(
                    TransferField.ORIGIN_BANK,
                    TransferField.ORIGIN_BANK_NAME,
                    TransferField.ORIGIN_BRANCH,
                    TransferField.ORIGIN_BRANCH_NAME);
            valueDate();
            meant.ifPresent(expected -> {
                var file = expected.file();
                var account = file.originator().account();
                var same = text(TransferField.ORIGINATOR_CODE)
                                .equals(file.originator().code())
                        && text(TransferField.ORIGINATOR_NAME)
                                .equals(file.originator().name().halfWidth())
                        && text(TransferField.VALUE_DATE)
                                .equals(digits(file.valueDate().getMonthValue())
                                        + digits(file.valueDate().getDayOfMonth()))
                        && text(TransferField.ORIGIN_BANK).equals(account.bank())
                        && text(TransferField.ORIGIN_BRANCH).equals(account.branch())
                        && text(TransferField.ORIGIN_KIND)
                                .equals(String.valueOf(account.kind().code()))
                        && text(TransferField.ORIGIN_NUMBER).equals(account.number());
                if (!same) {
                    found(Rule.H004, "");
                }
            });
        }

        private void payment() {
            if (!open) {
                found(Rule.V103, "");
            }
            lines++;
            batchLines++;
            var amount = number(TransferField.YEN);
            amount.ifPresent(this::add);
            if (amount.filter(value -> value == 0).isPresent()) {
                found(Rule.V602, TransferField.YEN.name());
            }
            if (amount.filter(value -> value == TransferLine.MOST_YEN).isPresent()) {
                found(Rule.V603, TransferField.YEN.name());
            }
            if (text(TransferField.HOLDER).isEmpty()) {
                found(Rule.V604, TransferField.HOLDER.name());
            }
            exists(TransferField.BANK, TransferField.BANK_NAME, TransferField.BRANCH, TransferField.BRANCH_NAME);
            twice(amount);
            meant.ifPresent(expected -> {
                if (!expected.lines().hasNext()) {
                    found(Rule.H005, "");
                } else if (!says(expected.lines().next())) {
                    found(Rule.H004, "");
                }
            });
        }

        private void trailer() {
            if (!open) {
                found(Rule.V104, "");
            } else if (batchLines == 0) {
                found(Rule.H001, "");
            }
            open = false;
            if (batchLines > TransferFile.MOST_LINES || batchYen > TransferFile.MOST_TOTAL) {
                found(Rule.V304, "");
            }
            if (number(TransferField.COUNT).filter(count -> count != batchLines).isPresent()) {
                found(Rule.V302, TransferField.COUNT.name());
            }
            if (number(TransferField.TOTAL).filter(total -> total != batchYen).isPresent()) {
                found(Rule.V301, TransferField.TOTAL.name());
            }
        }

        private void end() {
            ended = true;
            if (open) {
                found(Rule.V104, "");
            }
            if (headers == 0) {
                found(Rule.H001, "");
            }
        }

        private void add(long amount) {
            try {
                yen = Math.addExact(yen, amount);
                batchYen = Math.addExact(batchYen, amount);
            } catch (ArithmeticException beyond) {
                found(Rule.V303, TransferField.YEN.name());
            }
        }

        private void twice(Optional<Long> amount) {
            var account = number(TransferField.BANK)
                    .flatMap(bank -> number(TransferField.BRANCH)
                            .flatMap(branch -> number(TransferField.NUMBER_OF_ACCOUNT)
                                    .map(number -> ((bank * 1000 + branch) * 10 + bytes[TransferField.KIND.from] - '0')
                                                    * 10_000_000
                                            + number)));
            if (amount.isPresent() && account.isPresent() && !paid.add(new Paid(account.get(), amount.get()))) {
                found(Rule.V306, "");
            }
            var first = number(TransferField.FIRST_CUSTOMER_CODE);
            var second = number(TransferField.SECOND_CUSTOMER_CODE);
            if (first.isEmpty() || second.isEmpty()) {
                return;
            }
            if (first.get() == 0 && second.get() == 0) {
                found(Rule.V605, TransferField.FIRST_CUSTOMER_CODE.name());
            } else if (!numbered.add(new Numbered(first.get(), second.get()))) {
                found(Rule.H003, TransferField.FIRST_CUSTOMER_CODE.name());
            }
        }

        private boolean says(TransferLine line) {
            var account = line.account();
            return text(TransferField.BANK).equals(account.bank())
                    && text(TransferField.BRANCH).equals(account.branch())
                    && text(TransferField.KIND)
                            .equals(String.valueOf(account.kind().code()))
                    && text(TransferField.NUMBER_OF_ACCOUNT).equals(account.number())
                    && text(TransferField.HOLDER).equals(line.holder().halfWidth())
                    && number(TransferField.YEN)
                            .filter(amount -> amount == line.yen())
                            .isPresent()
                    && (text(TransferField.FIRST_CUSTOMER_CODE) + text(TransferField.SECOND_CUSTOMER_CODE))
                            .equals(line.payment());
        }

        private void exists(
                TransferField bankCode, TransferField bankName, TransferField branchCode, TransferField branchName) {
            if (number(bankCode).isEmpty() || number(branchCode).isEmpty()) {
                return;
            }
            var bank = banks.bank(text(bankCode));
            if (bank.isEmpty()) {
                found(Rule.V401, bankCode.name());
                return;
            }
            called(bankName, bank.flatMap(Bank::halfWidth));
            var branch = banks.branch(text(bankCode), text(branchCode));
            if (branch.isEmpty()) {
                found(Rule.V402, branchCode.name());
                return;
            }
            called(branchName, branch.flatMap(Branch::halfWidth));
        }

        private void called(TransferField field, Optional<TransferName> published) {
            var written = text(field);
            if (!written.isEmpty()
                    && published
                            .filter(name -> !name.halfWidth().equals(written))
                            .isPresent()) {
                found(Rule.V403, field.name());
            }
        }

        private void valueDate() {
            var written = number(TransferField.VALUE_DATE);
            if (written.isEmpty()) {
                return;
            }
            var day = nextDay((int) (written.get() / 100), (int) (written.get() % 100));
            if (day.isEmpty()) {
                found(Rule.H002, TransferField.VALUE_DATE.name());
                return;
            }
            if (day.get().isAfter(handedIn.plusDays(furthestDays))) {
                found(Rule.V504, TransferField.VALUE_DATE.name());
            }
            if (!days.knows(day.get())) {
                found(Rule.V505, TransferField.VALUE_DATE.name());
                return;
            }
            days.closed(day.get())
                    .map(closed -> switch (closed) {
                        case WEEKEND -> Rule.V501;
                        case HOLIDAY -> Rule.V502;
                        case YEAR_END -> Rule.V503;
                    })
                    .ifPresent(rule -> found(rule, TransferField.VALUE_DATE.name()));
        }

        /** The next such day from the day of handing in on; 29 February may be years away. */
        private Optional<LocalDate> nextDay(int month, int dayOfMonth) {
            if (month < 1
                    || month > 12
                    || dayOfMonth < 1
                    || dayOfMonth > Month.of(month).maxLength()) {
                return Optional.empty();
            }
            var wanted = MonthDay.of(month, dayOfMonth);
            int year = handedIn.getYear();
            while (!wanted.isValidYear(year) || wanted.atYear(year).isBefore(handedIn)) {
                year++;
            }
            return Optional.of(wanted.atYear(year));
        }

        private void syntax(TransferField field) {
            switch (field.type) {
                case NUMBER -> {
                    if (number(field).isEmpty()) {
                        found(Rule.V201, field.name());
                    }
                }
                case CODE -> {
                    if (field.values.indexOf(bytes[field.from]) < 0) {
                        found(Rule.V205, field.name());
                    }
                }
                case FIXED -> {
                    if (!text(field).equals(field.values.strip())) {
                        found(Rule.V204, field.name());
                    }
                }
                case PLACE, PARTY -> name(field);
                default -> throw new IllegalStateException("no such type of field");
            }
        }

        private void name(TransferField field) {
            var letters = field.type == Type.PLACE ? TransferLetters.PLACE : TransferLetters.PARTY;
            var written = text(field);
            if (written.startsWith(" ")) {
                found(Rule.V203, field.name());
            }
            char before = ' ';
            boolean foreign = false;
            boolean misplaced = false;
            for (char letter : written.toCharArray()) {
                foreign |= !letters.has(letter);
                misplaced |= TransferLetters.isMark(letter) && !TransferLetters.joins(before, letter);
                before = letter;
            }
            if (foreign) {
                found(Rule.V202, field.name());
            }
            if (misplaced) {
                found(Rule.V206, field.name());
            }
            if (written.length() == field.length && TransferLetters.joins(before, TransferLetters.VOICED)) {
                found(Rule.V601, field.name());
            }
        }

        /** What stands in a field, without the spaces that fill it up. */
        private String text(TransferField field) {
            int end = field.from + field.length;
            while (end > field.from && bytes[end - 1] == ' ') {
                end--;
            }
            var letters = new StringBuilder(end - field.from);
            for (int at = field.from; at < end; at++) {
                letters.append(TransferLetters.letterOf(bytes[at]));
            }
            return letters.toString();
        }

        /** The number in a field, or nothing if anything else than digits stands there. */
        private Optional<Long> number(TransferField field) {
            long number = 0;
            for (int at = field.from; at < field.from + field.length; at++) {
                if (bytes[at] < '0' || bytes[at] > '9') {
                    return Optional.empty();
                }
                number = number * 10 + bytes[at] - '0';
            }
            return Optional.of(number);
        }

        private void found(Rule rule, String field) {
            sound &= rule.severity() != Severity.ERROR;
            if (findings.size() < MOST_FINDINGS) {
                findings.add(new Finding(rule, record, field));
            } else {
                unlisted++;
            }
        }

        private String digits(int two) {
            return (two < 10 ? "0" : "") + two;
        }
    }
}
