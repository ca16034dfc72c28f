package jp.hagukumi.pregnancy.checkups;

/** Where a voucher stands; the edges are drawn in {@code docs/states/voucher.md}. */
public enum VoucherState {
    /** May be shown at a clinic. */
    ISSUED,
    /** A result came with it. */
    USED,
    /** Not to be used any more: she moved away, the pregnancy ended, or it was issued by mistake. */
    VOID
}
