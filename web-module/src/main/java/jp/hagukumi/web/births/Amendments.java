package jp.hagukumi.web.births;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.births.registration.AmendRegistration;
import jp.hagukumi.births.registration.Amendment;
import jp.hagukumi.births.registration.ReadAmendments;
import jp.hagukumi.births.registration.RegistrationId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.text.Written;
import jp.hagukumi.web.births.DeskRegistrationBodies.Decision;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.Once;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Many;
import jp.hagukumi.web.json.Text;
import jp.hagukumi.web.json.Whole;

/** Corrections (訂正) and completions (追完) of what was accepted. */
@Path("desk/registration-amendments/{registrationId}")
@ApplicationScoped
public class Amendments {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ReadAmendments readAmendments;

    @Inject
    AmendRegistration amendRegistration;

    @GET
    @Admits(Actor.Kind.STAFF)
    public Chain readAmendments(@PathParam("registrationId") UUID registration) {
        return new Chain(readAmendments.read(caller.actor(), new RegistrationId(registration)));
    }

    @POST
    @Admits(Actor.Kind.STAFF)
    public Response proposeAmendment(@PathParam("registrationId") UUID registration, WantedBody body) {
        return once.answer(
                Response.Status.OK,
                body,
                () -> new DeskRegistrationViews.Proposed(amendRegistration.propose(
                        caller.actor(), new RegistrationId(registration), body.rowVersion(), body.wanted())));
    }

    @POST
    @Path("decision")
    @Admits(Actor.Kind.STAFF)
    public Response decideAmendment(@PathParam("registrationId") UUID registration, Decision decision) {
        return once.done(
                decision,
                () -> amendRegistration.decide(
                        caller.actor(),
                        new RegistrationId(registration),
                        decision.declined().map(Written::new)));
    }

    record Chain(List<Amendment> items) {}

    /** What is to be changed. */
    @Body
    public record WantedBody(
            @Whole(min = 0, max = 1_000_000) int rowVersion,
            Amendment.Kind kind,
            @Text(max = 500, lines = true) String reason,
            @Many(min = 1, max = 60) List<RegistrationBody.Value> values) {

        AmendRegistration.Wanted wanted() {
            var changes = new LinkedHashMap<String, Optional<String>>();
            values.forEach(one -> changes.put(one.field(), one.value()));
            return new AmendRegistration.Wanted(kind, changes, new Written(reason));
        }

        /** What stands in a registration is about people. */
        @Override
        public String toString() {
            return "WantedBody[" + kind + "]";
        }
    }
}
