package jp.hagukumi.pregnancy.care;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.pregnancy.store.PregnancyRows;

/** She books a place herself, or moves her booking to another. */
@Stateless
public class BookMyPostnatalCare {

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    PostnatalCases cases;

    @Inject
    PostnatalBooking booking;

    @Inject
    Audit audit;

    /**
     * @param reductionYen by how much she saw that it is cheaper
     * @param moved the booking that is moved; empty to book
     * @throws Refusal those of {@link PostnatalBooking#book}
     */
    public void book(Actor actor, PostnatalOfferId offer, long reductionYen, Optional<PostnatalBooking.Seen> moved) {
        access.require(actor, PostnatalAction.BOOK_MY_CARE);
        var pregnancy = cases.of(new PersonId(actor.id()))
                .flatMap(known -> pregnancies.lock(known.id()))
                .orElseThrow(() -> new Refusal(PostnatalRefusal.NO_CARE_DUE));
        var booked =
                booking.book(actor, pregnancy, offer, Optional.of(reductionYen), moved, PostnatalBooking.Channel.APP);
        audit.note(
                actor,
                PostnatalEvent.CARE_BOOKED,
                booked.id(),
                List.of(actor.id()),
                Map.of("on", booked.on().toString(), "version", String.valueOf(booked.version())));
    }
}
