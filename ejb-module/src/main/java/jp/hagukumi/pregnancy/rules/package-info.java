/** The rules of a pregnancy's weeks, of the notice and of its loss: facts in, decision out. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.pregnancy.rules;
