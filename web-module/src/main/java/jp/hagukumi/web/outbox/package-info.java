/** REST of the outbox room: deliveries that wait for a person. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.web.outbox;
