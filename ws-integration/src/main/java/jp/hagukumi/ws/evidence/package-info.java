/**
 * Proof that lasts: the city's signed receipts, and the stand-alone command that verifies, years later and without server or
 * network, that an institution sent this message and the city acknowledged it.
 *
 * <p>Uses the JDK and {@code jp.hagukumi.ws.envelope} alone; the two packages are the jar {@code evidence-verifier}.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.ws.evidence;
