/** What the room asks of the outside, in its own words. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.pregnancy.ports;
