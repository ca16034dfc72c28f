package jp.hagukumi.checkups.referrals.model;

import jp.hagukumi.checkups.referrals.ReferralState;
import jp.hagukumi.kernel.state.Lifecycle;

/** The life of a referral. */
public final class ReferralLife {

    private ReferralLife() {}

    /** What moves it. */
    public enum Event {
        /** The family has the letter. */
        HAND_OVER,
        /** The parents do not wish it. */
        DECLINE,
        /** An answer came, or a later one in its place: also after it was closed, so that nothing that was found is lost. */
        ANSWER,
        /** It is known what follows from the answer. */
        CLOSE,
        /** It was declined, and somebody is known to look after the child. */
        LOOK_AFTER,
        /** Moved out of the city or died. */
        LEAVE
    }

    public static final Lifecycle<ReferralState, Event> TABLE = Lifecycle.startingAt(
                    "checkup-referral", ReferralState.WRITTEN, Event.class)
            .edge(ReferralState.WRITTEN, Event.HAND_OVER, ReferralState.HANDED_OVER)
            .edge(ReferralState.WRITTEN, Event.DECLINE, ReferralState.DECLINED)
            .edge(ReferralState.WRITTEN, Event.ANSWER, ReferralState.ANSWERED)
            .edge(ReferralState.WRITTEN, Event.LEAVE, ReferralState.LEFT)
            .edge(ReferralState.HANDED_OVER, Event.DECLINE, ReferralState.DECLINED)
            .edge(ReferralState.HANDED_OVER, Event.ANSWER, ReferralState.ANSWERED)
            .edge(ReferralState.HANDED_OVER, Event.LEAVE, ReferralState.LEFT)
            .edge(ReferralState.DECLINED, Event.HAND_OVER, ReferralState.HANDED_OVER)
            .edge(ReferralState.DECLINED, Event.ANSWER, ReferralState.ANSWERED)
            .edge(ReferralState.DECLINED, Event.LOOK_AFTER, ReferralState.CLOSED)
            .edge(ReferralState.DECLINED, Event.LEAVE, ReferralState.LEFT)
            .edge(ReferralState.ANSWERED, Event.ANSWER, ReferralState.ANSWERED)
            .edge(ReferralState.ANSWERED, Event.CLOSE, ReferralState.CLOSED)
            .edge(ReferralState.ANSWERED, Event.LEAVE, ReferralState.LEFT)
            .edge(ReferralState.CLOSED, Event.ANSWER, ReferralState.ANSWERED)
            .drawn();
}
