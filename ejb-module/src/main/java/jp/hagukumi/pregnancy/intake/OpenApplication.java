package jp.hagukumi.pregnancy.intake;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.Channel;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.PregnancyOpening;
import jp.hagukumi.pregnancy.model.ApplicationLife;
import jp.hagukumi.pregnancy.ports.ApplicationIntake.Status;
import jp.hagukumi.pregnancy.store.IntakeRows;
import jp.hagukumi.pregnancy.store.IntakeStatuses;

/** A clerk has found out who filed, and opens the case with what was filed; its day is the day of filing. */
@Stateless
public class OpenApplication {

    @Inject
    Access access;

    @Inject
    ApplicationDesk desk;

    @Inject
    ApplicationReading reading;

    @Inject
    IntakeRows applications;

    @Inject
    IntakeStatuses statuses;

    @Inject
    PregnancyOpening opening;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @throws Refusal {@link IntakeRefusal#ONLY_TO_SETTLE}, {@link IntakeRefusal#CANNOT_BE_OPENED} where it is torn or another
     *     procedure's, {@link KernelRefusal#WRONG_STATE}, and whatever keeps a notice from being taken
     */
    public PregnancyId open(Actor actor, ApplicationId application, PersonId woman) {
        access.require(actor, IntakeAction.OPEN_APPLICATION, application);
        var stored = desk.locked(application);
        desk.requireFirst(stored);
        if (stored.finding()
                .filter(Set.of(IntakeRefusal.PACKAGE_UNFIT.code(), IntakeRefusal.OTHER_PROCEDURE.code())::contains)
                .isPresent()) {
            throw new Refusal(IntakeRefusal.CANNOT_BE_OPENED);
        }
        var notice = reading.read(stored.items(), applications.answers(application));
        var filedOn = stored.filedAt().atZone(CityClock.TOKYO).toLocalDate();
        var opened = opening.open(actor, woman, notice, Channel.PORTAL, filedOn);
        desk.decide(actor, stored, ApplicationLife.Event.OPEN, Optional.of(opened.id()), Optional.empty());
        statuses.tell(application, Status.DONE, clock.now());
        audit.note(
                actor,
                IntakeEvent.APPLICATION_OPENED,
                application,
                Set.of(woman.value()),
                Map.of("pregnancy", opened.id().value().toString()));
        return opened.id();
    }
}
