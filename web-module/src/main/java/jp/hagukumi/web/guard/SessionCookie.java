package jp.hagukumi.web.guard;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.hagukumi.identity.SessionToken;

/** The cookie that carries the session's secret. The prefix makes browsers refuse it from another host, path or plain HTTP. */
public final class SessionCookie {

    public static final String NAME = "__Host-hagukumi";

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    private SessionCookie() {}

    static Optional<SessionToken> in(Map<String, Cookie> cookies) {
        return Optional.ofNullable(cookies.get(NAME))
                .map(Cookie::getValue)
                .filter(value -> SECRET.matcher(value).matches())
                .map(SessionToken::new);
    }

    public static NewCookie carrying(SessionToken token) {
        return cookie(NAME, token.value(), NewCookie.DEFAULT_MAX_AGE, true);
    }

    public static NewCookie gone() {
        return cookie(NAME, "", 0, true);
    }

    /** @param maxAge seconds; 0 removes it, -1 keeps it as long as the browser is open */
    public static NewCookie cookie(String name, String value, int maxAge, boolean httpOnly) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .secure(true)
                .httpOnly(httpOnly)
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge(maxAge)
                .build();
    }
}
