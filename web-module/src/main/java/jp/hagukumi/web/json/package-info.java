/**
 * Reads what browsers send, strictly and within bounds, into records; writes records back. An own reader, because the container's
 * takes repeated keys, unknown fields and any depth, and stops at the first thing that is wrong.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.web.json;
