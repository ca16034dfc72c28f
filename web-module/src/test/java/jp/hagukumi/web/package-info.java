/** Judges of the REST door: its laws, its bounds, its guard. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.web;
