package jp.hagukumi.pregnancy.results;

import java.util.Arrays;
import java.util.Optional;

/** The items of a result in a file, in the order of the guide; each has its heading and its place in a request. */
public enum ResultColumn {
    INSTITUTION("医療機関コード", "institution"),
    NUMBER("管理番号", "number"),
    VERSION("版", "version"),
    VOUCHER("受診券番号", "voucher"),
    HANDBOOK("母子健康手帳番号", "handbook"),
    BORN_ON("生年月日", "bornOn"),
    OCCASION("健診の種類", "occasion"),
    ON("受診日", "on"),
    FACILITY("医療機関名", "facility"),
    WEIGHT("体重kg", "weightGrams"),
    SYSTOLIC("収縮期血圧", "pressure.systolic"),
    DIASTOLIC("拡張期血圧", "pressure.diastolic"),
    OEDEMA("浮腫", "oedema"),
    PROTEIN("尿蛋白", "urineProtein"),
    SUGAR("尿糖", "urineSugar"),
    FUNDAL("子宮底長cm", "fundalMillimetres"),
    HAEMOGLOBIN("ヘモグロビン", "haemoglobin"),
    ADVICE("指導内容", "advice"),
    NEXT_ON("次回予定日", "nextOn"),
    PAID("自己負担額", "paidYen"),
    CONTRACTED("委託契約", "contracted"),
    EPDS("EPDS合計", "mind.epds"),
    ITEM10("EPDS質問10", "mind.item10"),
    SUPPORT("支援の必要", "mind.supportNeeded"),
    NOTE("気になること", "mind.note");

    private final String heading;
    private final String field;

    ResultColumn(String heading, String field) {
        this.heading = heading;
        this.field = field;
    }

    /** What stands in the first line of a file. */
    public String heading() {
        return heading;
    }

    /** Its place in a request, as findings name it. */
    public String field() {
        return field;
    }

    /** Whether it is about how she is: health nurses only. */
    public boolean ofTheMind() {
        return ordinal() >= EPDS.ordinal();
    }

    public static Optional<ResultColumn> ofHeading(String text) {
        return Arrays.stream(values())
                .filter(column -> column.heading.equals(text))
                .findFirst();
    }

    /** The heading of a finding's place, for whoever looks at a file; the place itself where no column has it. */
    public static String headingOf(String field) {
        return Arrays.stream(values())
                .filter(column -> column.field.equals(field))
                .map(ResultColumn::heading)
                .findFirst()
                .orElse(field);
    }
}
