/** The accompanying consultation as women and nurses meet it. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.pregnancy.consultation;
