/** The door to growth. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.handbook;
