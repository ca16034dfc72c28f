/** Pure rules of growth: whole grams, millimetres and thousandths of months in, places and doubts out. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.handbook.rules;
