package jp.hagukumi.web.problem;

import jp.hagukumi.kernel.refusal.Kind;

/** The one table from kinds of refusal to HTTP status. */
final class StatusOf {

    private StatusOf() {}

    static int kind(Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case TOO_LARGE -> 413;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> 503;
        };
    }
}
