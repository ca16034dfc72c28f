/** What follows from handbooks, changes and ends of a pregnancy. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.pregnancy.checkups.reacts;
