package jp.hagukumi.identity.model;

import jp.hagukumi.identity.GuardianshipState;
import jp.hagukumi.kernel.state.Lifecycle;

/** The life of a guardianship; drawn in docs/states/guardianship.md. */
public final class GuardianshipLife {

    /** What moves it. */
    public enum Event {
        /** The invited person says yes. */
        ACCEPT,
        /** The invited person says no. */
        DECLINE,
        /** Who gave it takes it back: the invitation, or what was accepted by invitation. */
        REVOKE,
        /** It ends on a day: custody changed, the guardian leaves, or somebody died. */
        END
    }

    public static final Lifecycle<GuardianshipState, Event> TABLE = Lifecycle.startingAt(
                    "guardianship", GuardianshipState.INVITED, Event.class)
            .edge(GuardianshipState.INVITED, Event.ACCEPT, GuardianshipState.IN_FORCE)
            .edge(GuardianshipState.INVITED, Event.DECLINE, GuardianshipState.DECLINED)
            .edge(GuardianshipState.INVITED, Event.REVOKE, GuardianshipState.REVOKED)
            .edge(GuardianshipState.IN_FORCE, Event.REVOKE, GuardianshipState.REVOKED)
            .edge(GuardianshipState.IN_FORCE, Event.END, GuardianshipState.ENDED)
            .drawn();

    private GuardianshipLife() {}
}
