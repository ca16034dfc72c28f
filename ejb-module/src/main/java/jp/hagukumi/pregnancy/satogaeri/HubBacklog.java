package jp.hagukumi.pregnancy.satogaeri;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.pregnancy.ports.PublicMedicalHub;
import jp.hagukumi.pregnancy.store.HubLetters;

/** How many messages the hub refused, and whether it is connected at all: for the health check, which has no actor. */
@ApplicationScoped
public class HubBacklog {

    @Inject
    HubLetters letters;

    @Inject
    PublicMedicalHub hub;

    public long stuck() {
        return letters.count(HubLetterState.STUCK);
    }

    public boolean connected() {
        return hub.present();
    }
}
