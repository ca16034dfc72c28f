@org.jspecify.annotations.NullMarked
package jp.hagukumi.notifications.reacts;
