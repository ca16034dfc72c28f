/** What the woman entered of her weight. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.pregnancy.weeks.store;
