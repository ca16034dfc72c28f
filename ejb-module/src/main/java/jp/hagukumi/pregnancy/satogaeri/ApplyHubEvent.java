package jp.hagukumi.pregnancy.satogaeri;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.ports.PublicMedicalHub.Event;
import jp.hagukumi.pregnancy.rules.HubEventFacts;
import jp.hagukumi.pregnancy.store.HubEvents;
import jp.hagukumi.pregnancy.store.ReadUntil;
import jp.hagukumi.pregnancy.store.ReadUntil.Source;

/**
 * Takes in what came from the hub, each event in a transaction of its own in which it is noted and carried out, or set aside with
 * its reason. The cursor moves when all of a page is in, so that a page that was read half comes again, and what was in is known.
 */
@Stateless
public class ApplyHubEvent {

    private static final Set<String> KINDS = Set.of("ANSWER", "REPORT", "REQUEST", "RECALL");
    private static final int LONGEST_ID = 64;

    @Inject
    HubEvents events;

    @Inject
    HubAnswers answers;

    @Inject
    GuestArriving arriving;

    @Inject
    ReadUntil readUntil;

    @Inject
    CityClock clock;

    /** What became of an event. */
    public enum Outcome {
        APPLIED,
        REPEATED,
        SET_ASIDE
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public String cursor() {
        return readUntil.cursor(Source.HUB);
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void move(String next) {
        readUntil.move(Source.HUB, next, clock.now());
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Outcome apply(Actor actor, Event event) {
        events.hold();
        var before = events.find(event.eventId());
        if (before.stream().anyMatch(known -> known.digest().equals(event.digest()))) {
            return Outcome.REPEATED;
        }
        var finding = before.isEmpty() ? carryOut(actor, event) : Optional.of(SatogaeriRefusal.EVENT_NUMBER_USED_TWICE);
        events.note(new HubEvents.Noted(
                event.eventId(),
                event.digest(),
                KINDS.contains(event.kind()) ? event.kind() : "UNREADABLE",
                requestId(event),
                finding.map(SatogaeriRefusal::code),
                clock.now()));
        return finding.isPresent() ? Outcome.SET_ASIDE : Outcome.APPLIED;
    }

    /** Nothing is written before all of the event is read. */
    private Optional<SatogaeriRefusal> carryOut(Actor actor, Event event) {
        try {
            var facts = new HubEventFacts(event.values());
            return switch (event.kind()) {
                case "ANSWER" -> answers.answered(actor, facts);
                case "REPORT" -> answers.reported(actor, facts);
                case "REQUEST" -> arriving.asked(actor, facts);
                case "RECALL" -> arriving.recalled(actor, facts);
                default -> Optional.of(SatogaeriRefusal.EVENT_UNREADABLE);
            };
        } catch (HubEventFacts.Unfit unfit) {
            return Optional.of(SatogaeriRefusal.EVENT_VALUE_UNFIT);
        }
    }

    private static String requestId(Event event) {
        var said = event.values().getOrDefault("requestId", "");
        return said.matches("[0-9A-Za-z-]{1," + LONGEST_ID + "}") ? said : "";
    }
}
