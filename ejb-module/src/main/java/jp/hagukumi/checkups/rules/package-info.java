/** Pure rules of infant checkups. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.checkups.rules;
