package jp.hagukumi.pregnancy.satogaeri;

/** Where a message to the hub stands. The edges between the states are drawn in {@code docs/states/hub-letter.md}. */
public enum HubLetterState {
    /** To be sent, perhaps again. */
    WAITING,
    /** The hub has it. */
    TAKEN,
    /** It must not go any more. */
    DROPPED,
    /** The hub refused it as it is: somebody has to look. */
    STUCK
}
