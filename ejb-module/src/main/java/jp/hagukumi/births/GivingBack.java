package jp.hagukumi.births;

import jp.hagukumi.kernel.text.Written;

/**
 * A certificate is given back to its institution.
 *
 * @param reason what the institution is to mend, told to it; 1–500 code points
 * @param rowVersion as read
 */
public record GivingBack(Written reason, int rowVersion) {}
