package jp.hagukumi.births;

/** How a clerk learned what the slip says. */
public enum HeardBy {
    PAPER,
    PHONE,
    COUNTER
}
