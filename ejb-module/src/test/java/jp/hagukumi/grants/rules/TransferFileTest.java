package jp.hagukumi.grants.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.hagukumi.grants.rules.BankReadsFile.Read;
import jp.hagukumi.grants.rules.TransferFile.Category;
import jp.hagukumi.grants.rules.TransferFile.LineEnds;
import jp.hagukumi.grants.rules.TransferFile.Totals;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What the writer of transfers writes, read by somebody who has never seen it. */
class TransferFileTest {

    private static final LocalDate VALUE_DATE = LocalDate.parse("2026-11-27");

    private final BankReadsFile bank =
            new BankReadsFile(new String(resource("/jp/hagukumi/grants/transfer-layout.csv"), StandardCharsets.UTF_8));

    @Test
    void the_sample_is_written_byte_for_byte() throws IOException {
        var out = new ByteArrayOutputStream();
        var totals = TransferSamples.file(VALUE_DATE, LineEnds.CRLF)
                .write(TransferSamples.lines().iterator(), out);
        assertThat(out.toByteArray()).isEqualTo(resource("/jp/hagukumi/grants/transfer-sample.zengin"));
        assertThat(totals).isEqualTo(new Totals(2, 150_000));
    }

    @Test
    void without_line_ends_the_same_records_follow_each_other() throws IOException {
        var sample = resource("/jp/hagukumi/grants/transfer-sample.zengin");
        var out = new ByteArrayOutputStream();
        TransferSamples.file(VALUE_DATE, LineEnds.NONE)
                .write(TransferSamples.lines().iterator(), out);
        assertThat(out.toString(StandardCharsets.ISO_8859_1))
                .isEqualTo(new String(sample, StandardCharsets.ISO_8859_1).replace("\r\n", ""));
    }

    @Test
    void a_bank_reads_in_the_sample_what_was_meant() {
        var records = bank.read(resource("/jp/hagukumi/grants/transfer-sample.zengin"));
        assertThat(records.get(0).of("originatorName")).isEqualTo("ｶﾜｻｷｼｶｲｹｲｶﾝﾘｼﾔ");
        assertThat(records.get(0).of("valueDate")).isEqualTo("1127");
        assertThat(records.get(2).of("beneficiaryName")).isEqualTo("ﾅｶﾊﾗ ｼﾞﾕﾝ");
        assertThat(records.get(2).of("amount")).isEqualTo("0000100000");
        assertThat(records.get(2).of("customerCode1") + records.get(2).of("customerCode2"))
                .isEqualTo("20260000020000000002");
    }

