/** Rows of the offers and bookings of care after the birth. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.pregnancy.care.store;
