/** The life of a station of one child's day. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.checkups.day.model;
