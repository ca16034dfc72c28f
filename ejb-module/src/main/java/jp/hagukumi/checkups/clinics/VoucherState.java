package jp.hagukumi.checkups.clinics;

/** Where the voucher of an infant checkup stands; the edges are drawn in {@code docs/states/infant-voucher.md}. */
public enum VoucherState {
    /** May be shown at a clinic. */
    ISSUED,
    /** A result came with it. */
    USED,
    /** The window is over. A result of a day within it may still come. */
    LAPSED,
    /** The child left the city or died. A result of a day before may still come. */
    CALLED_BACK
}
