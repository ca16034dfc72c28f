/**
 * Proves an export of the audit against anchors and public key, with nothing but a JDK: no database, no container, no library.
 * The house seals with the same bytes ({@link jp.hagukumi.audit.verifier.Chain}). ADR 0004 says what is proved and what is not.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.audit.verifier;
