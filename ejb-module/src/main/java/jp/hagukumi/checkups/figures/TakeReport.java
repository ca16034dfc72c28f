package jp.hagukumi.checkups.figures;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.CheckupKind;
import jp.hagukumi.checkups.figures.store.FigureRows;
import jp.hagukumi.documents.tables.TableFile;
import jp.hagukumi.documents.tables.TableFormat;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;

/**
 * The figures of a year for the national report (地域保健・健康増進事業報告), a line a ward and kind. The form's columns were not read:
 * uncertain (要確認).
 */
@Stateless
public class TakeReport {

    private static final int APRIL = 4;
    private static final List<String> HEADINGS = List.of(
            "年度",
            "区コード",
            "区",
            "健診",
            "対象人員",
            "受診実人員",
            "他で受診",
            "異常なし",
            "既医療",
            "要経過観察",
            "要紹介（要精密）",
            "要紹介（要治療）",
            "むし歯のある者",
            "むし歯の総本数");

    @Inject
    Access access;

    @Inject
    Wards wards;

    @Inject
    FigureRows rows;

    @Inject
    Audit audit;

    /**
     * @param year fiscal year, from April to March
     * @param ward empty: all within reach
     * @throws jp.hagukumi.kernel.refusal.Refusal {@link jp.hagukumi.kernel.refusal.KernelRefusal#NOT_ALLOWED} for a ward out of reach
     */
    public FileTaken take(Actor actor, int year, Optional<String> ward, TableFormat format) {
        access.require(actor, FiguresAction.TAKE_REPORT);
        var within = wards.within(access.reach(actor, FiguresAction.TAKE_REPORT), ward);
        var names = wards.names();
        var from = LocalDate.of(year, APRIL, 1);
        var table = new TableFile(
                HEADINGS,
                rows.whole(within, from, from.plusYears(1)).stream()
                        .map(line -> row(year, names, line))
                        .toList());
        audit.note(actor, FiguresEvent.REPORT_TAKEN, Map.of("year", String.valueOf(year)));
        return new FileTaken("nyuyoji-kenshin-" + year, format, table.write(format));
    }

    private static List<String> row(int year, Map<String, String> names, CheckupFigures.Line line) {
        var came = line.coverage();
        var judged = line.judged();
        return Stream.concat(
                        Stream.of(
                                String.valueOf(year),
                                line.ward(),
                                names.getOrDefault(line.ward(), ""),
                                line.kind() == CheckupKind.Y3 ? "3歳児" : "1歳6か月児"),
                        IntStream.of(
                                        came.due(),
                                        came.seen(),
                                        came.elsewhere(),
                                        judged.normal(),
                                        judged.underCare(),
                                        judged.observe(),
                                        judged.referExam(),
                                        judged.referTreat(),
                                        judged.withDecay(),
                                        judged.decayed())
                                .mapToObj(String::valueOf))
                .toList();
    }
}
