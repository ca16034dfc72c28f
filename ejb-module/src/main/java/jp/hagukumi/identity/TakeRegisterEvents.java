package jp.hagukumi.identity;

import static jp.hagukumi.identity.IdentityAction.TAKE_REGISTER_EVENTS;
import static jp.hagukumi.identity.IdentityEvent.REGISTER_EVENTS_TAKEN;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.RegisterAnswer.Outcome;
import jp.hagukumi.identity.model.RegisterCheck;
import jp.hagukumi.identity.store.InstitutionRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/**
 * Takes what the resident register tells: the same for messages and files.
 *
 * <p>Each event is a transaction of its own, so that one that is wrong holds up no other. An event comes into force once,
 * however often it is sent, and only after all earlier ones of the same person.
 */
@Stateless
public class TakeRegisterEvents {

    /** Most events in one delivery. */
    public static final int MOST = 1_000;

    @Inject
    Access access;

    @Inject
    InstitutionRows institutions;

    @Inject
    CityCalendar city;

    @Inject
    ApplyRegisterEvent apply;

    @Inject
    Audit audit;

    /**
     * @param events at most 1,000, in the order in which they happened
     * @return one answer for each, in the same order
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<RegisterAnswer> take(Actor actor, List<RegisterEvent> events) {
        access.require(actor, TAKE_REGISTER_EVENTS);
        if (events.size() > MOST) {
            throw new Refusal(KernelRefusal.TOO_LARGE).with("max", MOST);
        }
        var sender = sender(actor);
        var check = new RegisterCheck(city.city());
        var answers = new ArrayList<RegisterAnswer>();
        for (var event : events) {
            answers.add(check.flawOf(event)
                    .map(field -> malformed(event, field))
                    .orElseGet(() -> answer(actor, sender, event)));
        }
        audit.note(
                actor,
                REGISTER_EVENTS_TAKEN,
                Map.of(
                        "events", String.valueOf(events.size()),
                        "applied", count(answers, Outcome.APPLIED),
                        "held", count(answers, Outcome.HELD),
                        "refused", count(answers, Outcome.REFUSED)));
        return answers;
    }

    /** A file carried by hand and a message mean the same sender, so that an event sent both ways is one event. */
    private InstitutionId sender(Actor actor) {
        return actor.institution()
                .map(InstitutionId::new)
                .or(() -> institutions.registerSystem().map(InstitutionFacts::id))
                .orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
    }

    private RegisterAnswer answer(Actor actor, InstitutionId sender, RegisterEvent event) {
        try {
            return apply.apply(actor, sender, event);
        } catch (Refusal refused) {
            if (refused.code() instanceof IdentityRefusal code) {
                return new RegisterAnswer(event.eventId(), Outcome.REFUSED, Optional.of(code), Optional.empty());
            }
            throw refused;
        }
    }

    private static RegisterAnswer malformed(RegisterEvent event, String field) {
        return new RegisterAnswer(
                event.eventId(), Outcome.REFUSED, Optional.of(IdentityRefusal.EVENT_MALFORMED), Optional.of(field));
    }

    private static String count(List<RegisterAnswer> answers, Outcome outcome) {
        return String.valueOf(
                answers.stream().filter(answer -> answer.outcome() == outcome).count());
    }
}
