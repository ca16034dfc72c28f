package jp.hagukumi.births.rules;

import java.time.LocalDate;
import jp.hagukumi.kernel.reference.ReferenceTable;

/** What a photo of the paper certificate must be; {@code births/certificate-photo.csv}. One table for the phone and the server. */
public final class PhotoMeasures {

    private final ReferenceTable table;

    private PhotoMeasures(ReferenceTable table) {
        this.table = table;
    }

    public static PhotoMeasures published() {
        return of(ReferenceTable.read("/jp/hagukumi/reference/births/certificate-photo.csv"));
    }

    public static PhotoMeasures of(ReferenceTable table) {
        return new PhotoMeasures(table);
    }

    /**
     * The measures of one day.
     *
     * @param shortSide pixels at least, whichever way it is held
     * @param longSide pixels at least
     * @param sharpness variance of the Laplacian of the brightness (0–255) at 1000 pixels of the long side, at least
     * @param brightBorder per cent of one side of the picture that may be as bright as the sheet: more, and it is cut off
     * @param sharpnessMayBePassed whether the person may send it all the same after a second look
     * @param borderMayBePassed the same for a sheet that looks cut off
     */
    public record InForce(
            int shortSide,
            int longSide,
            int sharpness,
            int brightBorder,
            boolean sharpnessMayBePassed,
            boolean borderMayBePassed) {

        public boolean isLargeEnough(int width, int height) {
            return Math.min(width, height) >= shortSide && Math.max(width, height) >= longSide;
        }
    }

    public InForce on(LocalDate day) {
        return new InForce(
                number("short-side-pixels", day),
                number("long-side-pixels", day),
                number("sharpness", day),
                number("bright-border-percent", day),
                number("sharpness-may-be-passed", day) == 1,
                number("border-may-be-passed", day) == 1);
    }

    private int number(String measure, LocalDate day) {
        return MeasuresInForce.number(table, measure, day);
    }
}
