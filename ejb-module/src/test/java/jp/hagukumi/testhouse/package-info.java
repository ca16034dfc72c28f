/** Stands the house up without a container: real PostgreSQL, real transactions, fakes for ports only. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.testhouse;
