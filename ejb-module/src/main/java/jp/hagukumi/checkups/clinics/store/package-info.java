/** Rows of vouchers, results and payment lists. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.checkups.clinics.store;
