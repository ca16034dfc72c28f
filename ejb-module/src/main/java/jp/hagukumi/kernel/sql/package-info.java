@org.jspecify.annotations.NullMarked
package jp.hagukumi.kernel.sql;
