/** The doors for browsers and apps: REST under /api/v1, the parents' app, the desks. No rule and no SQL lives here. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.web;
