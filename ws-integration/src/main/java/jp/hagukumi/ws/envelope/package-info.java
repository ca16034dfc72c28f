/**
 * A signed message as it came over the wire: cut into its parts, parsed, and judged by its signature.
 *
 * <p>Answers for one sentence: the element that is handed on is the element that was signed. Uses the JDK alone, because the
 * same code runs in the stand-alone evidence verifier years later, without a server and without a network (ADR 10).
 *
 * <p>Knows nothing of institutions, registers or use cases; those belong to {@code jp.hagukumi.ws.security}.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.ws.envelope;
