/** Certificates from the institution's message to the mother's app, over a real database. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.births;
