package jp.hagukumi.births;

import java.util.Optional;
import java.util.stream.Stream;

/** (10) 出生したところの種別. */
public enum PlaceType {
    /** 病院 */
    HOSPITAL("1"),
    /** 診療所 */
    CLINIC("2"),
    /** 助産所 */
    MIDWIFERY_HOME("3"),
    /** 自宅 */
    HOME("4"),
    /** その他 */
    OTHER("5");

    private final String code;

    PlaceType(String code) {
        this.code = code;
    }

    /** The form's number. */
    public String code() {
        return code;
    }

    /** Whether the form asks for the facility's name. */
    public boolean isFacility() {
        return this == HOSPITAL || this == CLINIC || this == MIDWIFERY_HOME;
    }

    public static Optional<PlaceType> of(String code) {
        return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
