package jp.hagukumi.pregnancy.care;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.Institutions;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.pregnancy.care.store.OfferRows;

/** What institutions offer in seven days, and how much of it is taken; no names. */
@Stateless
public class ListPostnatalOffers {

    @Inject
    Access access;

    @Inject
    OfferRows offers;

    @Inject
    Institutions institutions;

    @Inject
    Audit audit;

    private static final int MOST = 2_000;

    private static final int WEEK = 7;

    /** @param from the first day */
    public PostnatalWeek list(Actor actor, LocalDate from) {
        access.require(actor, PostnatalAction.LIST_OFFERS);
        var found = offers.between(from, from.plusDays(WEEK - 1), MOST);
        var places = institutions.names(
                found.stream().map(one -> one.institution().value()).collect(Collectors.toSet()));
        audit.note(
                actor,
                PostnatalEvent.OFFERS_LISTED,
                Map.of("from", from.toString(), "offers", String.valueOf(found.size())));
        return new PostnatalWeek(
                from,
                institutions.providersOn(from).stream()
                        .map(one -> new PostnatalWeek.Provider(one.id(), one.name()))
                        .toList(),
                found.stream()
                        .map(one -> new PostnatalWeek.Offer(
                                one.id(),
                                one.institution(),
                                places.getOrDefault(one.institution().value(), ""),
                                one.kind(),
                                one.on(),
                                one.startsAt(),
                                one.places(),
                                one.taken(),
                                one.version()))
                        .toList());
    }
}
