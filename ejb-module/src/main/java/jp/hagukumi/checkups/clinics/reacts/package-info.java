/** What this part hears. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.checkups.clinics.reacts;
