package jp.hagukumi.births;

import java.util.Optional;
import java.util.stream.Stream;

/** (12) 単胎・多胎の別. */
public enum Plurality {
    /** 単胎 */
    SINGLE("1"),
    /** 多胎 */
    MULTIPLE("2");

    private final String code;

    Plurality(String code) {
        this.code = code;
    }

    /** The form's number. */
    public String code() {
        return code;
    }

    public static Optional<Plurality> of(String code) {
        return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
