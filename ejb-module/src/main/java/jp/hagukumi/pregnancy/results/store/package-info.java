/** Sent results, the messages that brought them, and receipts. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.pregnancy.results.store;
