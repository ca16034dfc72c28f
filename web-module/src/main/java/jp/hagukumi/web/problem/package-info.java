/** Refusals as HTTP: the one table from kinds to status, and problem+json (RFC 9457) in the reader's language. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.web.problem;
