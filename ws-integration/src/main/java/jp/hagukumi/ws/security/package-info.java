/**
 * The SOAP door. Answers for who is calling (mutual TLS, and a WS-Security signature by the institution's registered
 * certificate), that the call is fresh, whole and inside its contract, and that every refusal is a fault with code, Japanese,
 * English and remedy. The only place where the actor of a SOAP call is made.
 *
 * <p>May ask {@code identity} for institutions and their certificates. What a call means is the matter of the endpoints
 * ({@code jp.hagukumi.ws.births}, {@code jp.hagukumi.ws.register}); whether the same message came before is decided by the use
 * case, in its transaction. ADR 10 says why the message is kept as bytes and verified before Metro sees it.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.ws.security;
