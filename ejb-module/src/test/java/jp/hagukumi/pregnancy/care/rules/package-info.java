/** Limits and fees of care after the birth, by hand. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.pregnancy.care.rules;
