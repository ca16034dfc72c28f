/** What clinics examine, what the city pays, and what a list has to say. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.checkups.clinics.rules;
