package jp.hagukumi.handbook.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.kernel.reference.ReferenceTable;
import jp.hagukumi.kernel.reference.ReferenceTable.Row;

/**
 * The percentiles of the survey of 2023 by age ({@code handbook/growth-2023.csv}), checked when they are read.
 *
 * <p>A row stands for its band and is put at the band's middle. Between two middles each percentile runs in a straight line, as
 * the handbook draws it; from the last middle to the end of the last band it runs on as steeply as between the last two. Over
 * the second birthday it runs from lying to standing without a step, as published. Nothing is said before birth, after the last
 * band, or where no row is.
 */
public final class GrowthTable {

    /** The published percentiles, from below. */
    public static final List<Integer> PERCENTILES = List.of(3, 10, 25, 50, 75, 90, 97);

    private static final int THOUSAND = 1000;

    private final Map<String, List<Point>> curves;
    private final String version;

    private GrowthTable(Map<String, List<Point>> curves, String version) {
        this.curves = curves;
        this.version = version;
    }

    public static GrowthTable published() {
        return of(ReferenceTable.read("/jp/hagukumi/reference/handbook/growth-2023.csv"));
    }

    /**
     * @throws IllegalStateException where a curve is missing, its bands leave a gap or overlap, a percentile does not rise with
     *     its number, the middle falls with age, or more than one version is in the file
     */
    public static GrowthTable of(ReferenceTable table) {
        Map<String, List<Point>> curves = new HashMap<>();
        for (var row : table.rows()) {
            curves.computeIfAbsent(row.text("measure") + row.text("sex"), any -> new ArrayList<>())
                    .add(Point.of(row));
        }
        for (var measured : Measured.values()) {
            for (var sex : CurveSex.values()) {
                var curve = curves.get(measured.curve() + sex);
                if (curve == null) {
                    throw new IllegalStateException("no curve of " + measured + " for " + sex);
                }
                check(measured + " " + sex, curve);
            }
        }
        var versions =
                table.rows().stream().map(row -> row.text("version")).distinct().toList();
        if (versions.size() != 1) {
            throw new IllegalStateException("growth table of " + versions.size() + " versions");
        }
        return new GrowthTable(curves, versions.get(0));
    }

    /** Kept with what is shown. */
    public String version() {
        return version;
    }

    /**
     * The seven percentiles at an age, in thousandths of a gram or millimetre; nothing outside the published bands.
     *
     * @param monthThousandths 0 or more
     */
    public Optional<List<Long>> at(Measured measured, CurveSex sex, int monthThousandths) {
        var curve = curves.getOrDefault(measured.curve() + sex, List.of());
        var last = curve.get(curve.size() - 1);
        if (monthThousandths < 0 || monthThousandths >= last.belowMonths() * THOUSAND) {
            return Optional.empty();
        }
        int above = 1;
        while (above < curve.size() - 1 && curve.get(above).at() < monthThousandths) {
            above++;
        }
        return Optional.of(between(curve.get(above - 1), curve.get(above), monthThousandths));
    }

    private static List<Long> between(Point from, Point to, int at) {
        List<Long> values = new ArrayList<>();
        long way = (long) to.at() - from.at();
        for (int column = 0; column < PERCENTILES.size(); column++) {
            long start = from.values().get(column);
            long rise = to.values().get(column) - start;
            values.add(start * THOUSAND + rise * THOUSAND * (at - from.at()) / way);
        }
        return List.copyOf(values);
    }

    private static void check(String name, List<Point> curve) {
        curve.sort(Comparator.comparingInt(Point::at));
        if (curve.size() < 2 || curve.get(0).at() != 0) {
            throw new IllegalStateException("curve without a birth: " + name);
        }
        for (int at = 0; at < curve.size(); at++) {
            var point = curve.get(at);
            for (int column = 1; column < PERCENTILES.size(); column++) {
                if (point.values().get(column) <= point.values().get(column - 1)) {
                    throw new IllegalStateException("percentiles that do not rise: " + name + " at " + point.at());
                }
            }
            if (at > 0) {
                var before = curve.get(at - 1);
                if (before.belowMonths() != point.fromMonths()) {
                    throw new IllegalStateException("bands with a gap or overlap: " + name + " at " + point.at());
                }
                if (before.at() >= point.at() || before.median() >= point.median()) {
                    throw new IllegalStateException("a middle that does not rise with age: " + name);
                }
            }
        }
    }

    private record Point(int at, int fromMonths, int belowMonths, List<Integer> values) {

        static Point of(Row row) {
            return new Point(
                    row.number("at_month_thousandths"),
                    row.number("from_months"),
                    row.number("below_months"),
                    PERCENTILES.stream().map(p -> row.number("p" + p)).toList());
        }

        int median() {
            return values.get(PERCENTILES.indexOf(50));
        }
    }
}
