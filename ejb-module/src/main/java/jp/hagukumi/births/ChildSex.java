package jp.hagukumi.births;

import java.util.Optional;
import java.util.stream.Stream;

/** 男女の別 as certified. {@code UNDETERMINED} is taken with a remark: the notice may leave it open (追完). */
public enum ChildSex {
    MALE("1"),
    FEMALE("2"),
    UNDETERMINED("9");

    private final String code;

    ChildSex(String code) {
        this.code = code;
    }

    /** The form's number. */
    public String code() {
        return code;
    }

    public static Optional<ChildSex> of(String code) {
        return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
