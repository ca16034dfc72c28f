/** Care after the birth: booked, moved, counted, silent after a loss. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.pregnancy.care;
