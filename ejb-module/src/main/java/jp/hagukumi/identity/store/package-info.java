@org.jspecify.annotations.NullMarked
package jp.hagukumi.identity.store;
