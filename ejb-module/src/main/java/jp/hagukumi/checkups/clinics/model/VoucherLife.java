package jp.hagukumi.checkups.clinics.model;

import jp.hagukumi.checkups.clinics.VoucherState;
import jp.hagukumi.kernel.state.Lifecycle;

/** The life of a voucher of an infant checkup. */
public final class VoucherLife {

    private VoucherLife() {}

    /** What moves it. */
    public enum Event {
        /** A result came with it, of a day on which it was good. */
        USE,
        /** Another result takes the place of the one that came with it. */
        CORRECT,
        /** That result was cancelled. */
        GIVE_BACK,
        /** The window is over. */
        LAPSE,
        /** The child left the city or died. */
        CALL_BACK,
        /** The child lives in the city again, within the window. */
        ISSUE_AGAIN
    }

    public static final Lifecycle<VoucherState, Event> TABLE = Lifecycle.startingAt(
                    "infant-voucher", VoucherState.ISSUED, Event.class)
            .edge(VoucherState.ISSUED, Event.USE, VoucherState.USED)
            .edge(VoucherState.ISSUED, Event.LAPSE, VoucherState.LAPSED)
            .edge(VoucherState.ISSUED, Event.CALL_BACK, VoucherState.CALLED_BACK)
            .edge(VoucherState.USED, Event.CORRECT, VoucherState.USED)
            .edge(VoucherState.USED, Event.GIVE_BACK, VoucherState.ISSUED)
            .edge(VoucherState.LAPSED, Event.USE, VoucherState.USED)
            .edge(VoucherState.CALLED_BACK, Event.USE, VoucherState.USED)
            .edge(VoucherState.CALLED_BACK, Event.ISSUE_AGAIN, VoucherState.ISSUED)
            .drawn();
}
