package jp.hagukumi.births;

import jp.hagukumi.kernel.text.Written;

/**
 * An institution withdraws a certificate, for example one issued for the wrong mother. Possible until something was decided on
 * it; afterwards only a correction is.
 *
 * @param certificateNumber the institution's own number
 * @param version the version it believes to be the newest
 * @param reason in its own words, 1–500 code points
 * @param envelope the proof
 */
public record Cancellation(String certificateNumber, int version, Written reason, Envelope envelope) {}
