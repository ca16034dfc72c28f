/**
 * The pages, looked at from outside: a real browser, a small city that answers as the contract says, and every exchange held
 * against {@code openapi.yaml}. What the server does is not tried here; what a person sees and can do is.
 */
@NullMarked
package jp.hagukumi.web.pages;

import org.jspecify.annotations.NullMarked;
