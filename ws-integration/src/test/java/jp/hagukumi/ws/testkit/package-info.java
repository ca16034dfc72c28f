/** Makes certificates and signed messages with other stacks (Bouncy Castle, WSS4J) than the one that judges them. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.ws.testkit;
