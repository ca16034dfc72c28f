/** Vouchers and results as women and nurses meet them. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.pregnancy.checkups;
