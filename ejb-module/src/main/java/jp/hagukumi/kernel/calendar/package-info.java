/**
 * Days on which a city's offices are open. What closes them is data: the national holidays, and the days that the
 * city's own ordinance names (Local Autonomy Act art. 4-2). Business dates are handed in; nothing here asks a clock.
 */
@NullMarked
package jp.hagukumi.kernel.calendar;

import org.jspecify.annotations.NullMarked;
