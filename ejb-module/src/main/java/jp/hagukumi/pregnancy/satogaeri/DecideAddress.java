package jp.hagukumi.pregnancy.satogaeri;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.People;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.TextBounds;
import jp.hagukumi.kernel.text.Written;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.store.StayRows;

/**
 * A nurse who has spoken with a protected woman decides that the address of her stay may go to the other municipality, and says
 * why. Without it no address goes out. Her home address never does.
 */
@Stateless
public class DecideAddress {

    private static final TextBounds REASON = TextBounds.lines(1, 500);

    @Inject
    Access access;

    @Inject
    StayRows stays;

    @Inject
    StayTelling telling;

    @Inject
    People people;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param reason 1 to 500 code points
     * @throws Refusal {@link SatogaeriRefusal#NOT_PROTECTED}, {@link SatogaeriRefusal#TEXT_UNFIT},
     *     {@link KernelRefusal#WRONG_STATE} where the stay has ended
     */
    public void decide(Actor actor, StayId stay, Written reason) {
        access.require(actor, SatogaeriAction.DECIDE_ADDRESS, stay);
        if (REASON.flawOf(reason.exact()).isPresent()) {
            throw Refusal.at("reason", SatogaeriRefusal.TEXT_UNFIT).with("max", REASON.most());
        }
        var stored = stays.lock(stay).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (!stored.state().isOpen()) {
            throw new Refusal(
                    KernelRefusal.WRONG_STATE, Map.of("state", stored.state().name(), "allowed", ""));
        }
        if (!people.underProtection(stored.woman(), clock.today())) {
            throw new Refusal(SatogaeriRefusal.NOT_PROTECTED);
        }
        stays.decideAddress(stay, new StayRows.AddressDecision(actor.id(), clock.now(), reason.exact()));
        if (stored.state() != StayState.PLANNED) {
            telling.tell(stored);
        }
        audit.note(actor, SatogaeriEvent.ADDRESS_DECIDED, stay, List.of(), Map.of());
    }
}
