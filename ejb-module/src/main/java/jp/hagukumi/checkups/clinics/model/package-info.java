/** Lives of vouchers and payment lists. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.checkups.clinics.model;
