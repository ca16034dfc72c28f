/** Rows of referrals and their answers. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.checkups.referrals.store;
