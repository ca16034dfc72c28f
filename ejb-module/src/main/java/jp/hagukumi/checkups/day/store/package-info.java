/** Rows of the day of a checkup. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.checkups.day.store;
