/** Query plans of the pregnancy room. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.pregnancy.store;
