/** What is due in a week, and what the guide says of weight: facts in, words' codes out. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.pregnancy.weeks.rules;
