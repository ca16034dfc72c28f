/**
 * What the city sees of its group checkups: figures by ward, month and kind, the figures of the national report as a file, and the list
 * of a day as a file. Each child counts in the month in which its window began, so that nobody counts twice and a month's figures go
 * on changing until its window has ended.
 *
 * <p>Law: Maternal and Child Health Act art. 12; 地域保健・健康増進事業報告 (its form was not read: the columns are uncertain).
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.checkups.figures;
