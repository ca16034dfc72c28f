package jp.hagukumi.checkups.referrals;

/** Where a referral stands. */
public enum ReferralState {
    /** The letter is written and lies at the ward. */
    WRITTEN,
    /** The family has it. */
    HANDED_OVER,
    /** What was found elsewhere is known; somebody says what follows. */
    ANSWERED,
    /** The parents do not wish it; on the list until somebody is known to look after the child. */
    DECLINED,
    CLOSED,
    /** Moved out or died. */
    LEFT;

    /** Whether somebody still has to do something. */
    public boolean isOpen() {
        return this != CLOSED && this != LEFT;
    }
}
