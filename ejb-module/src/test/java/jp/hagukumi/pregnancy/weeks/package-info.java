/** The weeks of a pregnancy as a woman reads them. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.pregnancy.weeks;
