package jp.hagukumi.births.model;

import static jp.hagukumi.births.registration.RegistrationState.ACCEPTED;
import static jp.hagukumi.births.registration.RegistrationState.DISCARDED;
import static jp.hagukumi.births.registration.RegistrationState.DRAFT;
import static jp.hagukumi.births.registration.RegistrationState.ENTERED;
import static jp.hagukumi.births.registration.RegistrationState.FILED;
import static jp.hagukumi.births.registration.RegistrationState.NEEDS_FIX;
import static jp.hagukumi.births.registration.RegistrationState.REFUSED;
import static jp.hagukumi.births.registration.RegistrationState.REGISTERED;
import static jp.hagukumi.births.registration.RegistrationState.SENT_ON;
import static jp.hagukumi.births.registration.RegistrationState.UNDER_REVIEW;
import static jp.hagukumi.births.registration.RegistrationState.WITHDRAWN;

import jp.hagukumi.births.registration.RegistrationMove;
import jp.hagukumi.births.registration.RegistrationState;
import jp.hagukumi.kernel.state.Lifecycle;

/** The life of a registration of birth. Before acceptance its filer may withdraw it; afterwards it is only amended (訂正, 追完). */
public final class RegistrationLife {

    public static final Lifecycle<RegistrationState, RegistrationMove> TABLE = Lifecycle.startingAt(
                    "birth-registration", DRAFT, RegistrationMove.class)
            .edge(DRAFT, RegistrationMove.FILE, FILED)
            .edge(DRAFT, RegistrationMove.DISCARD, DISCARDED)
            .edge(FILED, RegistrationMove.TAKE_UP, UNDER_REVIEW)
            .edge(FILED, RegistrationMove.WITHDRAW, WITHDRAWN)
            .edge(FILED, RegistrationMove.SEND_ON, SENT_ON)
            .edge(UNDER_REVIEW, RegistrationMove.ASK, NEEDS_FIX)
            .edge(UNDER_REVIEW, RegistrationMove.MEND_BY_PHONE, UNDER_REVIEW)
            .edge(UNDER_REVIEW, RegistrationMove.WITHDRAW, WITHDRAWN)
            .edge(UNDER_REVIEW, RegistrationMove.ACCEPT, ACCEPTED)
            .edge(UNDER_REVIEW, RegistrationMove.REFUSE, REFUSED)
            .edge(UNDER_REVIEW, RegistrationMove.SEND_ON, SENT_ON)
            .edge(NEEDS_FIX, RegistrationMove.MEND, UNDER_REVIEW)
            .edge(NEEDS_FIX, RegistrationMove.MEND_BY_PHONE, UNDER_REVIEW)
            .edge(NEEDS_FIX, RegistrationMove.WITHDRAW, WITHDRAWN)
            .edge(NEEDS_FIX, RegistrationMove.REFUSE, REFUSED)
            .edge(ACCEPTED, RegistrationMove.ENTER, ENTERED)
            .edge(ACCEPTED, RegistrationMove.RETURN, UNDER_REVIEW)
            .edge(ACCEPTED, RegistrationMove.TAKE_BACK, UNDER_REVIEW)
            .edge(ACCEPTED, RegistrationMove.AMEND, ACCEPTED)
            .edge(ENTERED, RegistrationMove.REGISTER_CHILD, REGISTERED)
            .edge(ENTERED, RegistrationMove.TELL_RESIDENCE, REGISTERED)
            .edge(ENTERED, RegistrationMove.AMEND, ENTERED)
            .edge(REGISTERED, RegistrationMove.AMEND, REGISTERED)
            .edge(DRAFT, RegistrationMove.UNDO_JOIN, DISCARDED)
            .edge(FILED, RegistrationMove.UNDO_JOIN, FILED)
            .edge(UNDER_REVIEW, RegistrationMove.UNDO_JOIN, UNDER_REVIEW)
            .edge(NEEDS_FIX, RegistrationMove.UNDO_JOIN, NEEDS_FIX)
            .edge(ACCEPTED, RegistrationMove.UNDO_JOIN, ACCEPTED)
            .edge(ENTERED, RegistrationMove.UNDO_JOIN, ENTERED)
            .edge(REGISTERED, RegistrationMove.UNDO_JOIN, REGISTERED)
            .drawn();

    private RegistrationLife() {}
}
