package jp.hagukumi.web.guard;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.hagukumi.identity.ResumeSession;
import jp.hagukumi.identity.SessionToken;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.web.problem.SignedOutElsewhere;
import jp.hagukumi.web.problem.WebRefusal;

/** Lets in whom the resource method admits, and nobody else; makes the actor. */
@Provider
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class Guard implements ContainerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD");
    private static final Pattern KEY =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    @Inject
    Caller caller;

    @Inject
    ResumeSession sessions;

    @Inject
    Site site;

    @Override
    public void filter(ContainerRequestContext request) {
        var method = Optional.ofNullable((Method) request.getProperty(EveryMethodIsMarked.MATCHED));
        var admitted = method.map(found -> found.getAnnotation(Admits.class))
                .map(Admits::value)
                .map(List::of)
                .orElseThrow(() -> new Refusal(KernelRefusal.NOT_ALLOWED));
        if (admitted.contains(Actor.Kind.PUBLIC)) {
            caller.letIn(Actors.nobody(caller.correlation()));
        } else {
            letInSignedIn(request, admitted);
        }
        keyOf(request, method.orElseThrow()).ifPresent(caller::repeatsUnder);
    }

    private void letInSignedIn(ContainerRequestContext request, List<Actor.Kind> admitted) {
        var token = SessionCookie.in(request.getCookies()).orElseThrow(() -> new Refusal(KernelRefusal.NOT_SIGNED_IN));
        var session = sessions.resume(token).orElseThrow(() -> ended(token));
        if (!admitted.contains(session.kind())) {
            throw new Refusal(KernelRefusal.NOT_ALLOWED);
        }
        if (!SAFE.contains(request.getMethod())) {
            requireOurPage(request, token);
        }
        caller.letIn(Actors.of(session, caller.correlation()), token, session.absoluteUntil());
    }

    private RuntimeException ended(SessionToken token) {
        return sessions.wasClosed(token) ? new SignedOutElsewhere() : new Refusal(KernelRefusal.NOT_SIGNED_IN);
    }

    private void requireOurPage(ContainerRequestContext request, SessionToken token) {
        var ours = OurPage.sent(
                Optional.ofNullable(request.getHeaderString("Sec-Fetch-Site")),
                Optional.ofNullable(request.getHeaderString("Origin")),
                site.origin());
        var sent = Optional.ofNullable(request.getHeaderString("X-CSRF"));
        if (!ours || sent.filter(token::csrfIs).isEmpty()) {
            throw new Refusal(WebRefusal.NOT_OUR_PAGE);
        }
    }

    private static Optional<UUID> keyOf(ContainerRequestContext request, Method method) {
        var key = Optional.ofNullable(request.getHeaderString("Idempotency-Key"));
        if (key.isEmpty() && method.isAnnotationPresent(KeyRequired.class)) {
            throw Refusal.at("Idempotency-Key", WebRefusal.KEY_MISSING);
        }
        if (key.isPresent() && !KEY.matcher(key.get()).matches()) {
            throw Refusal.at("Idempotency-Key", WebRefusal.KEY_MALFORMED);
        }
        return key.map(UUID::fromString);
    }
}
