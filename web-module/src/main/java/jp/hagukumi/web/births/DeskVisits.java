package jp.hagukumi.web.births;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.births.ListVisits;
import jp.hagukumi.births.VisitPage;
import jp.hagukumi.births.VisitQuery;
import jp.hagukumi.births.VisitState;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.json.Many;
import jp.hagukumi.web.json.Query;
import jp.hagukumi.web.json.RecordReader;
import jp.hagukumi.web.json.Text;
import jp.hagukumi.web.json.Whole;

/** The nurse's list. */
@Path("desk/visits")
@RequestScoped
public class DeskVisits {

    private static final int PAGE = 50;

    @Inject
    Caller caller;

    @Inject
    ListVisits listVisits;

    @GET
    @Admits(Actor.Kind.STAFF)
    public Page listVisits(@Context UriInfo uri) {
        var wanted = RecordReader.fromQuery(uri.getQueryParameters(), Wanted.class);
        return Page.of(listVisits.list(caller.actor(), wanted.query()));
    }

    /** Which visits. */
    @Query
    record Wanted(
            @Text(max = 6, pattern = "[0-9]{6}") Optional<String> ward,
            @Many(max = 6) List<VisitState> state,
            Optional<LocalDate> week,
            Optional<LocalDate> dueTo,
            @Text(max = 200) Optional<String> cursor,
            @Whole(min = 1, max = 100) Optional<Integer> limit) {

        VisitQuery query() {
            return new VisitQuery(ward, Set.copyOf(state), week, dueTo, cursor, limit.orElse(PAGE));
        }
    }

    record Page(List<VisitLine> items, Optional<String> next) {

        static Page of(VisitPage page) {
            return new Page(page.items().stream().map(VisitLine::of).toList(), page.next());
        }
    }
}
