package jp.hagukumi.births.registration;

/** How a notice on paper came to the office. */
public enum Deposit {
    /** Over the counter or through the app, looked at at once. */
    NOW,
    /** Into the guard room or the night box. */
    NIGHT_BOX,
    /** It was brought or sent while our system could not take it. */
    OUTAGE
}
