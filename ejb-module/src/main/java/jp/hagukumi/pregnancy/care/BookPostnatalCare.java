package jp.hagukumi.pregnancy.care;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.store.PregnancyRows;

/** The desk books or moves a place for her, by phone or at the counter; she is told. */
@Stateless
public class BookPostnatalCare {

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    PostnatalBooking booking;

    @Inject
    PostnatalTelling telling;

    @Inject
    Audit audit;

    /**
     * @param moved the booking that is moved; empty to book
     * @throws Refusal those of {@link PostnatalBooking#book}
     */
    public void book(Actor actor, PregnancyId id, PostnatalOfferId offer, Optional<PostnatalBooking.Seen> moved) {
        access.require(actor, PostnatalAction.BOOK_CARE, id);
        var pregnancy = pregnancies.lock(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var booked = booking.book(actor, pregnancy, offer, Optional.empty(), moved, PostnatalBooking.Channel.DESK);
        telling.tell(pregnancy, PostnatalNotice.CARE_BOOKED_FOR_YOU, booked);
        audit.note(
                actor,
                PostnatalEvent.CARE_BOOKED,
                booked.id(),
                List.of(pregnancy.woman().value()),
                Map.of("on", booked.on().toString(), "version", String.valueOf(booked.version())));
    }
}
