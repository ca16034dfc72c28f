package jp.hagukumi.pregnancy.care;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.InstitutionFacts;
import jp.hagukumi.identity.Institutions;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.care.store.OfferRows;

/** The desk copies what is offered in seven days to a later week; what stands there already stays as it is, so twice equals once. */
@Stateless
public class CopyPostnatalOffers {

    @Inject
    Access access;

    @Inject
    OfferRows offers;

    @Inject
    Institutions institutions;

    @Inject
    CityClock clock;

    @Inject
    Audit audit;

    /**
     * @param from the first of the seven days
     * @param to the first day of the copy, after them
     * @return how many offers were made
     * @throws Refusal {@link PostnatalRefusal#WEEK_NOT_LATER}, {@link PostnatalRefusal#OFFER_IN_THE_PAST}
     */
    public int copy(Actor actor, LocalDate from, LocalDate to) {
        access.require(actor, PostnatalAction.COPY_OFFERS);
        if (to.isBefore(from.plusWeeks(1)) || to.getDayOfWeek() != from.getDayOfWeek()) {
            throw Refusal.at("to", PostnatalRefusal.WEEK_NOT_LATER);
        }
        if (to.isBefore(clock.today())) {
            throw Refusal.at("to", PostnatalRefusal.OFFER_IN_THE_PAST);
        }
        var providers =
                institutions.providersOn(to).stream().map(InstitutionFacts::id).collect(Collectors.toSet());
        var made = offers.copy(from, to, providers, actor.id(), clock.now());
        audit.note(
                actor,
                PostnatalEvent.OFFERS_COPIED,
                Map.of("from", from.toString(), "to", to.toString(), "offers", String.valueOf(made)));
        return made;
    }
}
