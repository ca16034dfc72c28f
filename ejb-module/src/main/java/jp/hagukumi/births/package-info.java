/**
 * Births: what a hospital or midwife certifies, the mother's joining of it to herself, and what the ward does next for the
 * family.
 *
 * <p>Certificates: taken in once however often they are sent, kept with the envelope that proves them, corrected and cancelled
 * by their institution only, never changed by us. Each version is a certificate of its own; a chain of versions shares the
 * institution's number. The mother is known on the form by name only, so a certificate meets her account through her token, or
 * through a clerk who sees the reasons. Law: Family Register Act art. 49 (3), Ordinance on the form of birth certificates.
 *
 * <p>May ask: identity, documents, notifications. Tells through the outbox.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.births;
