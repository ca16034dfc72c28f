/** What acknowledging asks of the outside. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.checkups.referrals.ports;
