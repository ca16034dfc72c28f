package jp.hagukumi.grants;

/** Which way the money goes. */
public enum LineKind {
    /** To her. */
    AWARD,
    /** Back from her, for what was paid too much. */
    CLAIM
}
