package jp.hagukumi.pregnancy.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.pregnancy.ports.ApplicationIntake;
import jp.hagukumi.pregnancy.store.IntakeStatuses;

/** How many statuses the portal refused, and whether it is connected at all: for the health check, which has no actor. */
@ApplicationScoped
public class IntakeBacklog {

    @Inject
    IntakeStatuses statuses;

    @Inject
    ApplicationIntake portal;

    public long stuck() {
        return statuses.stuck();
    }

    public boolean connected() {
        return portal.present();
    }
}
