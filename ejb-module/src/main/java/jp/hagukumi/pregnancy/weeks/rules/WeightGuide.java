package jp.hagukumi.pregnancy.weeks.rules;

import java.time.LocalDate;
import java.util.Optional;
import jp.hagukumi.kernel.reference.ReferenceTable;

/** How much weight gain is advised over a pregnancy with one child (妊産婦のための食生活指針, 2021). */
public final class WeightGuide {

    /** Millimetres and grams to hundredths of kg/m2. */
    private static final long HUNDREDTHS = 100_000L;

    private final ReferenceTable table;

    private WeightGuide(ReferenceTable table) {
        this.table = table;
    }

    /** {@code pregnancy/weight-gain.csv}. */
    public static WeightGuide published() {
        return new WeightGuide(ReferenceTable.read("/jp/hagukumi/reference/pregnancy/weight-gain.csv"));
    }

    /**
     * Body mass index before the pregnancy, in hundredths of kg/m2, rounded half up.
     *
     * @param heightMillimetres 1,000 to 2,300
     * @param grams 25,000 to 250,000
     */
    public static int bmi(int heightMillimetres, int grams) {
        var square = (long) heightMillimetres * heightMillimetres;
        return Math.toIntExact((grams * HUNDREDTHS + square / 2) / square);
    }

    /**
     * What is advised; nothing where several children are expected, for whom the guide does not speak.
     *
     * @throws IllegalStateException where the table has not one row for the index on that day
     */
    public Optional<Advice> advice(int bmi, int children, LocalDate day) {
        if (children > 1) {
            return Optional.empty();
        }
        var inForce = table.rows().stream()
                .filter(row -> !day.isBefore(row.date("applies_from"))
                        && row.given("applies_to")
                                .map(LocalDate::parse)
                                .filter(day::isAfter)
                                .isEmpty())
                .filter(row -> bmi >= row.number("bmi_from") && bmi < row.number("bmi_below"))
                .toList();
        if (inForce.size() != 1) {
            throw new IllegalStateException(inForce.size() + " rows of weight-gain.csv apply to " + bmi + " on " + day);
        }
        var row = inForce.get(0);
        return Optional.of(new Advice(
                bmi,
                row.text("kind").equals("INDIVIDUAL"),
                row.number("gain_from_g"),
                row.number("gain_to_g"),
                row.text("version")));
    }

    /**
     * Advised gain until the birth.
     *
     * @param bmi hundredths of kg/m2 before the pregnancy
     * @param individual the doctor advises; {@code to} is then an upper guide only
     * @param from and {@code to}: grams
     */
    public record Advice(int bmi, boolean individual, int from, int to, String ruleVersion) {}
}
