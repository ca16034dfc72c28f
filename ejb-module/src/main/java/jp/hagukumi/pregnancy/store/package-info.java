/** What the room keeps. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.pregnancy.store;
