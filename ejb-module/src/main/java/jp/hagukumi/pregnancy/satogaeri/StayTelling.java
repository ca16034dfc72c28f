package jp.hagukumi.pregnancy.satogaeri;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.ports.HubMessage.Kind;
import jp.hagukumi.pregnancy.store.HubLetters;
import jp.hagukumi.pregnancy.store.StayConsents;
import jp.hagukumi.pregnancy.store.StayRows;
import jp.hagukumi.pregnancy.store.StoredStay;

/** Has the other municipality told, or what was told recalled: in the transaction of the work that calls for it. */
@ApplicationScoped
class StayTelling {

    @Inject
    HubLetters letters;

    @Inject
    StayConsents consents;

    @Inject
    StayRows stays;

    @Inject
    CityClock clock;

    /** The woman is registered and the request goes, or goes anew; one that waits untouched says already what stands now. */
    void tell(StoredStay stay) {
        for (var kind : new Kind[] {Kind.SUBJECT, Kind.REQUEST}) {
            if (!letters.waitsUntouched(stay.id(), kind)) {
                letters.write(stay.id(), kind, clock.now());
            }
        }
    }

    /** Nothing more goes, and what may have arrived is recalled, the request first. Nothing is said of why. */
    void recall(StoredStay stay, StayConsents.End because, StayState end) {
        var now = clock.now();
        consents.end(stay.id(), because, now);
        var latest = now.plus(SendHubLetters.HELD);
        var notBefore = letters.onTheirWayUntil(stay.id())
                .map(until -> until.isBefore(latest) ? until : latest)
                .filter(until -> until.isAfter(now))
                .orElse(now);
        letters.dropTellings(stay.id(), now);
        recall(stay, Kind.REQUEST, Kind.RECALL_REQUEST, notBefore);
        recall(stay, Kind.SUBJECT, Kind.RECALL_SUBJECT, notBefore);
        stays.end(stay.id(), end, now);
    }

    private void recall(StoredStay stay, Kind told, Kind recall, Instant notBefore) {
        if (letters.mayHaveLeft(stay.id(), told)) {
            letters.recall(stay.id(), recall, clock.now(), notBefore);
        }
    }
}
