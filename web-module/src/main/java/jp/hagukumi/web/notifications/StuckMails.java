package jp.hagukumi.web.notifications;

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
import jp.hagukumi.notifications.ListStuckMails;
import jp.hagukumi.notifications.MailId;
import jp.hagukumi.notifications.RetryMail;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;

/** Mails that were given up, for the administrator. */
@Path("desk/stuck-mails")
@ApplicationScoped
public class StuckMails {

    @Inject
    Caller caller;

    @Inject
    ListStuckMails listStuckMails;

    @Inject
    RetryMail retryMail;

    @GET
    @Admits(Actor.Kind.STAFF)
    public Page listStuckMails() {
        return new Page(
                listStuckMails.list(caller.actor()).stream().map(Stuck::of).toList());
    }

    /** Not under a key: only what was given up can be tried anew. */
    @POST
    @Path("{mailId}/retry")
    @Admits(Actor.Kind.STAFF)
    public Response retryMail(@PathParam("mailId") UUID mail) {
        retryMail.retry(caller.actor(), new MailId(mail));
        return Response.noContent().build();
    }

    record Page(List<Stuck> items) {}

    record Stuck(UUID mailId, int attempts, Optional<String> why, Instant queuedAt, Instant givenUpAt) {

        static Stuck of(ListStuckMails.Stuck stuck) {
            return new Stuck(
                    stuck.mail().value(),
                    stuck.attempts(),
                    stuck.why().map(Enum::name),
                    stuck.queuedAt(),
                    stuck.givenUpAt());
        }
    }
}
