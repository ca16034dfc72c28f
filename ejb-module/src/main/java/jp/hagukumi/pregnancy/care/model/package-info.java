/** The life of a booking of care after the birth. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.pregnancy.care.model;
