package jp.hagukumi.pregnancy.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.pregnancy.checkups.VoucherKind;
import jp.hagukumi.pregnancy.checkups.VoucherState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results in a file: told beforehand, taken line by line, and the same file twice is told. */
class ResultFilesTest {

    private static final String HEADINGS = "医療機関コード,管理番号,版,受診券番号,健診の種類,受診日,医療機関名,体重kg,収縮期血圧,拡張期血圧,浮腫,尿蛋白,指導内容,委託契約\n";

    private final ResultTown here = new ResultTown();

    @Test
    void what_is_told_beforehand_is_what_is_done_and_nothing_is_done_before() {
        here.expecting(here.woman, 1);
        var content = HEADINGS
                + line("F-1", code(1), "2026-11-09")
                + line("F-2", "ABCD-2345", "2026/11/9")
                + line("F-3", code(2), "2026-11-11")
                + line("F-4", code(1), "2026-11-08");
        var expected = List.of("2 TAKEN []", "3 SET_ASIDE []", "4 REFUSED [HB-P300]", "5 REFUSED [HB-P308]");
        assertThat(told(judge(content))).isEqualTo(expected);
        assertThat(here.mine().results()).isEmpty();
        assertThat(here.town.count("select count(*) from pregnancy.sent_result"))
                .isZero();
        assertThat(told(take(content))).isEqualTo(expected);
        assertThat(here.mine().results()).hasSize(1);
        assertThat(here.mine().vouchers().get(0).state()).isEqualTo(VoucherState.USED);
        assertThat(here.town.word("select source from pregnancy.checkup")).isEqualTo("FILE");
        assertThat(here.town.house.get(ListSetAside.class).list(here.clerk))
                .singleElement()
                .satisfies(one -> assertThat(one.from()).isEqualTo("試験産婦人科"));
    }

    @Test
    void the_same_file_twice_is_told_and_a_mended_one_knows_what_was_taken() {
        here.expecting(here.woman, 1);
        var first = HEADINGS + line("F-1", code(1), "2026-11-09") + line("F-2", code(2), "2026-11-12");
        take(first);
        refused(() -> take(first), ResultRefusal.FILE_KNOWN);
        assertThat(judge(first).takenBefore()).isPresent();
        var mended = HEADINGS + line("F-1", code(1), "2026-11-09") + line("F-2", code(2), "2026-11-02");
        assertThat(told(take(mended))).containsExactly("2 KNOWN []", "3 TAKEN []");
        assertThat(here.mine().results()).hasSize(2);
    }

    @Test
    void one_rule_by_hand_in_a_file_and_by_message() {
        here.expecting(here.woman, 1);
        take(HEADINGS + line("F-1", code(1), "2026-11-09"));
        assertThatThrownBy(
                        () -> here.submit(ResultTown.antenatal("K-1", 1, ResultTown.byVoucher(code(2)), "2026-11-09")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code().code()).isEqualTo("HB-P312"));
        here.submit(ResultTown.antenatal("K-2", 1, ResultTown.byVoucher(code(2)), "2026-11-02"));
        assertThat(told(take(HEADINGS + line("F-9", code(3), "2026-11-02")))).containsExactly("2 REFUSED [HB-P312]");
    }

