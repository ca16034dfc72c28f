/**
 * What every request passes: correlation, language, the session, the proof that our own page sent it, and who may come in at all.
 * The house's guard decides what anybody may do; this is the second bolt, and it fails closed.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.web.guard;
