package jp.hagukumi.web.births;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.hagukumi.births.registration.LinkOrderId;
import jp.hagukumi.births.registration.ListStuckLinkOrders;
import jp.hagukumi.births.registration.RetryLinkOrder;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;

/** Orders that the family register would not take at its door, for the administrator. */
@Path("desk/stuck-link-orders")
@ApplicationScoped
public class StuckLinkOrders {

    @Inject
    Caller caller;

    @Inject
    ListStuckLinkOrders listStuckLinkOrders;

    @Inject
    RetryLinkOrder retryLinkOrder;

    @GET
    @Admits(Actor.Kind.STAFF)
    public Page listStuckLinkOrders() {
        return new Page(
                listStuckLinkOrders.list(caller.actor()).stream().map(Stuck::of).toList());
    }

    /** Not under a key: only what is stuck can be tried again. */
    @POST
    @Path("{orderId}/retry")
    @Admits(Actor.Kind.STAFF)
    public Response retryLinkOrder(@PathParam("orderId") UUID order) {
        retryLinkOrder.retry(caller.actor(), new LinkOrderId(order));
        return Response.noContent().build();
    }

    record Page(List<Stuck> items) {}

    record Stuck(UUID orderId, int attempts, Instant orderedAt) {

        static Stuck of(ListStuckLinkOrders.Stuck stuck) {
            return new Stuck(stuck.order().value(), stuck.attempts(), stuck.orderedAt());
        }
    }
}
