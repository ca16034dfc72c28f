/**
 * What the application costs and how fast it answers: a load generator of its own process against a running city, run by the
 * Maven profile {@code bench} and by no test. {@code docs/performance.md} says what is measured, how, and what came of it.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.bench;
