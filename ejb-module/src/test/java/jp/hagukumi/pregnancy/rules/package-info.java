/** The pregnancy room's rules against hand-written tables. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.pregnancy.rules;
