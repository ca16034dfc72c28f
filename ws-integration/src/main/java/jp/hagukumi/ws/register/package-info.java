/**
 * The resident register's events by SOAP ({@code urn:hagukumi:register:v1} at {@code /soap/register/v1}): translates a delivery
 * to the one use case {@code jp.hagukumi.identity.TakeRegisterEvents} and its answers back. The same door and the same security
 * as for hospitals; only an institution registered as the register's system holds the role that the use case asks for.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.ws.register;
