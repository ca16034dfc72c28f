/** The judges of the house's laws. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.houselaws;
