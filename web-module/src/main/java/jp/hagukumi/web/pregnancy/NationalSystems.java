package jp.hagukumi.web.pregnancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.pregnancy.intake.RetryStatuses;
import jp.hagukumi.pregnancy.satogaeri.HubLetterId;
import jp.hagukumi.pregnancy.satogaeri.ReadHubStanding;
import jp.hagukumi.pregnancy.satogaeri.RetryHubLetter;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;

/** How the city stands with the medical hub and the national portal, for the administrator. */
@Path("desk/national-systems")
@ApplicationScoped
public class NationalSystems {

    @Inject
    Caller caller;

    @Inject
    ReadHubStanding readHubStanding;

    @Inject
    RetryHubLetter retryHubLetter;

    @Inject
    RetryStatuses retryStatuses;

    @GET
    @Path("hub")
    @Admits(Actor.Kind.STAFF)
    public Hub readHubStanding() {
        return Hub.of(readHubStanding.read(caller.actor()));
    }

    /** Not under a key: only what is stuck can be tried again. */
    @POST
    @Path("hub/letters/{letterId}/retry")
    @Admits(Actor.Kind.STAFF)
    public Response retryHubLetter(@PathParam("letterId") UUID letter) {
        retryHubLetter.retry(caller.actor(), new HubLetterId(letter));
        return Response.noContent().build();
    }

    /** Not under a key: only what is stuck can be tried again. */
    @POST
    @Path("portal/statuses/retry")
    @Admits(Actor.Kind.STAFF)
    public Again retryStatuses() {
        return new Again(retryStatuses.retry(caller.actor()));
    }

    record Again(int count) {}

    record Ground(
            String name,
            String version,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            boolean needsConsent,
            String source,
            boolean uncertain,
            boolean inForce) {

        static Ground of(ReadHubStanding.Ground ground) {
            return new Ground(
                    ground.name(),
                    ground.version(),
                    ground.from(),
                    ground.to(),
                    ground.needsConsent(),
                    ground.source(),
                    ground.uncertain(),
                    ground.inForce());
        }
    }

    record Stuck(UUID id, String kind, Instant madeAt, int attempts) {

        static Stuck of(ReadHubStanding.Stuck stuck) {
            return new Stuck(stuck.id().value(), stuck.kind(), stuck.madeAt(), stuck.attempts());
        }
    }

    record SetAside(String eventId, String kind, String finding, Instant receivedAt) {

        static SetAside of(ReadHubStanding.SetAside event) {
            return new SetAside(event.eventId(), event.kind(), event.finding(), event.receivedAt());
        }
    }

    record Hub(
            boolean connected,
            List<Ground> grounds,
            int waiting,
            Instant readAt,
            List<Stuck> stuck,
            List<SetAside> setAside) {

        static Hub of(ReadHubStanding.HubStanding standing) {
            return new Hub(
                    standing.connected(),
                    standing.grounds().stream().map(Ground::of).toList(),
                    Math.toIntExact(standing.waiting()),
                    standing.readAt(),
                    standing.stuck().stream().map(Stuck::of).toList(),
                    standing.setAside().stream().map(SetAside::of).toList());
        }
    }
}
