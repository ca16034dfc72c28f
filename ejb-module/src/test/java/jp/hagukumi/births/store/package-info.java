@org.jspecify.annotations.NullMarked
package jp.hagukumi.births.store;
