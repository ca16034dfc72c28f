/** Slips, visits and certificates as their users meet them. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.births;
