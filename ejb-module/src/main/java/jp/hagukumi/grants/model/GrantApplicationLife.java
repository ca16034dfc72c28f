package jp.hagukumi.grants.model;

import jp.hagukumi.grants.ApplicationState;
import jp.hagukumi.kernel.state.Lifecycle;

/** The life of an application: filed, mended where the clerk asks, decided once or withdrawn. */
public final class GrantApplicationLife {

    private GrantApplicationLife() {}

    /** What moves it. */
    public enum Event {
        /** The clerk asks her for something. */
        ASK,
        /** She has mended it. */
        MEND,
        GRANT,
        REFUSE,
        WITHDRAW
    }

    public static final Lifecycle<ApplicationState, Event> TABLE = Lifecycle.startingAt(
                    "grant-application", ApplicationState.FILED, Event.class)
            .edge(ApplicationState.FILED, Event.ASK, ApplicationState.TO_MEND)
            .edge(ApplicationState.FILED, Event.GRANT, ApplicationState.GRANTED)
            .edge(ApplicationState.FILED, Event.REFUSE, ApplicationState.REFUSED)
            .edge(ApplicationState.FILED, Event.WITHDRAW, ApplicationState.WITHDRAWN)
            .edge(ApplicationState.FILED, Event.MEND, ApplicationState.FILED)
            .edge(ApplicationState.TO_MEND, Event.MEND, ApplicationState.FILED)
            .edge(ApplicationState.TO_MEND, Event.WITHDRAW, ApplicationState.WITHDRAWN)
            .drawn();
}
