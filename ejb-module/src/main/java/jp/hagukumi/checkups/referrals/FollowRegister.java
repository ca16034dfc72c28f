package jp.hagukumi.checkups.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.referrals.model.ReferralLife;
import jp.hagukumi.checkups.referrals.store.ReferralRows;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.Standing;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;

/**
 * What the resident register says of a child, for its referrals. Heard twice it does what it did the first time, and what stands now
 * counts, not what stood when it was announced.
 */
@ApplicationScoped
public class FollowRegister {

    @Inject
    ReferralRows referrals;

    @Inject
    People people;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** Lives in another ward: that ward goes on with what is open. */
    public void moved(Actor actor, PersonId child) {
        people.find(child)
                .filter(facts -> facts.standing() == Standing.RESIDENT)
                .flatMap(PersonFacts::ward)
                .ifPresent(ward -> referrals.lockOpenOf(child).stream()
                        .filter(referral -> !referral.ward().equals(ward))
                        .forEach(referral -> {
                            referrals.moveTo(referral, ward);
                            audit.note(
                                    actor,
                                    ReferralEvent.REGISTER_FOLLOWED,
                                    referral.id(),
                                    ReferralCases.about(referral),
                                    Map.of("why", "MOVE"));
                        }));
    }

    /** Lives elsewhere or has died: ends at once, and nobody is told. */
    public void gone(Actor actor, PersonId child) {
        if (people.find(child)
                .filter(facts -> facts.standing() == Standing.RESIDENT || facts.standing() == Standing.EXPECTED)
                .isPresent()) {
            return;
        }
        referrals.lockOpenOf(child).forEach(referral -> {
            referrals.leave(
                    referral, ReferralLife.TABLE.after(referral.state(), ReferralLife.Event.LEAVE), clock.now());
            audit.note(
                    actor,
                    ReferralEvent.REGISTER_FOLLOWED,
                    referral.id(),
                    ReferralCases.about(referral),
                    Map.of("why", ReferralLife.Event.LEAVE.name()));
        });
    }
}
