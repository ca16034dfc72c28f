/** Checkups in PostgreSQL. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.checkups.store;
