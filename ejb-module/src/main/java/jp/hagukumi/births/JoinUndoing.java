package jp.hagukumi.births;

import jp.hagukumi.kernel.text.Written;

/**
 * A clerk undoes a join.
 *
 * @param reason why it was wrong, for the file; 1–500 code points
 * @param rowVersion as read
 */
public record JoinUndoing(Written reason, int rowVersion) {}
