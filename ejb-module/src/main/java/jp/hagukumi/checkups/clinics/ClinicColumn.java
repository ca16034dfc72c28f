package jp.hagukumi.checkups.clinics;

import java.util.Arrays;
import java.util.Optional;
import jp.hagukumi.checkups.day.rules.Organ;

/** A column of a clinic's file of results; those of items have an item. */
enum ClinicColumn {
    VOUCHER("受診券番号"),
    ON("健診日"),
    CLINIC("医療機関コード"),
    WEIGHT("体重g"),
    STATURE("身長mm"),
    HEAD("頭囲mm"),
    GROWTH("身体発育", Organ.GROWTH),
    NUTRITION("栄養", Organ.NUTRITION),
    SPINE_AND_CHEST("脊柱・胸郭", Organ.SPINE_AND_CHEST),
    SKIN("皮膚", Organ.SKIN),
    EYES("眼", Organ.EYES),
    EAR_NOSE_THROAT("耳鼻咽頭", Organ.EAR_NOSE_THROAT),
    TEETH_AND_MOUTH("歯・口腔", Organ.TEETH_AND_MOUTH),
    LIMBS("四肢の運動", Organ.LIMBS),
    MIND("精神発達", Organ.MIND),
    SPEECH("言語", Organ.SPEECH),
    CHILD_CARE("育児上の事項", Organ.CHILD_CARE),
    OTHER("その他", Organ.OTHER),
    JUDGEMENT("判定"),
    ADVICE("助言"),
    /** 1 where the line takes the place of what the clinic said of the voucher in an earlier file. */
    CORRECTION("訂正");

    private final String heading;
    private final Optional<Organ> item;

    ClinicColumn(String heading) {
        this.heading = heading;
        this.item = Optional.empty();
    }

    ClinicColumn(String heading, Organ item) {
        this.heading = heading;
        this.item = Optional.of(item);
    }

    String heading() {
        return heading;
    }

    Optional<Organ> item() {
        return item;
    }

    /** Every file has it. */
    boolean isNeeded() {
        return item.isEmpty() && this != HEAD && this != ADVICE && this != CORRECTION;
    }

    static Optional<ClinicColumn> ofHeading(String heading) {
        return Arrays.stream(values())
                .filter(column -> column.heading.equals(heading))
                .findFirst();
    }

    static Optional<ClinicColumn> ofItem(String item) {
        return Arrays.stream(values())
                .filter(column ->
                        column.item.filter(organ -> organ.name().equals(item)).isPresent())
                .findFirst();
    }
}
