/**
 * Referrals of infant checkups (精密健康診査の紹介): what was found is looked at elsewhere, and the checkup ends only when it is known
 * what came of it.
 *
 * <p>A referral stands on a decided case that was spoken about with the family; one is open for each checkup and group of organs. Its
 * letter says what was found as it stood then and carries a code without a name, by which the answer comes back: by signed message
 * from whichever registered hospital or clinic holds the letter, or on paper and entered by a clerk. An answer is never overwritten; a later
 * one stands beside it and holds. A referral closes with its answer and what follows from it, or, where the parents declined, with the
 * record that somebody looks after the child. The family is reminded in words that name no finding.
 *
 * <p>Law: Maternal and Child Health Act art. 12 and 17-2 (health guidance after a checkup). May ask: identity, documents,
 * notifications, pregnancy (shapes of a signed message).
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.checkups.referrals;
