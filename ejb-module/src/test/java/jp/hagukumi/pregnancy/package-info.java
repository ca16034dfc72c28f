/** Pregnancies as women and the ward's staff meet them. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.pregnancy;
