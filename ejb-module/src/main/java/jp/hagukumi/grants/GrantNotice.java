package jp.hagukumi.grants;

import jp.hagukumi.notifications.NoticeCode;

/** What she is told. The words speak of no child and no gladness: they hold whatever became of the pregnancy. */
public enum GrantNotice implements NoticeCode {
    /** The clerk has a question. */
    GRANT_TO_MEND,
    /** Arguments: {@code yen}. */
    GRANT_DECIDED,
    /** Certified, and nothing is left to pay. */
    GRANT_DECIDED_NOTHING_LEFT,
    GRANT_REFUSED,
    /** Arguments: {@code yen}. */
    GRANT_MORE,
    /** Arguments: {@code yen}. */
    GRANT_CLAIMED,
    /** Arguments: {@code yen}, {@code date}. */
    GRANT_ON_ITS_WAY,
    /** The bank could not credit it: another account is needed. */
    GRANT_CAME_BACK
}
