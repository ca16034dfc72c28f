/** When a referral may be written and closed, and by when each step is expected. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.checkups.referrals.rules;
