package jp.hagukumi.checkups.figures;

import static jp.hagukumi.pregnancy.PregnancyTown.ASAO;
import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.checkups.CheckupKind;
import jp.hagukumi.checkups.day.DayTown;
import jp.hagukumi.checkups.day.NoteSpoken;
import jp.hagukumi.checkups.referrals.WriteReferral;
import jp.hagukumi.checkups.referrals.rules.OrganGroup;
import jp.hagukumi.documents.tables.TableFile;
import jp.hagukumi.documents.tables.TableFormat;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import org.junit.jupiter.api.Test;

/** What the ward sees of its checkups, and what leaves it as a file. */
class FiguresTest {

    private static final YearMonth FROM = YearMonth.of(2026, 4);
    private static final YearMonth UNTIL = YearMonth.of(2027, 3);

    private final DayTown hall = new DayTown();

    @Test
    void each_child_counts_once_in_the_month_in_which_its_window_began() {
        var seen = hall.received(CheckupKind.Y1M6);
        hall.throughTheHall(seen, Map.of("LIMBS", "REFER"));
        hall.judge(seen, "REFER_EXAM", "NONE");
        assertThat(only().judged().referExam()).as("judged and not decided").isZero();
        hall.decide(hall.second, seen);
        var line = only();
        assertThat(line.month()).isEqualTo("2026-11-01");
        assertThat(line.coverage().due()).isOne();
        assertThat(line.coverage().seen()).isOne();
        assertThat(line.judged().referExam()).isOne();
        assertThat(line.judged().openReferrals()).isZero();
        hall.bean(NoteSpoken.class)
                .note(
                        hall.nurse,
                        seen,
                        NoteSpoken.How.HALL,
                        Optional.empty(),
                        hall.sheet(seen).version());
        hall.bean(WriteReferral.class).write(hall.nurse, seen, OrganGroup.BODY, Optional.empty(), Optional.empty());
        assertThat(only().judged().openReferrals()).isOne();
        assertThat(line.judged().withDecay()).isZero();
    }

    @Test
    void who_did_not_come_counts_as_due_and_as_missed_with_the_days_that_passed() {
        var missed = hall.expected(CheckupKind.Y1M6);
        hall.morning(missed);
        hall.checkups.town.setNow(hall.checkups.town.word("select (on_day + 1)::text from checkups.session where id = '"
                        + hall.session(missed).value() + "'")
                + "T10:00");
        hall.checkups.round();
        assertThat(only().coverage().due()).isOne();
        assertThat(only().coverage().seen()).isZero();
        assertThat(only().coverage().missed()).isOne();
        assertThat(only().coverage().misses()).isOne();
    }

    @Test
    void a_ward_sees_its_own_figures_only_and_no_longer_than_three_years() {
        hall.received(CheckupKind.Y1M6);
        var figures = hall.bean(ReadCheckupFigures.class);
        assertThatThrownBy(() -> figures.read(hall.nurse, Optional.of(ASAO), FROM, UNTIL))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(KernelRefusal.NOT_ALLOWED));
        assertThatThrownBy(() -> figures.read(hall.nurse, Optional.empty(), FROM, FROM.plusMonths(36)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(FiguresRefusal.TOO_LONG_A_TIME));
        assertThat(figures.read(hall.nurse, Optional.of(NAKAHARA), FROM, UNTIL).lines())
                .hasSize(1);
    }

    @Test
    void the_years_report_has_a_line_a_ward_and_kind() {
        var seen = hall.received(CheckupKind.Y3);
        hall.throughTheHall(seen, Map.of());
        hall.judge(seen, "NORMAL", "NONE");
        hall.decide(hall.second, seen);
        var file = hall.bean(TakeReport.class).take(hall.nurse, 2026, Optional.empty(), TableFormat.CSV_MS932);
        assertThat(new String(file.bytes(), Charset.forName("windows-31j")).lines())
                .hasSize(2)
                .last()
                .isEqualTo("2026,141330,中原区,3歳児,1,1,0,1,0,0,0,0,0,0");
    }

    @Test
    void a_list_with_a_name_that_does_not_fit_is_refused_and_the_name_is_shown() {
        var checkup = hall.expected(CheckupKind.Y1M6);
        hall.checkups.town.sql(
                "update identity.person set family_name = '𠮷田' where id = :id",
                Map.of("id", hall.child(checkup).value()));
        var session = hall.session(checkup);
        var list = hall.bean(TakeDayList.class);
        assertThatThrownBy(() -> list.take(hall.nurse, session, TableFormat.CSV_MS932))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(FiguresRefusal.NAMES_DO_NOT_FIT);
                    assertThat(refusal.getMessage()).doesNotContain("𠮷");
                });
        assertThat(hall.bean(ReadUnfitNames.class).read(hall.nurse, session, TableFormat.CSV_MS932))
                .extracting(TableFile.Unfit::text)
                .singleElement()
                .asString()
                .startsWith("𠮷田");
        assertThat(list.take(hall.nurse, session, TableFormat.XLSX).bytes()).isNotEmpty();
    }

    private CheckupFigures.Line only() {
        var lines = hall.bean(ReadCheckupFigures.class)
                .read(hall.nurse, Optional.empty(), FROM, UNTIL)
                .lines();
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }
}
