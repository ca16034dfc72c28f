@org.jspecify.annotations.NullMarked
package jp.hagukumi.ws.referrals;
