/**
 * What clinics tell of their own accord: results of checkups, signed by SOAP or in a file that a clerk takes in, and a loss. Every
 * result goes through {@link jp.hagukumi.pregnancy.checkups.CheckupTaking}, the same as one typed from paper, and every loss
 * through {@link jp.hagukumi.pregnancy.LossTaking}. A woman is found by her voucher, or by the number of her handbook and her
 * birth date; what finds nobody is kept and waits for a clerk, and is never lost.
 *
 * <p>A clinic's own number makes a chain of versions; each version is kept as it was sent. Signed messages are kept byte for byte
 * with what proved them, and acknowledged with a signed receipt: asked again, it is the same.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.pregnancy.results;
