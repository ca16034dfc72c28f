package jp.hagukumi.births.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import jp.hagukumi.kernel.reference.ReferenceTable;

/** Which births a family may tell of by itself, and which tellings may mean one delivery; {@code births/announcement.csv}. */
public final class AnnouncementMeasures {

    private final ReferenceTable table;

    private AnnouncementMeasures(ReferenceTable table) {
        this.table = table;
    }

    public static AnnouncementMeasures published() {
        return of(ReferenceTable.read("/jp/hagukumi/reference/births/announcement.csv"));
    }

    public static AnnouncementMeasures of(ReferenceTable table) {
        return new AnnouncementMeasures(table);
    }

    /** The oldest day of birth that the app takes today. */
    public LocalDate oldest(LocalDate today) {
        return today.minusDays(on("oldest-days", today));
    }

    /** Whether two days of birth may belong to one delivery. */
    public boolean mayBeOneDelivery(LocalDate one, LocalDate other, LocalDate today) {
        return apart(one, other) <= on("same-delivery-days", today);
    }

    /** Whether two days are too near to be two deliveries of one mother. */
    public boolean cannotBeTwoDeliveries(LocalDate one, LocalDate other, LocalDate today) {
        return apart(one, other) < on("next-delivery-days", today);
    }

    private static long apart(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }

    private int on(String measure, LocalDate day) {
        return MeasuresInForce.number(table, measure, day);
    }
}
