/** What a voucher may become. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.pregnancy.checkups.model;
