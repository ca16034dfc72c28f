/**
 * What has happened, told in records that every room may know, so that telling makes no circle. Recorded by the room where it
 * happened, in the same transaction, through the outbox; handled by any room, at least once.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.announcements;
