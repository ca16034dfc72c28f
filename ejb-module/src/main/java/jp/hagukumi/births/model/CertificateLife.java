package jp.hagukumi.births.model;

import static jp.hagukumi.births.CertificateEvent.CANCEL;
import static jp.hagukumi.births.CertificateEvent.FORWARD;
import static jp.hagukumi.births.CertificateEvent.JOIN;
import static jp.hagukumi.births.CertificateEvent.REPLACE;
import static jp.hagukumi.births.CertificateEvent.RETURN;
import static jp.hagukumi.births.CertificateEvent.UNDO_JOIN;
import static jp.hagukumi.births.CertificateEvent.USE;
import static jp.hagukumi.births.CertificateState.CANCELLED;
import static jp.hagukumi.births.CertificateState.FORWARDED;
import static jp.hagukumi.births.CertificateState.JOINED;
import static jp.hagukumi.births.CertificateState.RECEIVED;
import static jp.hagukumi.births.CertificateState.REPLACED;
import static jp.hagukumi.births.CertificateState.RETURNED;
import static jp.hagukumi.births.CertificateState.USED;

import jp.hagukumi.births.CertificateEvent;
import jp.hagukumi.births.CertificateState;
import jp.hagukumi.kernel.state.Lifecycle;

/**
 * The life of a certificate. After something was decided on it the institution may no longer withdraw it, only correct it; a
 * wrong join can be undone even then, and whoever decided undoes what followed.
 */
public final class CertificateLife {

    public static final Lifecycle<CertificateState, CertificateEvent> TABLE = Lifecycle.startingAt(
                    "birth-certificate", RECEIVED, CertificateEvent.class)
            .edge(RECEIVED, JOIN, JOINED)
            .edge(RECEIVED, FORWARD, FORWARDED)
            .edge(RECEIVED, RETURN, RETURNED)
            .edge(RECEIVED, CANCEL, CANCELLED)
            .edge(RECEIVED, REPLACE, REPLACED)
            .edge(JOINED, UNDO_JOIN, RECEIVED)
            .edge(JOINED, USE, USED)
            .edge(JOINED, FORWARD, FORWARDED)
            .edge(JOINED, RETURN, RETURNED)
            .edge(JOINED, CANCEL, CANCELLED)
            .edge(JOINED, REPLACE, REPLACED)
            .edge(USED, UNDO_JOIN, RECEIVED)
            .edge(USED, REPLACE, REPLACED)
            .edge(FORWARDED, REPLACE, REPLACED)
            .edge(RETURNED, REPLACE, REPLACED)
            .drawn();

    private CertificateLife() {}

    /** Where the next version of a certificate in that state begins: it takes over join, use and forwarding. */
    public static CertificateState successorOf(CertificateState replaced) {
        return switch (replaced) {
            case JOINED, USED, FORWARDED -> replaced;
            case RECEIVED, RETURNED -> RECEIVED;
            case CANCELLED, REPLACED -> throw new IllegalStateException(replaced + " has no successor");
        };
    }
}
