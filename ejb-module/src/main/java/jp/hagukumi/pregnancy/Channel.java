package jp.hagukumi.pregnancy;

/** By which way a notice came. */
public enum Channel {
    /** Our app. */
    APP,
    /** マイナポータル. */
    PORTAL,
    /** Entered at the counter. */
    COUNTER
}
