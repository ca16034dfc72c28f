package jp.hagukumi.web.guard;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.time.CityClock;

/**
 * Gives each request the mark that joins its log lines, audit rows and messages, answers it, and writes one line of log. The line
 * holds the path with identifiers only: no query, no name.
 */
@Provider
@PreMatching
@Priority(100)
@ApplicationScoped
public class Correlate implements ContainerRequestFilter, ContainerResponseFilter {

    static final String HEADER = "X-Correlation-Id";

    private static final Logger LOG = Logger.getLogger(Correlate.class.getName());
    private static final Pattern GOOD = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final int MULTIPLE_CHOICES = 300;
    private static final String BEGAN = Correlate.class.getName() + ".began";

    @Inject
    Caller caller;

    @Inject
    CityClock clock;

    @Override
    public void filter(ContainerRequestContext request) {
        var language = Language.of(
                Optional.ofNullable(request.getHeaderString(Language.NAME)),
                Optional.ofNullable(request.getCookies().get(Language.NAME)).map(Cookie::getValue));
        var correlation = Optional.ofNullable(request.getHeaderString(HEADER))
                .filter(mark -> GOOD.matcher(mark).matches())
                .orElseGet(() -> Ids.next().toString());
        caller.comesWith(
                correlation,
                language,
                request.getMethod() + " " + request.getUriInfo().getPath());
        request.setProperty(BEGAN, clock.now());
    }

    /** What was read without trouble stands in the access log and in the audit; a third line for it would be a tenth of its cost. */
    private static Level level(ContainerRequestContext request, ContainerResponseContext response) {
        var read = request.getMethod().equals(HttpMethod.GET);
        return read && response.getStatus() < MULTIPLE_CHOICES ? Level.FINE : Level.INFO;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HEADER, caller.correlation());
        response.getHeaders().putSingle("Cache-Control", "no-store");
        if (request.getProperty(BEGAN) instanceof Instant began) {
            LOG.log(
                    level(request, response),
                    () -> "REST " + Places.withoutNames(caller.operation()) + " " + response.getStatus() + " "
                            + Duration.between(began, clock.now()).toMillis() + "ms correlation="
                            + caller.correlation());
        }
    }
}
