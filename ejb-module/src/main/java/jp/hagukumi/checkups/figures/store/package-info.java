/** Counts over checkups. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.checkups.figures.store;
