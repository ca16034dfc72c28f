/** What referrals hear. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.checkups.referrals.reacts;
