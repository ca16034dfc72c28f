package jp.hagukumi.web.signin;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Logger;
import jp.hagukumi.identity.OpenSession;
import jp.hagukumi.identity.OpenSession.SignedIn;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.SessionCookie;
import jp.hagukumi.web.guard.Site;
import jp.hagukumi.web.problem.WebRefusal;
import org.jspecify.annotations.Nullable;

/** The two steps of signing in, as the browser sees them: sent to the provider, and coming back. */
@Path("")
@ApplicationScoped
public class SignIn {

    static final String COOKIE = "__Host-hagukumi-signin";

    private static final Logger LOG = Logger.getLogger(SignIn.class.getName());
    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(10);

    @Inject
    Caller caller;

    @Inject
    Providers providers;

    @Inject
    OpenSession openSession;

    @Inject
    Site site;

    @Inject
    CityClock clock;

    @GET
    @Path("{realm: residents|staff|partners}")
    @Admits(Actor.Kind.PUBLIC)
    public Response begin(@PathParam("realm") String path, @QueryParam("return") @Nullable String wished) {
        var realm = Realm.of(path).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var begun = new Begun(
                realm,
                new State().getValue(),
                new Nonce().getValue(),
                new CodeVerifier().getValue(),
                realm.safeReturn(Optional.ofNullable(wished)),
                clock.now());
        try {
            return Response.seeOther(providers.of(realm).authentication(begun, callback()))
                    .cookie(SessionCookie.cookie(COOKIE, begun.carried(), (int) ANSWER_WITHIN.toSeconds(), true))
                    .build();
        } catch (Refusal refused) {
            return failed(realm.home(), refused);
        }
    }

    @GET
    @Path("callback")
    @Admits(Actor.Kind.PUBLIC)
    public Response callback(@CookieParam(COOKIE) @Nullable String carried, @Context UriInfo uri) {
        var begun = Optional.ofNullable(carried)
                .flatMap(Begun::in)
                .filter(step -> step.at().plus(ANSWER_WITHIN).isAfter(clock.now()));
        if (begun.isEmpty()) {
            return failed(Realm.RESIDENTS.home(), new Refusal(WebRefusal.SIGN_IN_FAILED));
        }
        var realm = begun.get().realm();
        try {
            var vouched = providers.of(realm).vouched(begun.get(), callback(), uri.getRequestUri());
            var opened = openSession.open(
                    caller.actor(),
                    new SignedIn(
                            providers.issuer(realm),
                            vouched.subject(),
                            realm.door(),
                            vouched.email(),
                            vouched.identity()));
            return Response.seeOther(URI.create(site.baseUrl() + begun.get().returnTo()))
                    .cookie(SessionCookie.carrying(opened.token()), stepDone())
                    .build();
        } catch (Refusal refused) {
            return failed(realm.home(), refused);
        }
    }

    private URI callback() {
        return URI.create(site.baseUrl() + "/signin/callback");
    }

    /** Back to the pages, which tell it in the reader's language. */
    private Response failed(String home, Refusal refused) {
        LOG.warning(() -> "Sign-in refused: " + refused.code().code() + " correlation=" + caller.correlation());
        return Response.seeOther(URI.create(
                        site.baseUrl() + home + "?signin=" + refused.code().code()))
                .cookie(stepDone())
                .build();
    }

    private static jakarta.ws.rs.core.NewCookie stepDone() {
        return SessionCookie.cookie(COOKIE, "", 0, true);
    }
}
