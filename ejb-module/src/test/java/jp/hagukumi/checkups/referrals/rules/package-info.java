/** The rules of referrals against hand-written tables. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.checkups.referrals.rules;
