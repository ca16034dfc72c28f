/**
 * Lets a sender ask the same thing twice without doing it twice: a request that carries a key is answered from what was kept
 * when it comes again. Keeps answers only as long as a sender may reasonably repeat itself (retention kind
 * {@code idempotency.answer}).
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.idempotency;
