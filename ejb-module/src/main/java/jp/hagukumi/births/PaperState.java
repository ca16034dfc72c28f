package jp.hagukumi.births;

/** How far the paper that came along with a certificate has come on its way to being shown. */
public enum PaperState {
    /** Kept as evidence; a copy that may be shown is not made yet. */
    WAITING,
    /** A copy is made and no scanner has passed it yet. Without a scanner it stays so. */
    QUARANTINED,
    /** A scanner has passed the copy: it may be taken. */
    CLEAN,
    /** A scanner found something harmful in it. */
    HARMFUL,
    /** No safe copy can be made: not what it claims to be, unreadable, encrypted, or with parts that act. */
    UNFIT
}
