/**
 * The family-register link by SOAP ({@code urn:hagukumi:koseki:v1}): the register's answers come in at {@code /soap/koseki/v1}
 * behind the same door as every partner's messages, and what the city orders goes out signed the same way. The contract is the
 * city's own, since no public one exists (ADR 7).
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.ws.koseki;
