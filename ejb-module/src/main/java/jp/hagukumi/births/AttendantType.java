package jp.hagukumi.births;

import java.util.Optional;
import java.util.stream.Stream;

/** (15) Who certifies: the first of these that attended (Family Register Act art. 49 (3)). */
public enum AttendantType {
    /** 医師 */
    PHYSICIAN("1"),
    /** 助産師 */
    MIDWIFE("2"),
    /** その他 */
    OTHER("3");

    private final String code;

    AttendantType(String code) {
        this.code = code;
    }

    /** The form's number. */
    public String code() {
        return code;
    }

    /** Whether weight and length must be measured and certified. */
    public boolean isProfessional() {
        return this != OTHER;
    }

    public static Optional<AttendantType> of(String code) {
        return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
