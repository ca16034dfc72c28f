/**
 * Answers to referrals of infant checkups by SOAP ({@code urn:hagukumi:referrals:v1} at {@code /soap/referrals/v1}): translates each
 * operation to its one use case of {@code jp.hagukumi.checkups.referrals} and the answer back. Decides nothing; the door ({@code
 * jp.hagukumi.ws.security}) has judged who is calling and whether the message keeps to the contract.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.ws.referrals;
