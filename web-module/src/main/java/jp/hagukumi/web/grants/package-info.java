/** The REST door of grants: what a woman is entitled to, the clerk's cases, and the payout. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.web.grants;
