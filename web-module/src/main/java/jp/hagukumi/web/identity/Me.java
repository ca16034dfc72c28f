package jp.hagukumi.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.identity.KeepPreferences;
import jp.hagukumi.identity.ReadMe;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.Language;
import jp.hagukumi.web.guard.Once;
import jp.hagukumi.web.guard.SessionCookie;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Text;

/** Who is signed in, and how the person wants to be spoken to. */
@Path("me")
@ApplicationScoped
public class Me {

    private static final int A_YEAR = 366 * 24 * 60 * 60;

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ReadMe readMe;

    @Inject
    KeepPreferences keepPreferences;

    @GET
    @Admits({Actor.Kind.RESIDENT, Actor.Kind.STAFF, Actor.Kind.INSTITUTION})
    public View readMe() {
        return View.of(readMe.read(caller.actor()), caller);
    }

    @PUT
    @Path("preferences")
    @Admits(Actor.Kind.RESIDENT)
    public Response keepPreferences(Preferences wished) {
        var answer = once.done(
                wished,
                () -> keepPreferences.keep(
                        caller.actor(),
                        new KeepPreferences.Preferences(wished.language().name(), wished.mail(), wished.phone())));
        return Response.fromResponse(answer)
                .cookie(SessionCookie.cookie(Language.NAME, wished.language().name(), A_YEAR, false))
                .build();
    }

    /** The languages, by their marks. */
    enum Tongue {
        ja,
        ja_easy,
        en
    }

    /** What is not said stays as it is. */
    @Body
    public record Preferences(
            Tongue language,
            Optional<Boolean> mail,
            @Text(max = 20, pattern = "[+0-9-]{6,20}") Optional<String> phone) {}

    record View(
            Actor.Kind kind,
            UUID id,
            String displayName,
            String language,
            boolean mail,
            List<Grant> roles,
            Optional<Institution> institution,
            String csrf,
            List<String> actions,
            Optional<Instant> endsAt) {

        static View of(ReadMe.Me me, Caller caller) {
            return new View(
                    me.kind(),
                    caller.actor().id(),
                    me.displayName(),
                    me.language(),
                    me.mail(),
                    me.grants().stream()
                            .map(grant -> new Grant(grant.role(), grant.ward(), grant.deputyFor()))
                            .sorted(Comparator.comparing(Grant::role)
                                    .thenComparing(grant -> grant.ward().orElse("")))
                            .toList(),
                    me.institution()
                            .map(institution -> new Institution(
                                    institution.value(), me.institutionName().orElse(""))),
                    caller.token().orElseThrow().csrf(),
                    Actions.of(caller.actor()),
                    caller.endsAt());
        }
    }

    record Grant(Role role, Optional<String> ward, Optional<UUID> deputyFor) {}

    record Institution(UUID id, String name) {}
}
