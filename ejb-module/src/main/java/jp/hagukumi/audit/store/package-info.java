@org.jspecify.annotations.NullMarked
package jp.hagukumi.audit.store;
