/** What a pregnancy may become. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.pregnancy.model;
