/** Hands mails to the city's mail server. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.ws.notifications;
