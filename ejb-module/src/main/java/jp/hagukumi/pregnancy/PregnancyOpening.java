package jp.hagukumi.pregnancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import jp.hagukumi.announcements.PregnancyNotified;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.Standing;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.outbox.Outbox;
import jp.hagukumi.pregnancy.rules.Gestation;
import jp.hagukumi.pregnancy.store.NoticeRows;
import jp.hagukumi.pregnancy.store.PregnancyRows;
import jp.hagukumi.pregnancy.store.StoredPregnancy;

/** Opens the case of a pregnancy from a notice, whichever way it came, in the caller's transaction. */
@ApplicationScoped
public class PregnancyOpening {

    @Inject
    People people;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    NoticeRows notices;

    @Inject
    Outbox outbox;

    @Inject
    CityClock clock;

    /**
     * Takes the notice as filed today.
     *
     * @throws Refusal with everything that is wrong at once; {@link PregnancyRefusal#ALREADY_NOTIFIED}, {@link
     *     PregnancyRefusal#NOT_LIVING_HERE}
     */
    public StoredPregnancy open(Actor actor, PersonId woman, Notification notice, Channel channel) {
        return open(actor, woman, notice, channel, clock.today());
    }

    /** @param filedOn the day on which it reached the city; residence and weeks are judged by it */
    public StoredPregnancy open(Actor actor, PersonId woman, Notification notice, Channel channel, LocalDate filedOn) {
        pregnancies.holdWoman(woman);
        var known = people.find(woman).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (pregnancies.openOf(woman).isPresent()) {
            throw new Refusal(PregnancyRefusal.ALREADY_NOTIFIED);
        }
        var ward = known.standing() == Standing.RESIDENT ? known.ward() : Optional.<String>empty();
        var judged = NoticeJudgement.of(notice, filedOn);
        if (!judged.findings().isEmpty()) {
            throw Refusal.of(judged.findings());
        }
        var pregnancy = new StoredPregnancy(
                PregnancyId.next(),
                woman,
                PregnancyState.NOTIFIED,
                notice.dueOn(),
                notice.fetuses(),
                0,
                notice.heartbeatOn(),
                ward.orElseThrow(() -> new Refusal(PregnancyRefusal.NOT_LIVING_HERE)),
                filedOn,
                Optional.empty(),
                1);
        pregnancies.open(pregnancy, channel.name(), judged.ruleVersion(), clock.now());
        notices.write(
                pregnancy.id(), notice, Gestation.on(notice.dueOn(), filedOn).weeks(), actor.id(), clock.now());
        outbox.record(actor, new PregnancyNotified(pregnancy.id().value(), woman.value()));
        return pregnancy;
    }
}
