package jp.hagukumi.checkups;

import jp.hagukumi.notifications.NoticeCode;

/** What a family is told of its child's checkup. A child that has died is spoken of no more. */
public enum CheckupsNotice implements NoticeCode {
    /** Arguments: {@code kind}, {@code date}, {@code time}, {@code office}. */
    INVITED,
    /** The desk gave another place. Arguments as above. */
    MOVED_FOR_YOU,
    /** The session does not take place. Arguments: {@code date}. */
    SESSION_CALLED_OFF,
    /** The session is on another day. Arguments as for the invitation. */
    SESSION_MOVED,
    /** Another ward is the child's now. Arguments: {@code date}. */
    OTHER_WARD,
    /** A place is held for a time. Arguments: {@code date}, {@code time}, {@code office}, {@code until}. */
    PLACE_OFFERED,
    /** Nobody took the offer in its time. Arguments: {@code date}. */
    OFFER_ENDED,
    /** The child did not come. Arguments: {@code date}. */
    MISSED,
    /** The checkup is still to be done. Arguments: {@code kind}, {@code office}, {@code phone}. */
    RECALLED
}
