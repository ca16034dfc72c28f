/** What a sent result may become. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.pregnancy.results.model;
