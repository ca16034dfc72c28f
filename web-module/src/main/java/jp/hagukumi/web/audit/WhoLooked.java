package jp.hagukumi.web.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.audit.PersonData;
import jp.hagukumi.audit.ReadWhoLooked;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.json.Query;
import jp.hagukumi.web.json.RecordReader;
import jp.hagukumi.web.json.Whole;

/** Who looked at my data, or at my child's. */
@Path("me/looked")
@ApplicationScoped
public class WhoLooked {

    @Inject
    Caller caller;

    @Inject
    ReadWhoLooked readWhoLooked;

    @GET
    @Admits(Actor.Kind.RESIDENT)
    public Page readWhoLooked(@Context UriInfo uri) {
        var wanted = RecordReader.fromQuery(uri.getQueryParameters(), Wanted.class);
        var person = wanted.person().orElse(caller.actor().id());
        return Page.of(readWhoLooked.read(caller.actor(), new PersonData(person), wanted.cursor(), caller.language()));
    }

    /** Whose data, and from where on. */
    @Query
    record Wanted(
            Optional<UUID> person,
            @Whole(min = 1, max = Long.MAX_VALUE) Optional<Long> cursor) {}

    record Page(List<Look> items, Optional<String> next) {

        static Page of(ReadWhoLooked.Page page) {
            return new Page(
                    page.seen().stream()
                            .map(seen -> new Look(seen.at(), seen.what(), seen.who()))
                            .toList(),
                    page.next().map(String::valueOf));
        }
    }

    record Look(Instant at, String what, Optional<String> who) {}
}
