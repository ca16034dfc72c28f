package jp.hagukumi.web.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.notifications.Language;
import jp.hagukumi.notifications.MarkNoticesRead;
import jp.hagukumi.notifications.NoticeId;
import jp.hagukumi.notifications.ReadMyNotices;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.Once;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Many;
import jp.hagukumi.web.json.Query;
import jp.hagukumi.web.json.RecordReader;

/** What I was told. */
@Path("me/notices")
@ApplicationScoped
public class MyNotices {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ReadMyNotices readMyNotices;

    @Inject
    MarkNoticesRead markNoticesRead;

    @GET
    @Admits(Actor.Kind.RESIDENT)
    public Page listMyNotices(@Context UriInfo uri) {
        var wanted = RecordReader.fromQuery(uri.getQueryParameters(), Wanted.class);
        return Page.of(readMyNotices.read(
                caller.actor(),
                wanted.cursor().map(NoticeId::new),
                Optional.of(Language.valueOf(caller.language().toUpperCase(Locale.ROOT)))));
    }

    @POST
    @Path("read")
    @Admits(Actor.Kind.RESIDENT)
    public Response markNoticesRead(Read read) {
        return once.answer(
                Response.Status.OK,
                read,
                () -> new Left(markNoticesRead.mark(
                        caller.actor(), read.ids().stream().map(NoticeId::new).toList())));
    }

    /** From where on. */
    @Query
    record Wanted(Optional<UUID> cursor) {}

    /** What was read. */
    @Body
    public record Read(@Many(min = 1, max = 100) List<UUID> ids) {}

    record Left(int unread) {}

    record Page(List<Notice> items, int unread, Optional<String> next) {

        static Page of(ReadMyNotices.Page page) {
            var items = page.notices().stream().map(Notice::of).toList();
            return new Page(
                    items,
                    page.unread(),
                    page.more() ? Optional.of(items.get(items.size() - 1).id().toString()) : Optional.empty());
        }
    }

    record Notice(UUID id, Instant at, String title, String text, String link, boolean read) {

        static Notice of(ReadMyNotices.Shown shown) {
            return new Notice(
                    shown.id().value(),
                    shown.toldAt(),
                    shown.title(),
                    shown.text(),
                    shown.link(),
                    shown.readAt().isPresent());
        }
    }
}
