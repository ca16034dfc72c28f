/** What follows from what other rooms and this one announce. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.pregnancy.reacts;
