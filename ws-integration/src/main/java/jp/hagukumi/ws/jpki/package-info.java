/**
 * Signatures that residents make with the signing certificate of their My Number card (公的個人認証, JPKI).
 *
 * <p>The authority's real profile and its validity service are for licensed verifiers and not public, so the authority is whoever
 * stands in the configured trust store: in tests and demonstrations a stand-in of our own, whose certificates carry name and
 * birth date in the subject. Chain, validity, revocation and signature are really checked, the same way for either.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.ws.jpki;
