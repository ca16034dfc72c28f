/** Drives the application as it is deployed, from outside: by URL, by certificate, by signal. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.outside;
