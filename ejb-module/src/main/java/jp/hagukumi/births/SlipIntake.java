package jp.hagukumi.births;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.announcements.ContactSlipFiled;
import jp.hagukumi.births.model.SlipLife;
import jp.hagukumi.births.rules.VisitRules;
import jp.hagukumi.births.store.FamilyLocks;
import jp.hagukumi.births.store.NewbornRows.Certified;
import jp.hagukumi.births.store.Newborns;
import jp.hagukumi.births.store.Newborns.Newborn;
import jp.hagukumi.births.store.RuleTables;
import jp.hagukumi.births.store.SlipRows;
import jp.hagukumi.births.store.StoredSlip;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.outbox.Outbox;

/** Takes a slip in, whoever wrote it: the next version, and the visit it leads to, in the caller's transaction. */
@ApplicationScoped
public class SlipIntake {

    @Inject
    Newborns newborns;

    @Inject
    FamilyLocks locks;

    @Inject
    RuleTables rules;

    @Inject
    SlipRows slips;

    @Inject
    VisitOpening visits;

    @Inject
    CertificateUse certificates;

    @Inject
    CityCalendar calendar;

    @Inject
    Outbox outbox;

    @Inject
    CityClock clock;

    /**
     * @param channel APP, PAPER, PHONE or COUNTER
     * @throws Refusal with everything that is wrong at once; by name after a death, for a child that is no infant any more, and
     *     for a family that neither lives nor stays in this city
     */
    public StoredSlip take(Actor actor, PersonId child, SlipContent content, String channel) {
        var newborn = held(child);
        var judged = SlipJudgement.of(newborn, content, rules.visits());
        if (!judged.findings().isEmpty()) {
            throw Refusal.of(judged.findings());
        }
        var facts = facts(newborn, content);
        var ward = rules.visits().ward(facts).orElseThrow(() -> new Refusal(SlipRefusal.NOT_OF_THIS_CITY));
        var decision = rules.visits().decide(facts);
        slips.inForce(child)
                .ifPresent(before -> slips.changeState(
                        before.id(), SlipLife.TABLE.after(before.state(), SlipLife.Event.FILE_AGAIN)));
        var slip = new StoredSlip(
                new SlipId(Ids.next()),
                child,
                newborn.mother(),
                slips.versions(child) + 1,
                clock.now(),
                channel,
                actor.id(),
                SlipLife.State.FILED,
                ward.code(),
                decision.lowBirthWeight(),
                decision.ruleVersion(),
                newborn.certified().map(Certified::certificate),
                newborn.bornOn(),
                newborn.grams(),
                content);
        slips.write(slip);
        certificates.usedFor(child.value(), slip.filedAt());
        visits.follow(actor, slip, ward, decision);
        outbox.record(
                actor,
                new ContactSlipFiled(
                        slip.id().value(),
                        child.value(),
                        newborn.mother().map(PersonId::value),
                        slip.version(),
                        slip.ward(),
                        slip.lowBirthWeight(),
                        slip.filedAt()));
        return slip;
    }

    public SlipFiled told(StoredSlip slip) {
        return new SlipFiled(
                slip.id(),
                slip.filedAt(),
                slip.version(),
                slip.ward(),
                calendar.city().ward(slip.ward()).map(ward -> ward.name()).orElse(slip.ward()),
                slip.lowBirthWeight());
    }

    static List<UUID> about(StoredSlip slip) {
        return About.child(slip.child(), slip.mother());
    }

    static Map<String, String> detail(StoredSlip slip) {
        return Map.of(
                "version", String.valueOf(slip.version()),
                "channel", slip.channel(),
                "ward", slip.ward(),
                "lowBirthWeight", String.valueOf(slip.lowBirthWeight()));
    }

    /** The child as it stands now that nobody else can change what hangs on it. */
    private Newborn held(PersonId child) {
        var known = newborns.find(child).orElseThrow(() -> new Refusal(SlipRefusal.NOT_A_CHILD));
        locks.hold(child, known.mother());
        var newborn = newborns.find(child).orElseThrow(() -> new Refusal(SlipRefusal.NOT_A_CHILD));
        if (newborn.died()) {
            throw new Refusal(SlipRefusal.NOT_NEEDED);
        }
        var months = rules.measures().infantBeforeMonths(newborn.bornOn()).value();
        if (!clock.today().isBefore(newborn.bornOn().plusMonths(months))) {
            throw new Refusal(SlipRefusal.NO_INFANT_ANY_MORE);
        }
        return newborn;
    }

    private VisitRules.Facts facts(Newborn newborn, SlipContent content) {
        var city = calendar.city();
        Optional<String> stayWard = content.stay().kind() == SlipContent.StayKind.HOME
                ? Optional.empty()
                : content.stay().municipality().filter(code -> city.ward(code).isPresent());
        return new VisitRules.Facts(
                newborn.bornOn(),
                newborn.grams(),
                newborn.person().ward(),
                stayWard,
                content.visitWish() == SlipContent.VisitPlace.STAY,
                content.visitWish() == SlipContent.VisitPlace.NONE);
    }
}
