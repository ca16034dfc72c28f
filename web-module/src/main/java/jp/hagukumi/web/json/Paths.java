package jp.hagukumi.web.json;

/** Names of places in a body. What a stranger wrote as a key is told back only in a harmless form. */
final class Paths {

    private static final int LONGEST_KEY = 60;

    private Paths() {}

    static String below(String parent, String key) {
        return parent.isEmpty() ? key : parent + "." + key;
    }

    static String below(String parent, int index) {
        return parent + "[" + index + "]";
    }

    static String safe(String key) {
        return key.length() <= LONGEST_KEY && key.matches("[A-Za-z0-9_.-]+") ? key : "?";
    }
}
