package jp.hagukumi.web.guard;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Headers that keep pages and answers to themselves: nothing inline, nothing from elsewhere, no frames, no sniffing, no referrer.
 * Pages are asked for anew each time and answered 304 by their ETag; answers of the API are never stored.
 */
@WebFilter("/*")
public class SecurityHeaders implements Filter {

    /** For pages. Scripts and styles come as files of ours only. */
    static final String PAGES = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
            + " font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    /** For answers that are no page. */
    static final String ANSWERS = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var called = (HttpServletRequest) request;
        var answer = (HttpServletResponse) response;
        if (called.getMethod().equals("TRACE") || called.getMethod().equals("TRACK")) {
            answer.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        var api = isApi(called.getRequestURI());
        answer.setHeader("Content-Security-Policy", api ? ANSWERS : PAGES);
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("X-Frame-Options", "DENY");
        answer.setHeader("Referrer-Policy", "no-referrer");
        answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        answer.setHeader(
                "Permissions-Policy",
                "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()");
        answer.setHeader("Cache-Control", api ? "no-store" : "no-cache");
        if (called.isSecure()) {
            answer.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        chain.doFilter(request, response);
    }

    private static boolean isApi(String path) {
        return path.startsWith("/api/") || path.startsWith("/signin") || path.startsWith("/signout");
    }
}
