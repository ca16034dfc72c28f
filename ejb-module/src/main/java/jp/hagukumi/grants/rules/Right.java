package jp.hagukumi.grants.rules;

/** The two rights by law. */
public enum Right {
    FIRST,
    SECOND
}