    @Test
    void windows_letters_and_a_byte_order_mark_are_read_and_other_bytes_are_not() {
        here.expecting(here.woman, 1);
        var content = HEADINGS + line("F-1", code(1), "2026-11-09");
        var judging = here.town.house.get(JudgeResultFile.class);
        for (var bytes : List.of(
                content.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + content).getBytes(StandardCharsets.UTF_8),
                content.getBytes(Charset.forName("windows-31j")),
                content.replace("\n", "\r\n").getBytes(Charset.forName("windows-31j")))) {
            assertThat(told(judging.judge(here.clerk, KeptBytes.of(bytes)))).containsExactly("2 TAKEN []");
        }
        refused(
                () -> judging.judge(here.clerk, KeptBytes.of(new byte[] {(byte) 0xFF, (byte) 0xFE, 0x41, 0x00})),
                ResultRefusal.FILE_IS_NO_TEXT);
        refused(() -> judge(content + "\u0000"), ResultRefusal.FILE_IS_NO_TEXT);
    }

    @Test
    void a_cell_in_quotes_may_hold_commas_quotes_and_line_ends() {
        here.expecting(here.woman, 1);
        take(HEADINGS
                + line("F-1", code(1), "2026-11-09").replace("順調です。", "\"順調です,\"\"大丈夫\"\"。\nよく休む\"")
                + "\n"
                + line("F-2", code(2), "2026-11-02").replace("順調です。", ""));
        assertThat(here.mine().results().get(1).checkup().advice()).contains("順調です,\"大丈夫\"。\nよく休む");
        assertThat(here.mine().results().get(0).checkup().advice()).isEmpty();
    }

    @Test
    void a_file_that_is_none_is_refused_as_a_whole() {
        refused(() -> judge(HEADINGS), ResultRefusal.FILE_EMPTY);
        refused(() -> judge(""), ResultRefusal.FILE_EMPTY);
        refused(() -> judge("管理番号,版\nF-1,1\n"), ResultRefusal.HEADING_MISSING);
        refused(
                () -> judge(HEADINGS.replace("体重kg", "体重") + line("F-1", "x", "2026-11-09")),
                ResultRefusal.HEADING_UNKNOWN);
        refused(() -> judge(HEADINGS.replace("浮腫", "尿蛋白") + "x\n"), ResultRefusal.HEADING_UNKNOWN);
        refused(() -> judge(HEADINGS + "\"F-1,1\n"), ResultRefusal.QUOTE_NOT_CLOSED);
        refused(
                () -> judge(HEADINGS
                        + IntStream.rangeClosed(0, 1000)
                                .mapToObj(number -> "x\n")
                                .collect(Collectors.joining())),
                ResultRefusal.TOO_MANY_LINES);
        refused(() -> judge(HEADINGS + "x".repeat(ResultFile.MOST_BYTES)), KernelRefusal.TOO_LARGE);
        refused(
                () -> here.town
                        .house
                        .get(JudgeResultFile.class)
                        .judge(here.nurse, KeptBytes.of(HEADINGS.getBytes(StandardCharsets.UTF_8))),
                KernelRefusal.NOT_ALLOWED);
    }

    /** Each broken by one thing, and told by that thing. */
    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "F-1|F 1|HB-P323 管理番号",
                ",1,|,0,|HB-P323 版",
                "妊婦健診|妊婦|HB-P323 健診の種類",
                "2026-11-09|11月9日|HB-P323 受診日",
                "2026-11-09|2026-02-30|HB-P323 受診日",
                "53.4|53.45678|HB-P323 体重kg",
                "53.4|534|HB-K005 体重kg",
                ",118,|,,|HB-P323 収縮期血圧",
                ",118,|,60,|HB-P303 収縮期血圧",
                "±|弱陽性|HB-P323 尿蛋白",
                "有|はい|HB-P323 委託契約",
                "1419900012|1419900099|HB-P333 医療機関コード",
                "1419900012||HB-P333 医療機関コード",
                "妊婦健診|多胎追加|HB-P318 健診の種類",
                "試験産婦人科||HB-P323 医療機関名",
                ",118,|,118,9,|HB-P331 "
            })
    void a_line_is_refused_with_everything_that_is_wrong(String good, String bad, String expected) {
        here.expecting(here.woman, 1);
        var outcome = judge(HEADINGS
                + line("F-1", code(1), "2026-11-09")
                        .replaceFirst(java.util.regex.Pattern.quote(good), bad == null ? "" : bad));
        assertThat(outcome.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.findings())
                        .extracting(found -> found.code().code() + " " + ResultColumn.headingOf(found.field()))
                        .containsExactly(expected.equals("HB-P331") ? "HB-P331 " : expected));
    }

    @Test
    void a_number_stands_once_in_a_file_and_somebody_must_be_named() {
        here.expecting(here.woman, 1);
        assertThat(told(judge(HEADINGS
                        + line("F-1", code(1), "2026-11-09")
                        + line("F-1", code(2), "2026-11-02")
                        + line("F-3", "", "2026-11-02"))))
                .containsExactly("2 TAKEN []", "3 REFUSED [HB-P332]", "4 REFUSED [HB-P321]");
    }

    private String code(int number) {
        return here.voucher(here.woman, VoucherKind.ANTENATAL, number);
    }

    private FileOutcome judge(String content) {
        return here.town
                .house
                .get(JudgeResultFile.class)
                .judge(here.clerk, KeptBytes.of(content.getBytes(StandardCharsets.UTF_8)));
    }

    private FileOutcome take(String content) {
        return here.town
                .house
                .get(TakeResultFile.class)
                .take(here.clerk, KeptBytes.of(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static String line(String number, String voucher, String on) {
        return String.join(
                        ",",
                        ResultTown.CODE,
                        number,
                        "1",
                        voucher,
                        "妊婦健診",
                        on,
                        "試験産婦人科",
                        "53.4",
                        "118",
                        "70",
                        "－",
                        "±",
                        "順調です。",
                        "有")
                + "\n";
    }

    private static List<String> told(FileOutcome outcome) {
        return outcome.lines().stream()
                .map(line -> line.number() + " " + line.verdict() + " "
                        + line.findings().stream()
                                .map(found -> found.code().code())
                                .toList())
                .toList();
    }

    private static void refused(Runnable act, RefusalCode code) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
