package jp.hagukumi.pregnancy.checkups.model;

import jp.hagukumi.kernel.state.Lifecycle;
import jp.hagukumi.pregnancy.checkups.VoucherState;

/** The life of a voucher: shown at a clinic once, or void; a result that was cancelled gives it back. */
public final class VoucherLife {

    private VoucherLife() {}

    /** What moves it. */
    public enum Event {
        /** A result came with it. */
        USE,
        /** That result was cancelled. */
        GIVE_BACK,
        /** It is not to be used any more. */
        END
    }

    public static final Lifecycle<VoucherState, Event> TABLE = Lifecycle.startingAt(
                    "voucher", VoucherState.ISSUED, Event.class)
            .edge(VoucherState.ISSUED, Event.USE, VoucherState.USED)
            .edge(VoucherState.USED, Event.GIVE_BACK, VoucherState.ISSUED)
            .edge(VoucherState.ISSUED, Event.END, VoucherState.VOID)
            .drawn();
}
