package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.announcements.RegistrationAccepted;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.store.RegistrationDeskRows;
import jp.hagukumi.births.store.RegistrationDeskRows.Held;
import jp.hagukumi.births.store.RegistrationHistory;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.outbox.Outbox;

/**
 * A clerk accepts (受理) a notice of birth. It gets the next number of the ward's book of the year, without gaps; the date of receipt
 * stays that of the deposit. Accepted again after the family register returned it, it keeps number and day.
 */
@Stateless
public class AcceptRegistration {

    @Inject
    Access access;

    @Inject
    DeskCase desk;

    @Inject
    RegistrationDeskRows rows;

    @Inject
    PhotoStanding photos;

    @Inject
    RegistrationHistory history;

    @Inject
    RegistrationTold told;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @return the number of acceptance, such as {@code 141330-2026-000123}
     * @throws Refusal WRONG_STATE, {@link RegistrationRefusal#ACT_WAITS},
     *     {@link RegistrationRefusal#PHOTO_NOT_COMPARED}, {@link RegistrationRefusal#DEFECTS_OPEN}, CHANGED_MEANWHILE
     */
    public String accept(Actor actor, RegistrationId registration, int rowVersion) {
        access.require(actor, RegistrationAction.ACCEPT_REGISTRATION, registration);
        var held = desk.held(registration, rowVersion);
        var state = desk.after(held, RegistrationMove.ACCEPT);
        photos.requireCompared(held.registration());
        if (!history.openDefects(registration).isEmpty()) {
            throw new Refusal(RegistrationRefusal.DEFECTS_OPEN);
        }
        var on = held.acceptedOn().orElseGet(clock::today);
        var number = held.acceptanceNumber().orElseGet(() -> number(held, on.getYear()));
        rows.accept(registration, number, on);
        desk.remember(actor, held, RegistrationMove.ACCEPT, state, Optional.empty());
        var filed = held.registration();
        outbox.record(
                actor,
                new RegistrationAccepted(
                        registration.value(),
                        filed.child().value(),
                        filed.mother().map(PersonId::value),
                        filed.version(),
                        filed.ward(),
                        number,
                        on,
                        filed.filing().orElseThrow().receivedOn()));
        told.tell(filed, RegistrationNotice.REGISTRATION_ACCEPTED, Map.of("date", on.toString()));
        audit.note(
                actor, RegistrationAudit.REGISTRATION_ACCEPTED, registration, filed.about(), Map.of("number", number));
        return number;
    }

    private String number(Held held, int year) {
        var ward = held.registration().ward();
        return String.format(Locale.ROOT, "%s-%d-%06d", ward, year, rows.nextNumber(ward, year));
    }
}
