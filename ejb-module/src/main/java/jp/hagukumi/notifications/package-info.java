/**
 * Tells residents that something waits for them: in the app, in the language they chose, and by a mail that says no more than
 * that a notice waits. Words stand in the telling room's message files; rows hold a code, plain arguments and identifiers.
 *
 * <p>When a person has died, nothing more is told to or about that person, and what was not yet read is withdrawn at once.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.notifications;
