package jp.hagukumi.grants.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import jp.hagukumi.grants.rules.TransferCheck.Finding;
import jp.hagukumi.grants.rules.TransferCheck.Rule;
import jp.hagukumi.grants.rules.TransferCheck.Severity;
import jp.hagukumi.grants.rules.TransferCheck.Verdict;
import jp.hagukumi.grants.rules.TransferFile.LineEnds;
import jp.hagukumi.grants.rules.TransferFile.Totals;
import jp.hagukumi.kernel.reference.ReferenceTable;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What the check finds in a file that somebody changed. */
class TransferCheckTest {

    private static final Charset BANKS_LETTERS = Charset.forName("windows-31j");
    private static final LocalDate HANDED_IN = LocalDate.parse("2026-11-20");
    private static final LocalDate VALUE_DATE = LocalDate.parse("2026-11-27");
    private static final BankDirectory BANKS = BankDirectory.published();
    private static final BankDays DAYS = BankDays.published();

    private final TransferCheck check = new TransferCheck(BANKS, DAYS, LineEnds.CRLF, 30);

    @Test
    void the_sample_is_sound_and_nothing_is_found_in_it() throws IOException {
        assertThat(check.check(new ByteArrayInputStream(sample()), HANDED_IN))
                .isEqualTo(new Verdict(new Totals(2, 150_000), List.of(), 0, true));
        assertThat(against(sample(), TransferSamples.lines()))
                .isEqualTo(new Verdict(new Totals(2, 150_000), List.of(), 0, true));
    }

    @Test
    void every_rule_finds_what_the_table_changes_in_the_sample() throws IOException {
        var tried = new ArrayList<Rule>();
        for (var row :
                ReferenceTable.read("/jp/hagukumi/grants/transfer-changes.csv").rows()) {
            var rule = Rule.valueOf(row.text("rule"));
            var findings = check.check(new ByteArrayInputStream(changed(row)), HANDED_IN)
                    .findings();
            assertThat(findings)
                    .as(row.text("why"))
                    .anySatisfy(finding ->
                            assertThat(finding).isEqualTo(new Finding(rule, row.number("record"), row.text("field"))));
            tried.add(rule);
        }
        assertThat(tried)
                .as("rules that need payments to hold against, or too many lines, are tried below")
                .contains(Arrays.stream(Rule.values())
                        .filter(rule -> !List.of(Rule.V107, Rule.V303, Rule.V304, Rule.V505, Rule.H004, Rule.H005)
                                .contains(rule))
                        .toArray(Rule[]::new));
    }

    @Test
    void only_an_error_keeps_a_file_back() throws IOException {
        for (var row :
                ReferenceTable.read("/jp/hagukumi/grants/transfer-changes.csv").rows()) {
            var verdict = check.check(new ByteArrayInputStream(changed(row)), HANDED_IN);
            assertThat(verdict.sound())
                    .as(row.text("why"))
                    .isEqualTo(verdict.findings().stream()
                            .noneMatch(finding -> finding.rule().severity() == Severity.ERROR));
        }
    }

    @Property
    void one_changed_byte_in_an_amount_or_a_count_or_a_total_is_found(
            @ForAll @IntRange(min = 0, max = 37) int at, @ForAll @IntRange(min = 0, max = 255) int value)
            throws IOException {
        int place = IntStream.concat(
                        IntStream.concat(IntStream.range(122 + 80, 122 + 90), IntStream.range(244 + 80, 244 + 90)),
                        IntStream.range(366 + 1, 366 + 19))
                .toArray()[at];
        var file = sample();
        if (file[place] == (byte) value) {
            return;
        }
        file[place] = (byte) value;
        assertThat(check.check(new ByteArrayInputStream(file), HANDED_IN).sound())
                .isFalse();
    }

    @Property
    void one_changed_byte_anywhere_but_in_the_names_of_banks_is_found_against_the_payments(
            @ForAll @IntRange(min = 0, max = 609) int place, @ForAll @IntRange(min = 0, max = 255) int value)
            throws IOException {
        int within = place % 122;
        int record = place / 122;
        boolean bankName = record == 0 && (within >= 62 && within < 77 || within >= 80 && within < 95)
                || (record == 1 || record == 2) && (within >= 5 && within < 20 || within >= 23 && within < 38);
        boolean codeOfOurs = (record == 1 || record == 2) && (within == 90 || within == 111);
        var file = sample();
        if (file[place] == (byte) value || bankName || codeOfOurs) {
            return;
        }
        file[place] = (byte) value;
        assertThat(against(file, TransferSamples.lines()).sound()).isFalse();
    }

    @Test
    void a_line_too_many_too_few_or_in_another_place_is_found_against_the_payments() throws IOException {
        var lines = TransferSamples.lines();
        assertThat(rules(against(sample(), lines.subList(0, 1)))).containsExactly(Rule.H005);
        assertThat(rules(against(sample(), List.of(lines.get(0), lines.get(1), lines.get(1)))))
                .containsExactly(Rule.H005);
        assertThat(rules(against(sample(), List.of(lines.get(1), lines.get(0)))))
                .containsExactly(Rule.H004, Rule.H004);
        var file = TransferSamples.file(LocalDate.parse("2026-11-30"), LineEnds.CRLF);
        assertThat(rules(check.check(new ByteArrayInputStream(sample()), HANDED_IN, file, lines.iterator())))
                .containsExactly(Rule.H004);
    }

