@org.jspecify.annotations.NullMarked
package jp.hagukumi.server;
