/** Pure rules of a checkup day: what is examined where, the teeth, and when a case is examined and decided. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.checkups.day.rules;
