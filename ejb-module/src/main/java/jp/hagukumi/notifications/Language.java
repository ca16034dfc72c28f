package jp.hagukumi.notifications;

/** The languages that message files are kept in. */
public enum Language {
    JA("ja"),
    /** やさしい日本語. */
    JA_EASY("ja_easy"),
    EN("en");

    private final String suffix;

    Language(String suffix) {
        this.suffix = suffix;
    }

    /** The ending of the message files' names. */
    public String suffix() {
        return suffix;
    }
}