    @Test
    void an_empty_file_is_no_file() throws IOException {
        assertThat(rules(check.check(new ByteArrayInputStream(new byte[0]), HANDED_IN)))
                .containsExactly(Rule.V107);
    }

    @Test
    void a_year_without_holidays_is_noted_and_not_taken_for_bank_days() throws IOException {
        var verdict = check.check(new ByteArrayInputStream(sample()), LocalDate.parse("2051-11-20"));
        assertThat(rules(verdict)).containsExactly(Rule.V505);
        assertThat(verdict.sound()).isTrue();
    }

    @Test
    void a_file_without_line_ends_is_read_where_that_is_agreed_and_refused_where_it_is_not() throws IOException {
        var out = new ByteArrayOutputStream();
        TransferSamples.file(VALUE_DATE, LineEnds.NONE)
                .write(TransferSamples.lines().iterator(), out);
        assertThat(new TransferCheck(BANKS, DAYS, LineEnds.NONE, 30)
                        .check(new ByteArrayInputStream(out.toByteArray()), HANDED_IN)
                        .sound())
                .isTrue();
        assertThat(rules(check.check(new ByteArrayInputStream(out.toByteArray()), HANDED_IN)))
                .contains(Rule.V101);
    }

    @Test
    void more_yen_than_a_trailer_holds_is_found() throws IOException {
        var line = new StringBuilder(text(sample(), 1));
        line.replace(80, 90, "9999999999");
        var file = new StringBuilder(text(sample(), 0));
        IntStream.range(0, 101).forEach(each -> file.append(line));
        file.append(text(sample(), 3)).append(text(sample(), 4));
        var verdict = check.check(new ByteArrayInputStream(file.toString().getBytes(BANKS_LETTERS)), HANDED_IN);
        assertThat(verdict.sound()).isFalse();
        assertThat(verdict.findings()).hasSize(TransferCheck.MOST_FINDINGS);
        assertThat(verdict.unlisted()).isPositive();
        assertThat(verdict.totals()).isEqualTo(new Totals(101, 101 * TransferLine.MOST_YEN));
    }

    @Test
    void a_hundred_thousand_payments_are_judged_against_those_that_were_meant() throws IOException {
        var out = new ByteArrayOutputStream(122 * 100_003);
        var file = TransferSamples.file(VALUE_DATE, LineEnds.CRLF);
        file.write(many(), out);
        var verdict = check.check(new ByteArrayInputStream(out.toByteArray()), HANDED_IN, file, many());
        assertThat(verdict).isEqualTo(new Verdict(new Totals(100_000, 5_000_000_000L), List.of(), 0, true));
    }

    @Test
    void a_finding_tells_rule_record_and_field_and_nothing_that_stands_there() throws IOException {
        var file = sample();
        file[122 + 50] = 'x';
        assertThat(check.check(new ByteArrayInputStream(file), HANDED_IN).findings())
                .containsExactly(new Finding(Rule.V202, 2, "HOLDER"));
        assertThat(Rule.V202.code()).isEqualTo("V-202");
    }

    private static Iterator<TransferLine> many() {
        return IntStream.range(0, 100_000)
                .mapToObj(number -> new TransferLine(
                        "2026000001" + String.format("%010d", number),
                        TransferSamples.atYokohama(String.format("%07d", number)),
                        TransferSamples.name("ｶﾜｻｷ ﾊﾅｺ"),
                        50_000))
                .iterator();
    }

    private Verdict against(byte[] file, List<TransferLine> lines) throws IOException {
        return check.check(
                new ByteArrayInputStream(file),
                HANDED_IN,
                TransferSamples.file(VALUE_DATE, LineEnds.CRLF),
                lines.iterator());
    }

    private static List<Rule> rules(Verdict verdict) {
        return verdict.findings().stream().map(Finding::rule).toList();
    }

    private static byte[] sample() {
        return TransferFileTest.resource("/jp/hagukumi/grants/transfer-sample.zengin");
    }

    /** One record of a file with its line end, as text. */
    private static String text(byte[] file, int record) {
        return new String(file, record * 122, 122, BANKS_LETTERS);
    }

    /** The sample with a row's change: records of the sample by their number, some with other bytes from a position on. */
    private static byte[] changed(ReferenceTable.Row row) {
        var file = new StringBuilder();
        for (var number : row.text("records").split(" ")) {
            file.append(text(sample(), Integer.parseInt(number) - 1));
        }
        if (row.given("position").isPresent()) {
            var bytes = row.text("bytes").replace('_', ' ');
            int from = (row.number("record_changed") - 1) * 122 + row.number("position") - 1;
            file.replace(from, from + bytes.length(), bytes);
        }
        return file.append(row.text("behind")).toString().getBytes(BANKS_LETTERS);
    }
}
