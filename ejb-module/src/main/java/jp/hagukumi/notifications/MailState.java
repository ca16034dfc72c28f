package jp.hagukumi.notifications;

import jp.hagukumi.kernel.state.Lifecycle;

/** How far one mail has come. */
public enum MailState {
    WAITING,
    SENT,
    /** Tried enough, or its address is not taken; an administrator must look. */
    STUCK,
    /** Nobody wants it any more, or a new mail took its place. */
    DROPPED;

    /** What moves a mail. */
    public enum Event {
        SEND,
        GIVE_UP,
        DROP,
        /** A new mail takes its place: one person has at most one that waits. */
        RETRY
    }

    public static final Lifecycle<MailState, Event> LIFE = Lifecycle.startingAt("mail", WAITING, Event.class)
            .edge(WAITING, Event.SEND, SENT)
            .edge(WAITING, Event.GIVE_UP, STUCK)
            .edge(WAITING, Event.DROP, DROPPED)
            .edge(STUCK, Event.DROP, DROPPED)
            .edge(STUCK, Event.RETRY, DROPPED)
            .drawn();
}
