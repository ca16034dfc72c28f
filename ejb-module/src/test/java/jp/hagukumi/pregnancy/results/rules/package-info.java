@org.jspecify.annotations.NullMarked
package jp.hagukumi.pregnancy.results.rules;
