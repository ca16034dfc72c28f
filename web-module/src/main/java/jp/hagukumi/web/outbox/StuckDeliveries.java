package jp.hagukumi.web.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.ListStuckDeliveries;
import jp.hagukumi.outbox.MessageId;
import jp.hagukumi.outbox.RetryDelivery;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;

/** Announcements that could not be delivered, for the administrator. */
@Path("desk/stuck-deliveries")
@ApplicationScoped
public class StuckDeliveries {

    @Inject
    Caller caller;

    @Inject
    ListStuckDeliveries listStuckDeliveries;

    @Inject
    RetryDelivery retryDelivery;

    @GET
    @Admits(Actor.Kind.STAFF)
    public Page listStuckDeliveries() {
        return new Page(
                listStuckDeliveries.list(caller.actor()).stream().map(Stuck::of).toList());
    }

    /** Not under a key: only what is stuck can be tried again. */
    @POST
    @Path("{messageId}/{recipient: [A-Za-z0-9._-]{1,120}}/retry")
    @Admits(Actor.Kind.STAFF)
    public Response retryDelivery(@PathParam("messageId") UUID message, @PathParam("recipient") String recipient) {
        retryDelivery.retry(caller.actor(), new MessageId(message), recipient);
        return Response.noContent().build();
    }

    record Page(List<Stuck> items) {}

    record Stuck(
            UUID messageId,
            String recipient,
            String kind,
            int attempts,
            Optional<String> error,
            Instant recordedAt,
            String correlation) {

        static Stuck of(ListStuckDeliveries.Stuck stuck) {
            return new Stuck(
                    stuck.message().value(),
                    stuck.recipient(),
                    stuck.kind(),
                    stuck.attempts(),
                    stuck.error(),
                    stuck.recordedAt(),
                    stuck.correlation());
        }
    }
}
