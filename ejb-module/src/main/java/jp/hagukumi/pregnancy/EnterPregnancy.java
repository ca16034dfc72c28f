package jp.hagukumi.pregnancy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** A member of the health staff enters the notice that a woman, or her agent, brought to the counter. */
@Stateless
public class EnterPregnancy {

    @Inject
    Access access;

    @Inject
    PregnancyOpening opening;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param filedOn day on which it was brought; today or before
     * @throws Refusal as {@link PregnancyOpening#open}; {@link PregnancyRefusal#DAY_IN_THE_FUTURE}
     */
    public PregnancyId enter(Actor actor, PersonId woman, Notification notice, LocalDate filedOn) {
        access.require(actor, PregnancyAction.ENTER_PREGNANCY, woman);
        if (filedOn.isAfter(clock.today())) {
            throw Refusal.at("filedOn", PregnancyRefusal.DAY_IN_THE_FUTURE);
        }
        var pregnancy = opening.open(actor, woman, notice, Channel.COUNTER, filedOn);
        audit.note(
                actor,
                PregnancyEvent.PREGNANCY_ENTERED,
                pregnancy.id(),
                List.of(woman.value()),
                Map.of("ward", pregnancy.ward(), "channel", Channel.COUNTER.name()));
        return pregnancy.id();
    }
}