    @Property(tries = 300)
    void whatever_lines_are_written_a_bank_reads_the_same(
            @ForAll("files") TransferFile file, @ForAll("lists") List<TransferLine> lines) throws IOException {
        var out = new ByteArrayOutputStream();
        var totals = file.write(lines.iterator(), out);
        var records = bank.read(out.toByteArray());
        assertThat(records).hasSize(lines.size() + 3);
        assertThat(totals.lines()).isEqualTo(lines.size());
        var header = records.get(0);
        assertThat(header.of("typeCode") + header.of("codeKubun")).isEqualTo("210");
        assertThat(header.of("originatorCode")).isEqualTo(file.originator().code());
        assertThat(header.of("originatorName"))
                .isEqualTo(file.originator().name().halfWidth());
        assertThat(header.of("valueDate")).isEqualTo(String.format("%tm%<td", file.valueDate()));
        same(header, "origin", file.originator().account());
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            var record = records.get(at + 1);
            same(record, "", line.account());
            assertThat(record.of("beneficiaryName")).isEqualTo(line.holder().halfWidth());
            assertThat(Long.parseLong(record.of("amount"))).isEqualTo(line.yen());
            assertThat(record.of("customerCode1") + record.of("customerCode2")).isEqualTo(line.payment());
            assertThat(record.of("clearingHouse") + record.of("newCode") + record.of("transferCategory"))
                    .isEqualTo("000007");
            assertThat(record.of("identification") + record.of("filler")).isEmpty();
        }
    }

    @Test
    void a_hundred_thousand_lines_pass_through_one_record() throws IOException {
        var line = TransferSamples.lines().get(0);
        var counting = new OutputStream() {
            private long bytes;
            private int longest;

            @Override
            public void write(int one) {
                bytes++;
            }

            @Override
            public void write(byte[] piece, int from, int length) {
                bytes += length;
                longest = Math.max(longest, length);
            }
        };
        var totals = TransferSamples.file(VALUE_DATE, LineEnds.CRLF)
                .write(Stream.generate(() -> line).limit(100_000).iterator(), counting);
        assertThat(totals).isEqualTo(new Totals(100_000, 5_000_000_000L));
        assertThat(counting.bytes).isEqualTo(122L * 100_003);
        assertThat(counting.longest).isEqualTo(120);
    }

    @Test
    void a_file_without_a_payment_is_none() {
        assertThatThrownBy(() -> TransferSamples.file(VALUE_DATE, LineEnds.CRLF)
                        .write(Collections.emptyIterator(), OutputStream.nullOutputStream()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_trailer_counts_999_999_lines_and_no_more() throws IOException {
        var line = TransferSamples.lines().get(0);
        var file = TransferSamples.file(VALUE_DATE, LineEnds.NONE);
        assertThat(file.write(Stream.generate(() -> line).limit(999_999).iterator(), OutputStream.nullOutputStream())
                        .lines())
                .isEqualTo(999_999);
        assertThatThrownBy(() -> file.write(
                        Stream.generate(() -> line).limit(1_000_000).iterator(), OutputStream.nullOutputStream()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_trailer_tells_twelve_digits_of_yen_and_no_more() throws IOException {
        var file = TransferSamples.file(VALUE_DATE, LineEnds.NONE);
        var most = TransferSamples.line(TransferLine.MOST_YEN);
        assertThat(file.write(Stream.generate(() -> most).limit(100).iterator(), OutputStream.nullOutputStream())
                        .yen())
                .isEqualTo(999_999_999_900L);
        assertThatThrownBy(() ->
                        file.write(Stream.generate(() -> most).limit(101).iterator(), OutputStream.nullOutputStream()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_is_paid_with_no_yen_less_than_none_or_more_than_ten_digits() {
        for (long yen : new long[] {0, -1, Long.MIN_VALUE, 10_000_000_000L, Long.MAX_VALUE}) {
            assertThatThrownBy(() -> TransferSamples.line(yen)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(TransferSamples.line(1).yen()).isEqualTo(1);
        assertThat(TransferSamples.line(9_999_999_999L).yen()).isEqualTo(9_999_999_999L);
    }

    @Test
    void the_logs_hear_of_neither_account_nor_name() {
        var line = TransferSamples.lines().get(0);
        assertThat(line + " " + line.account() + " " + line.holder())
                .doesNotContain("1234567")
                .doesNotContain("ﾊﾅｺ");
    }

    @Provide
    Arbitrary<TransferFile> files() {
        var originator = Combinators.combine(digits(10), names(40), accounts(), Arbitraries.of(0, 1, 3))
                .as((code, name, account, kind) -> new Originator(
                        code,
                        name,
                        new TransferAccount(
                                account.bank(),
                                account.bankName(),
                                account.branch(),
                                account.branchName(),
                                DepositKind.values()[kind],
                                account.number())));
        return Combinators.combine(
                        originator, Arbitraries.integers().between(0, 20_000), Arbitraries.of(LineEnds.values()))
                .as((who, day, ends) ->
                        new TransferFile(who, LocalDate.parse("2026-01-01").plusDays(day), ends, Category.WIRE));
    }

    @Provide
    Arbitrary<List<TransferLine>> lists() {
        return Combinators.combine(
                        digits(20), accounts(), names(30), Arbitraries.longs().between(1, TransferLine.MOST_YEN))
                .as(TransferLine::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static Arbitrary<TransferAccount> accounts() {
        return Combinators.combine(
                        digits(4),
                        places().optional(),
                        digits(3),
                        places().optional(),
                        Arbitraries.of(DepositKind.values()),
                        digits(7))
                .as(TransferAccount::new);
    }

    private static Arbitrary<String> digits(int length) {
        return Arbitraries.strings().numeric().ofLength(length);
    }

    private static Arbitrary<TransferName> places() {
        return names("ｱｶｻﾀﾅﾊﾏﾔﾗﾜﾝｶﾞﾊﾟﾎﾞAZ09- ", 15);
    }

    private static Arbitrary<TransferName> names(int most) {
        return names("ｱｶｻﾀﾅﾊﾏﾔﾗﾜﾝｶﾞﾊﾟﾎﾞAZ09- ().", most);
    }

    /** Marks come where they come; what is no name is left out. */
    private static Arbitrary<TransferName> names(String letters, int most) {
        return Arbitraries.strings()
                .withChars(letters.toCharArray())
                .ofMinLength(1)
                .ofMaxLength(most)
                .map(text -> TransferSamples.nameOf(text, most))
                .filter(Optional::isPresent)
                .map(Optional::get);
    }

    private static void same(Read record, String prefix, TransferAccount account) {
        assertThat(record.of(named(prefix, "bankCode"))).isEqualTo(account.bank());
        assertThat(record.of(named(prefix, "branchCode"))).isEqualTo(account.branch());
        assertThat(record.of(named(prefix, "bankName")))
                .isEqualTo(account.bankName().map(TransferName::halfWidth).orElse(""));
        assertThat(record.of(named(prefix, "branchName")))
                .isEqualTo(account.branchName().map(TransferName::halfWidth).orElse(""));
        assertThat(record.of(named(prefix, "accountNumber"))).isEqualTo(account.number());
        assertThat("1249".indexOf(record.of(named(prefix, "accountType"))))
                .isEqualTo(account.kind().ordinal());
    }

    private static String named(String prefix, String name) {
        return prefix.isEmpty() ? name : prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    static byte[] resource(String name) {
        try (var in = TransferFileTest.class.getResourceAsStream(name)) {
            return java.util.Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
