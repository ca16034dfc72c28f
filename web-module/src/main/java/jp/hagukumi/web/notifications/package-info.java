/** REST of the notifications room: what the family was told. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.web.notifications;
