@org.jspecify.annotations.NullMarked
package jp.hagukumi.retention.store;
