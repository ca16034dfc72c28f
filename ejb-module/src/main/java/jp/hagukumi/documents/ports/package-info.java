@org.jspecify.annotations.NullMarked
package jp.hagukumi.documents.ports;
