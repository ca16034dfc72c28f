/**
 * Signing in by OpenID Connect: code flow with PKCE (S256), state and nonce, {@code private_key_jwt} where a key is configured.
 * Three doors with a provider each: residents (the デジタル認証アプリ class), staff (the city's), partners (people at institutions).
 * Nothing is kept on the server between the two steps; the browser carries it in a cookie of its own for ten minutes.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.web.signin;
