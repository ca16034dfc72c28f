/**
 * Keeps who read and wrote what, so that it can be proved years later and told to the family.
 *
 * <p>Rows are appended unchained in the work's own transaction and sealed in batches within seconds (ADR 0004). A denial is
 * written in a transaction of its own. Rows hold identifiers, never names.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.audit;
