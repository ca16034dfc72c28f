package jp.hagukumi.pregnancy.care;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.InstitutionId;
import jp.hagukumi.identity.Institutions;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.care.store.OfferRows;
import jp.hagukumi.pregnancy.care.store.StoredOffer;

/** The desk enters what an institution offers on a day, or changes how many places it has. */
@Stateless
public class KeepPostnatalOffer {

    @Inject
    Access access;

    @Inject
    OfferRows offers;

    @Inject
    Institutions institutions;

    @Inject
    PostnatalTables tables;

    @Inject
    CityClock clock;

    @Inject
    Audit audit;

    /**
     * What is offered.
     *
     * @param places 0 to 50; 0 takes it back as long as nobody has booked
     */
    public record Offer(InstitutionId institution, PostnatalKind kind, LocalDate on, LocalTime from, int places) {}

    /**
     * @throws Refusal {@link PostnatalRefusal#NOT_A_PROVIDER}, {@link PostnatalRefusal#OFFER_IN_THE_PAST}, {@link
     *     PostnatalRefusal#KIND_NOT_OPEN}, {@link PostnatalRefusal#OFFERED_ALREADY}
     */
    public PostnatalOfferId offer(Actor actor, Offer offer) {
        access.require(actor, PostnatalAction.KEEP_OFFER);
        if (offer.on().isBefore(clock.today())) {
            throw Refusal.at("on", PostnatalRefusal.OFFER_IN_THE_PAST);
        }
        if (tables.rules().kind(offer.kind().name(), offer.on()).isEmpty()) {
            throw Refusal.at("kind", PostnatalRefusal.KIND_NOT_OPEN);
        }
        if (institutions.providersOn(offer.on()).stream()
                .noneMatch(one -> one.id().equals(offer.institution()))) {
            throw Refusal.at("institutionId", PostnatalRefusal.NOT_A_PROVIDER);
        }
        var id = PostnatalOfferId.next();
        var made = offers.offer(
                new StoredOffer(id, offer.institution(), offer.kind(), offer.on(), offer.from(), offer.places(), 0, 1),
                actor.id(),
                clock.now());
        if (!made) {
            throw Refusal.at("from", PostnatalRefusal.OFFERED_ALREADY);
        }
        note(actor, id, offer.places());
        return id;
    }

    /**
     * @param places 0 to 50, never fewer than are held
     * @param seen version of the offer
     * @throws Refusal {@link PostnatalRefusal#PLACES_TAKEN}, {@link PostnatalRefusal#OFFER_IN_THE_PAST}, {@link
     *     KernelRefusal#CHANGED_MEANWHILE}
     */
    public void change(Actor actor, PostnatalOfferId id, int places, int seen) {
        access.require(actor, PostnatalAction.KEEP_OFFER);
        var offer = offers.lock(id).orElseThrow(() -> new Refusal(PostnatalRefusal.NO_SUCH_OFFER));
        if (offer.version() != seen) {
            throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
        }
        if (offer.on().isBefore(clock.today())) {
            throw new Refusal(PostnatalRefusal.OFFER_IN_THE_PAST);
        }
        var least = offers.highestTaken(id);
        if (places < least) {
            throw Refusal.at("places", PostnatalRefusal.PLACES_TAKEN).with("least", least);
        }
        offers.write(id, places, actor.id(), clock.now());
        note(actor, id, places);
    }

    private void note(Actor actor, PostnatalOfferId id, int places) {
        audit.note(
                actor,
                PostnatalEvent.OFFER_KEPT,
                Map.of("offer", id.value().toString(), "places", String.valueOf(places)));
    }
}
