package jp.hagukumi.grants.rules;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;

/**
 * Writes a bulk transfer (総合振込): header, one record for each payment, trailer, end; 120 bytes each, JIS X 0201. Lines go
 * straight to the stream, one record is held at a time. What is written is judged by {@link TransferCheck}, which reads bytes.
 *
 * @param originator who pays
 * @param valueDate 振込指定日, a day on which banks work; the file carries month and day only
 * @param lineEnds as agreed with the bank
 * @param category as agreed with the bank
 */
public record TransferFile(Originator originator, LocalDate valueDate, LineEnds lineEnds, Category category) {

    /** The most lines that the trailer can count. */
    public static final int MOST_LINES = 999_999;

    /** The greatest total that the trailer can tell. */
    public static final long MOST_TOTAL = 999_999_999_999L;

    /** What stands after each record. */
    public enum LineEnds {
        /** Carriage return and line feed: 122 bytes to a record. */
        CRLF(new byte[] {'\r', '\n'}),
        /** Nothing. */
        NONE(new byte[0]);

        private final byte[] bytes;

        LineEnds(byte[] bytes) {
            this.bytes = bytes;
        }
    }

    /** 振込指定区分. */
    public enum Category {
        /** テレ振込. */
        WIRE('7'),
        /** Not told, as a zero. */
        ZERO('0'),
        /** Not told, as a space. */
        BLANK(' ');

        private final char code;

        Category(char code) {
            this.code = code;
        }
    }

    /**
     * What the trailer tells.
     *
     * @param lines 1 to 999,999
     * @param yen their sum
     */
    public record Totals(int lines, long yen) {}

    /**
     * Writes the whole file; the stream is left open and unflushed.
     *
     * @throws IllegalArgumentException if there is no line, or more lines or yen than the trailer can tell: what was written
     *     up to then is no file
     */
    public Totals write(Iterator<TransferLine> lines, OutputStream out) throws IOException {
        if (!lines.hasNext()) {
            throw new IllegalArgumentException("a transfer file without a payment");
        }
        var page = new Page(out, lineEnds.bytes);
        header(page);
        int count = 0;
        long total = 0;
        while (lines.hasNext()) {
            var line = lines.next();
            count++;
            total += line.yen();
            if (count > MOST_LINES || total > MOST_TOTAL) {
                throw new IllegalArgumentException("more lines or yen than a trailer can tell");
            }
            data(page, line);
        }
        page.number(TransferField.COUNT, count);
        page.number(TransferField.TOTAL, total);
        page.end('8');
        page.end('9');
        return new Totals(count, total);
    }

    private void header(Page page) throws IOException {
        var account = originator.account();
        page.text(TransferField.ORIGINATOR_CODE, originator.code());
        page.name(TransferField.ORIGINATOR_NAME, Optional.of(originator.name()));
        page.number(TransferField.VALUE_DATE, valueDate.getMonthValue() * 100L + valueDate.getDayOfMonth());
        page.text(TransferField.ORIGIN_BANK, account.bank());
        page.name(TransferField.ORIGIN_BANK_NAME, account.bankName());
        page.text(TransferField.ORIGIN_BRANCH, account.branch());
        page.name(TransferField.ORIGIN_BRANCH_NAME, account.branchName());
        page.letter(TransferField.ORIGIN_KIND, account.kind().code());
        page.text(TransferField.ORIGIN_NUMBER, account.number());
        page.end('1');
    }

    private void data(Page page, TransferLine line) throws IOException {
        var account = line.account();
        page.text(TransferField.BANK, account.bank());
        page.name(TransferField.BANK_NAME, account.bankName());
        page.text(TransferField.BRANCH, account.branch());
        page.name(TransferField.BRANCH_NAME, account.branchName());
        page.letter(TransferField.KIND, account.kind().code());
        page.text(TransferField.NUMBER_OF_ACCOUNT, account.number());
        page.name(TransferField.HOLDER, Optional.of(line.holder()));
        page.number(TransferField.YEN, line.yen());
        page.letter(TransferField.NEW_CODE, '0');
        page.text(TransferField.FIRST_CUSTOMER_CODE, line.payment().substring(0, 10));
        page.text(TransferField.SECOND_CUSTOMER_CODE, line.payment().substring(10));
        page.letter(TransferField.CATEGORY, category.code);
        page.end('2');
    }

    /** The one record that is being filled. */
    private static final class Page {

        private final OutputStream out;
        private final byte[] lineEnd;
        private final byte[] bytes = new byte[TransferField.RECORD];

        Page(OutputStream out, byte[] lineEnd) {
            this.out = out;
            this.lineEnd = lineEnd;
            Arrays.fill(bytes, (byte) ' ');
        }

        void text(TransferField field, String text) {
            put(field, text.getBytes(StandardCharsets.US_ASCII));
        }

        void letter(TransferField field, char letter) {
            bytes[field.from] = (byte) letter;
        }

        void name(TransferField field, Optional<TransferName> name) {
            name.ifPresent(given -> put(field, given.bytes()));
        }

        void number(TransferField field, long number) {
            long rest = number;
            for (int at = field.from + field.length - 1; at >= field.from; at--) {
                bytes[at] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
        }

        /** Puts in what never changes, hands the record on and begins an empty one. */
        void end(char record) throws IOException {
            for (var field : TransferField.of(record)) {
                if (field.type == TransferField.Type.FIXED) {
                    text(field, field.values);
                }
            }
            out.write(bytes);
            out.write(lineEnd);
            Arrays.fill(bytes, (byte) ' ');
        }

        private void put(TransferField field, byte[] value) {
            System.arraycopy(value, 0, bytes, field.from, value.length);
        }
    }
}
