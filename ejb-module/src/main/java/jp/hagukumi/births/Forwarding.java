package jp.hagukumi.births;

import jp.hagukumi.kernel.text.Written;

/**
 * A certificate is sent on.
 *
 * @param municipality six-digit code of where to
 * @param note how it was sent and whom it was told, for the file; 1–500 code points
 * @param rowVersion as read
 */
public record Forwarding(String municipality, Written note, int rowVersion) {}
