/** Rules of checkups against hand-written tables. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.pregnancy.checkups.rules;
