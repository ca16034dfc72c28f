/** The life of a referral. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.checkups.referrals.model;
