package jp.hagukumi.identity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.RegisterAnswer.Outcome;
import jp.hagukumi.identity.model.RegisterLine;
import jp.hagukumi.identity.rules.RegisterOrder;
import jp.hagukumi.identity.store.RegisterRows;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/**
 * One event, one transaction: written down once, put in order behind the person's earlier ones, and carried out together with
 * those held ones that waited for it. Called by {@link TakeRegisterEvents} only.
 */
@Stateless
public class ApplyRegisterEvent {

    @Inject
    RegisterRows register;

    @Inject
    CarryOutRegisterFact facts;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public RegisterAnswer apply(Actor actor, InstitutionId sender, RegisterEvent event) {
        var digest = RegisterLine.digest(event);
        var last = register.lockLine(event.residentNumber());
        var before = register.digestOf(sender, event.eventId());
        if (before.isPresent()) {
            if (!java.util.Arrays.equals(before.get(), digest)) {
                throw new Refusal(IdentityRefusal.EVENT_ID_REUSED);
            }
            return RegisterAnswer.of(event.eventId(), Outcome.REPEATED);
        }
        return switch (RegisterOrder.decide(last, opens(event), event.sequence())) {
            case PASSED -> throw new Refusal(IdentityRefusal.SEQUENCE_PASSED);
            case HOLD -> hold(sender, event, digest, last);
            case APPLY -> carryOut(actor, sender, event, digest);
        };
    }

    private static boolean opens(RegisterEvent event) {
        var kind = event.fact().kind();
        return kind == RegisterFact.Kind.MOVE_IN || kind == RegisterFact.Kind.BIRTH;
    }

    private RegisterAnswer hold(InstitutionId sender, RegisterEvent event, byte[] digest, long last) {
        if (!register.hold(sender, event, digest, clock.now())) {
            throw new Refusal(IdentityRefusal.SEQUENCE_PASSED);
        }
        register.noticeGap(event.residentNumber(), last, clock.now());
        return RegisterAnswer.of(event.eventId(), Outcome.HELD);
    }

    private RegisterAnswer carryOut(Actor actor, InstitutionId sender, RegisterEvent event, byte[] digest) {
        facts.objectionTo(event).ifPresent(objection -> {
            throw new Refusal(objection);
        });
        var person = facts.carryOut(actor, event);
        register.applied(sender, event, digest, person, clock.now());
        register.advance(event.residentNumber(), event.sequence());
        note(actor, event, person);
        drain(actor, event.residentNumber(), event.sequence());
        return RegisterAnswer.of(event.eventId(), Outcome.APPLIED);
    }

    /** What waited for this event takes effect now; one that no longer can is set aside for somebody to look at. */
    private void drain(Actor actor, String residentNumber, long from) {
        var last = from;
        for (var next = register.held(residentNumber, last + 1); next.isPresent(); ) {
            var event = RegisterLine.read(next.get().content());
            Optional<IdentityRefusal> objection = facts.objectionTo(event);
            if (objection.isPresent()) {
                register.setAside(next.get(), objection.get().code(), clock.now());
            } else {
                var person = facts.carryOut(actor, event);
                register.release(next.get(), person, clock.now());
                note(actor, event, person);
            }
            last = event.sequence();
            register.advance(residentNumber, last);
            next = register.held(residentNumber, last + 1);
        }
        register.settleGap(residentNumber, last, clock.now());
    }

    private void note(Actor actor, RegisterEvent event, PersonId person) {
        var hidden = event.fact().kind() == RegisterFact.Kind.SUPPORT_MEASURE;
        audit.note(
                actor,
                hidden ? IdentityEvent.SUPPORT_MEASURE_APPLIED : IdentityEvent.REGISTER_EVENT_APPLIED,
                person,
                java.util.List.of(person.value()),
                java.util.Map.of(
                        "event", event.eventId(), "kind", event.fact().kind().name()));
    }
}
