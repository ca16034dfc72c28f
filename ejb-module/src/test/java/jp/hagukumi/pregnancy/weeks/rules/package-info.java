/** Weeks and weight against hand-written tables. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.pregnancy.weeks.rules;
