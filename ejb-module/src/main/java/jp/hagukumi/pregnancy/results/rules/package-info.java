/** To whom a sent result belongs: facts in, decision out. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.pregnancy.results.rules;
