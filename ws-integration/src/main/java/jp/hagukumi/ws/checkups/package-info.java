/**
 * Results of mothers' checkups by SOAP ({@code urn:hagukumi:checkups:v1} at {@code /soap/checkups/v1}), and the word of a loss:
 * translates each operation to its one use case of {@code jp.hagukumi.pregnancy.results} and the answer back. Decides nothing; the
 * door ({@code jp.hagukumi.ws.security}) has judged who is calling and whether the message keeps to the contract.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.ws.checkups;
