package jp.hagukumi.identity;

/** Sex as registered. */
public enum Sex {
    MALE("1"),
    FEMALE("2"),
    /** Not determined, or left for a later completion (追完). */
    UNDETERMINED("9");

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    /** The code used on forms: 1, 2 or 9. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException where there is no such code */
    public static Sex ofCode(String code) {
        for (var sex : values()) {
            if (sex.code.equals(code)) {
                return sex;
            }
        }
        throw new IllegalArgumentException("No sex has this code");
    }
}
