/** What bookings of care after the birth do when the pregnancy or her residence is another. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.pregnancy.care.reacts;
