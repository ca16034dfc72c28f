/**
 * Carries announcements to those who react: written in the transaction of the work, one row for each recipient, delivered at
 * least once by any instance (FOR UPDATE SKIP LOCKED). It alone writes records as JSON.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.outbox;
