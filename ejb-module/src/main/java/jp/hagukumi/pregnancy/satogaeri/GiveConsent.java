package jp.hagukumi.pregnancy.satogaeri;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.model.StayLife;
import jp.hagukumi.pregnancy.ports.PublicMedicalHub;
import jp.hagukumi.pregnancy.store.HubTables;
import jp.hagukumi.pregnancy.store.StayConsents;
import jp.hagukumi.pregnancy.store.StayRows;

/** A woman agrees that the municipality of her stay is told, with what she has just seen: what, to whom and until when. */
@Stateless
public class GiveConsent {

    /** The list that the page shows; another list is another consent. */
    static final String WORDING = "pmh-fields/1";

    @Inject
    Access access;

    @Inject
    StayRows stays;

    @Inject
    StayConsents consents;

    @Inject
    StayJudging judging;

    @Inject
    StayTelling telling;

    @Inject
    HubTables tables;

    @Inject
    PublicMedicalHub hub;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * What she agreed to, so that nobody agrees to what was changed meanwhile.
     *
     * @param version of the stay as she saw it
     * @param municipality to whom
     */
    public record Agreed(int version, String municipality) {}

    /**
     * @throws Refusal {@link SatogaeriRefusal#WORDING_CHANGED}, {@link SatogaeriRefusal#NO_GROUND},
     *     {@link SatogaeriRefusal#NOT_CONNECTED}, {@link SatogaeriRefusal#NO_PREGNANCY}, {@link KernelRefusal#WRONG_STATE}
     */
    public void give(Actor actor, StayId stay, Agreed agreed) {
        access.require(actor, SatogaeriAction.GIVE_CONSENT, stay);
        var stored = stays.lock(stay).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var state = StayLife.TABLE.after(stored.state(), StayLife.Event.CONSENT);
        if (stored.version() != agreed.version() || !stored.municipality().equals(agreed.municipality())) {
            throw new Refusal(SatogaeriRefusal.WORDING_CHANGED);
        }
        if (judging.pregnancyOf(stored.woman()).isEmpty()) {
            throw new Refusal(SatogaeriRefusal.NO_PREGNANCY);
        }
        if (!hub.present()) {
            throw new Refusal(SatogaeriRefusal.NOT_CONNECTED);
        }
        var today = clock.today();
        if (stored.to().isBefore(today)) {
            throw new Refusal(SatogaeriRefusal.ENDED_ALREADY);
        }
        var ground = tables.basis().on(today).orElseThrow(() -> new Refusal(SatogaeriRefusal.NO_GROUND));
        var until = tables.measures().until(stored.to(), today);
        consents.give(
                stay,
                new StayConsents.Given(Ids.next(), ground.name(), WORDING, stored.municipality(), until, clock.now()));
        stays.move(stay, state, Optional.empty());
        telling.tell(stored);
        audit.note(
                actor,
                SatogaeriEvent.CONSENT_GIVEN,
                stay,
                stored.about(),
                Map.of("municipality", stored.municipality(), "until", until.toString(), "basis", ground.name()));
    }
}
