@org.jspecify.annotations.NullMarked
package jp.hagukumi.outbox.store;
