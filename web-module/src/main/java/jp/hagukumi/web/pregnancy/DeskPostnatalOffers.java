package jp.hagukumi.web.pregnancy;

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
import java.util.UUID;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.pregnancy.care.CopyPostnatalOffers;
import jp.hagukumi.pregnancy.care.KeepPostnatalOffer;
import jp.hagukumi.pregnancy.care.ListPostnatalOffers;
import jp.hagukumi.pregnancy.care.PostnatalOfferId;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;
import jp.hagukumi.web.json.Query;
import jp.hagukumi.web.json.RecordReader;

/** What hospitals, clinics and midwives offer of care after the birth, week by week. */
@Path("desk/postnatal-offers")
@ApplicationScoped
public class DeskPostnatalOffers {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ListPostnatalOffers listPostnatalOffers;

    @Inject
    KeepPostnatalOffer keepPostnatalOffer;

    @Inject
    CopyPostnatalOffers copyPostnatalOffers;

    @GET
    @Admits(Actor.Kind.STAFF)
    public PostnatalViews.Week listPostnatalOffers(@Context UriInfo uri) {
        var wanted = RecordReader.fromQuery(uri.getQueryParameters(), Wanted.class);
        return PostnatalViews.Week.of(listPostnatalOffers.list(caller.actor(), wanted.from()));
    }

    @POST
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response offerPostnatalCare(PostnatalBodies.OfferBody offer) {
        return once.answer(
                Response.Status.CREATED,
                offer,
                () -> new PostnatalViews.Made(
                        keepPostnatalOffer.offer(caller.actor(), offer.offer()).value()));
    }

    @POST
    @Path("{offerId}/places")
    @Admits(Actor.Kind.STAFF)
    public Response changePostnatalOffer(@PathParam("offerId") UUID offer, PostnatalBodies.PlacesBody places) {
        return once.done(
                places,
                () -> keepPostnatalOffer.change(
                        caller.actor(), new PostnatalOfferId(offer), places.places(), places.version()));
    }

    @POST
    @Path("copy")
    @Admits(Actor.Kind.STAFF)
    public Response copyPostnatalOffers(PostnatalBodies.CopyBody week) {
        return once.answer(
                Response.Status.OK,
                week,
                () -> new PostnatalViews.Copied(copyPostnatalOffers.copy(caller.actor(), week.from(), week.to())));
    }

    /** The first of the seven days. */
    @Query
    record Wanted(LocalDate from) {}
}
