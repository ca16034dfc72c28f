package jp.hagukumi.pregnancy.satogaeri;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.pregnancy.model.StayLife;
import jp.hagukumi.pregnancy.store.StayConsents;
import jp.hagukumi.pregnancy.store.StayRows;

/** Lets a woman's stays elsewhere fall silent, for the handlers of what is announced. Twice equals once: an ended stay is not open. */
@ApplicationScoped
public class StayEnding {

    @Inject
    StayRows stays;

    @Inject
    StayTelling telling;

    @Inject
    Audit audit;

    /** After a loss, a death or a move: no further word goes anywhere but the recall, and that without a reason. */
    public void stop(Actor actor, UUID woman) {
        for (var stay : stays.lockOpenOfWoman(woman)) {
            telling.recall(stay, StayConsents.End.STOPPED, StayLife.TABLE.after(stay.state(), StayLife.Event.STOP));
            audit.note(
                    actor,
                    SatogaeriEvent.STAY_STOPPED,
                    stay.id(),
                    stay.about(),
                    Map.of("from", stay.state().name()));
        }
    }

    /** What the other municipality was told is told anew: the day of birth, or whether she must not be found, has changed. */
    public void tellAnew(UUID woman) {
        for (var stay : stays.lockOpenOfWoman(woman)) {
            if (stay.state() != StayState.PLANNED) {
                telling.tell(stay);
            }
        }
    }
}
