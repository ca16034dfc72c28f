package jp.hagukumi.pregnancy.satogaeri;

/** Where the case of a guest stands. The edges between the states are drawn in {@code docs/states/guest.md}. */
public enum GuestState {
    /** Another municipality asks. */
    ARRIVED,
    /** A ward takes it on. */
    ACCEPTED,
    /** We cannot, and said so. */
    DECLINED,
    /** Day, hour and visitor are agreed. */
    PLANNED,
    /** Done, and told to her own municipality. */
    REPORTED,
    /** Her municipality took it back; nothing of her is kept. */
    RECALLED
}
