/** Who may use care after the birth on which day, and what it costs. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.pregnancy.care.rules;
