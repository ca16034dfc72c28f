@org.jspecify.annotations.NullMarked
package jp.hagukumi.idempotency.store;
