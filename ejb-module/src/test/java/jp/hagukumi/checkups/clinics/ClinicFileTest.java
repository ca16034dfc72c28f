package jp.hagukumi.checkups.clinics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.day.DayRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import org.junit.jupiter.api.Test;

/** Results of clinics by file: each line stands for itself. */
class ClinicFileTest {

    private static final String HEADINGS =
            "受診券番号,健診日,医療機関コード,体重g,身長mm,身体発育,栄養,脊柱・胸郭,皮膚,眼,耳鼻咽頭,四肢の運動,精神発達,育児上の事項,その他,判定,助言\r\n";
    private static final String WELL =
            ",2026-11-20," + ClinicTown.CODE + ",6200,612,なし,なし,なし,なし,なし,なし,なし,なし,なし,なし,異常なし,\r\n";

    private final ClinicTown ward = new ClinicTown();

    @Test
    void each_line_is_taken_or_refused_for_itself_and_a_file_taken_again_changes_nothing() {
        var first = ward.withVoucher();
        var second = ward.withVoucher();
        var third = ward.withVoucher();
        var file = HEADINGS
                + code(first)
                + WELL
                + code(second)
                + ",2026/11/21," + ClinicTown.CODE
                + ",6.2,612,なし,なし,なし,なし,なし,なし,なし,なし,なし,なし,異常なし,\r\n"
                + code(third)
                + ",2026-11-21," + ClinicTown.CODE
                + ",6300,615,なし,なし,なし,\"あり:乳児湿疹,軽い\",なし,なし,なし,なし,なし,なし,要経過観察,保湿\r\n"
                + "00000000" + WELL
                + code(first)
                + WELL;
        var lines = take(file.getBytes(StandardCharsets.UTF_8));
        assertThat(lines)
                .extracting(ClinicFileOutcome.Line::verdict)
                .containsExactly(
                        ClinicFileOutcome.Verdict.TAKEN,
                        ClinicFileOutcome.Verdict.REFUSED,
                        ClinicFileOutcome.Verdict.TAKEN,
                        ClinicFileOutcome.Verdict.REFUSED,
                        ClinicFileOutcome.Verdict.REFUSED);
        said(lines.get(1), "体重g", ClinicRefusal.CELL_UNREADABLE);
        said(lines.get(3), "受診券番号", ClinicRefusal.UNKNOWN_VOUCHER);
        said(lines.get(4), "受診券番号", ClinicRefusal.LINE_DOUBLED);
        assertThat(ward.mine(third).result().orElseThrow().findings()).containsExactly("SKIN");
        assertThat(ward.mine(second).state()).isEqualTo(VoucherState.ISSUED);

        assertThat(take(file.getBytes(Charset.forName("windows-31j"))).get(0).verdict())
                .as("in the other encoding, too")
                .isEqualTo(ClinicFileOutcome.Verdict.KNOWN);
        assertThat(ward.sheet(first).editions()).hasSize(1);
    }

    @Test
    void what_can_hardly_be_meant_is_left_to_a_person_and_points_at_its_column() {
        var checkup = ward.withVoucher();
        var lines = take((HEADINGS + code(checkup) + WELL.replace("6200", "62").replace("なし,異常なし", ",異常なし"))
                .getBytes(StandardCharsets.UTF_8));
        said(lines.get(0), "体重g", DayRefusal.DOUBT_UNIT);
        said(lines.get(0), "その他", ClinicRefusal.ITEM_MISSING);
    }

    @Test
    void a_clinic_corrects_what_it_said_in_an_earlier_file_and_an_old_file_takes_no_correction_back() {
        var checkup = ward.withVoucher();
        var told = code(checkup) + WELL;
        take(file(told));
        said(take(file(told.replace("6200", "6250"))).get(0), "", ClinicRefusal.VOUCHER_USED);
        var corrected = corrections(told.replace("6200", "6250").replace("\r\n", ",1\r\n"));
        assertThat(take(corrected).get(0).verdict()).isEqualTo(ClinicFileOutcome.Verdict.CORRECTED);
        assertThat(take(corrected).get(0).verdict()).isEqualTo(ClinicFileOutcome.Verdict.KNOWN);
        take(corrections(told.replace("6200", "6300").replace("\r\n", ",1\r\n")));
        said(take(corrected).get(0), "訂正", ClinicRefusal.CORRECTED_SINCE);
        assertThat(ward.sheet(checkup).editions()).hasSize(3);
        said(take(corrections(told.replace("\r\n", ",はい\r\n"))).get(0), "訂正", ClinicRefusal.CELL_UNREADABLE);
    }

    @Test
    void what_a_person_entered_no_file_corrects_and_a_correction_of_what_never_came_is_taken_as_the_result() {
        var entered = ward.withVoucher();
        var code = code(entered);
        ward.enter(entered, ClinicTown.result("2026-11-20"));
        said(
                take(corrections(code + WELL.replace("6200", "6250").replace("\r\n", ",1\r\n")))
                        .get(0),
                "",
                ClinicRefusal.VOUCHER_USED);
        var unheard = ward.withVoucher();
        assertThat(take(corrections(code(unheard) + WELL.replace("\r\n", ",1\r\n")))
                        .get(0)
                        .verdict())
                .isEqualTo(ClinicFileOutcome.Verdict.TAKEN);
    }

    @Test
    void a_file_that_is_none_is_refused_whole() {
        whole(new byte[] {(byte) 0xFF, (byte) 0xFF}, ClinicRefusal.FILE_IS_NO_TEXT);
        whole(HEADINGS.getBytes(StandardCharsets.UTF_8), ClinicRefusal.FILE_EMPTY);
        whole("受診券番号,別の列\r\na,b".getBytes(StandardCharsets.UTF_8), ClinicRefusal.HEADING_UNKNOWN);
        whole("受診券番号\r\na".getBytes(StandardCharsets.UTF_8), ClinicRefusal.HEADING_MISSING);
        whole((HEADINGS + "\"a").getBytes(StandardCharsets.UTF_8), ClinicRefusal.QUOTE_NOT_CLOSED);
        whole((HEADINGS + "a\r\n".repeat(1_001)).getBytes(StandardCharsets.UTF_8), ClinicRefusal.TOO_MANY_LINES);
        said(take((HEADINGS + "a,b\r\n").getBytes(StandardCharsets.UTF_8)).get(0), "", ClinicRefusal.LINE_BROKEN);
    }

    private static byte[] file(String lines) {
        return (HEADINGS + lines).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] corrections(String lines) {
        return (HEADINGS.replace("\r\n", ",訂正\r\n") + lines).getBytes(StandardCharsets.UTF_8);
    }

    private String code(CheckupId checkup) {
        return ward.mine(checkup).code().orElseThrow();
    }

    private List<ClinicFileOutcome.Line> take(byte[] file) {
        return ward.bean(TakeClinicFile.class).take(ward.clerk, file).lines();
    }

    private static void said(ClinicFileOutcome.Line line, String heading, RefusalCode code) {
        assertThat(line.findings()).anySatisfy(one -> {
            assertThat(one.heading()).isEqualTo(heading);
            assertThat(one.finding().code()).isEqualTo(code);
        });
    }

    private void whole(byte[] file, RefusalCode code) {
        assertThatThrownBy(() -> take(file))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
