/**
 * The handbook of mother and child: what a child's record says beside the national tables.
 *
 * <p>Its first tenant is growth. A measurement is placed among the percentiles of the survey of 2023, as a place and never as a
 * judgement: what lies outside the published curves is said to lie outside, and who measures, decides or reads words it. A
 * corrected age is for display only; no window of a checkup or of an immunization is reckoned by it. What can hardly be meant
 * is asked again at once, and taken when it is confirmed: the rule asks, it never refuses.
 *
 * <p>Law: Maternal and Child Health Act art. 16 and its form no. 3 (growth curves of 2023). Asks no other room.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.handbook;
