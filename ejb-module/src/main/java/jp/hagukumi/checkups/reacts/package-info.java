/** What this room hears. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.checkups.reacts;
