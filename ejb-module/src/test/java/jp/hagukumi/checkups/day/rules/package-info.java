/** The rules of a checkup day against hand-written tables. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.checkups.day.rules;
