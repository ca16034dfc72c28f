package jp.hagukumi.web.births;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.births.EnterContactSlip;
import jp.hagukumi.births.HeardBy;
import jp.hagukumi.births.ListMissingSlips;
import jp.hagukumi.births.MissingSlip;
import jp.hagukumi.births.PrefillContactSlip;
import jp.hagukumi.births.ReadContactSlip;
import jp.hagukumi.births.SlipId;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Query;
import jp.hagukumi.web.json.RecordReader;
import jp.hagukumi.web.json.Text;

/** Contact slips at the desk: entered for a family without a phone, and read. */
@Path("desk")
@ApplicationScoped
public class DeskSlips {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    PrefillContactSlip prefillContactSlip;

    @Inject
    ListMissingSlips listMissingSlips;

    @Inject
    EnterContactSlip enterContactSlip;

    @Inject
    ReadContactSlip readContactSlip;

    @GET
    @Path("children/{childId}/contact-slip/prefill")
    @Admits(Actor.Kind.STAFF)
    public SlipViews.Prefill prefillContactSlipAtDesk(@PathParam("childId") UUID child) {
        return SlipViews.Prefill.of(prefillContactSlip.prefill(caller.actor(), new PersonId(child)));
    }

    @POST
    @Path("children/{childId}/contact-slip")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response enterContactSlip(@PathParam("childId") UUID child, Entry entry) {
        return once.answer(
                Response.Status.CREATED,
                entry,
                () -> SlipViews.Filed.of(enterContactSlip.enter(
                        caller.actor(), new PersonId(child), entry.slip().content(), entry.heardBy())));
    }

    @GET
    @Path("missing-slips")
    @Admits(Actor.Kind.STAFF)
    public MissingList listMissingSlips(@Context UriInfo uri) {
        var wanted = RecordReader.fromQuery(uri.getQueryParameters(), Wanted.class);
        return MissingList.of(listMissingSlips.list(caller.actor(), wanted.ward()));
    }

    @GET
    @Path("contact-slips/{slipId}")
    @Admits(Actor.Kind.STAFF)
    public SlipViews.Slip readContactSlip(@PathParam("slipId") UUID slip) {
        return SlipViews.Slip.of(readContactSlip.read(caller.actor(), new SlipId(slip)));
    }

    /** Of which ward. */
    @Query
    record Wanted(@Text(max = 6, pattern = "[0-9]{6}") Optional<String> ward) {}

    record MissingList(List<Missing> items) {

        static MissingList of(List<MissingSlip> missing) {
            return new MissingList(missing.stream().map(Missing::of).toList());
        }
    }

    record Missing(
            UUID childId,
            Optional<String> childName,
            Optional<String> motherName,
            LocalDate bornOn,
            LocalDate dueOn,
            String ward,
            boolean protectedPersons) {

        static Missing of(MissingSlip slip) {
            return new Missing(
                    slip.child().value(),
                    slip.childName(),
                    slip.motherName(),
                    slip.bornOn(),
                    slip.dueOn(),
                    slip.ward(),
                    slip.protectedPersons());
        }
    }

    /** A slip and how it was heard. */
    @Body
    public record Entry(HeardBy heardBy, SlipBody slip) {}
}
