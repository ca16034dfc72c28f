/** Lives of the pregnancy room against hand-written tables. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.pregnancy.model;
