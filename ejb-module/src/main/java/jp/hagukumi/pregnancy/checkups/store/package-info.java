/** Vouchers and results. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.pregnancy.checkups.store;
