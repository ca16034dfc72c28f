package jp.hagukumi.identity;

import static jp.hagukumi.identity.IdentityAction.END_SUPPORT_MEASURE;
import static jp.hagukumi.identity.IdentityEvent.SUPPORT_MEASURE_ENDED;
import static jp.hagukumi.identity.IdentityEvent.SUPPORT_MEASURE_END_ASKED;
import static jp.hagukumi.identity.IdentityEvent.SUPPORT_MEASURE_KEPT_UP;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.SupportMeasureChanged;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.model.SupportMeasureLife;
import jp.hagukumi.identity.store.SupportMeasureDesk;
import jp.hagukumi.identity.store.SupportMeasureDesk.Held;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.TextBounds;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.outbox.Outbox;

/**
 * Ends a support measure that was entered at the desk: one clerk asks, another confirms, since an address once shown stays known.
 * What the register told of is refused with {@link IdentityRefusal#MEASURE_OF_THE_REGISTER}. Source: docs/adr/0023.
 */
@Stateless
public class EndSupportMeasure {

    private static final TextBounds REASON = TextBounds.lines(1, 400);

    @Inject
    Access access;

    @Inject
    SupportMeasureDesk measures;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** @param reason 1 to 400 code points: who asked the city to end it, or why the need is gone */
    public void ask(Actor actor, SupportMeasureId id, String reason) {
        access.require(actor, END_SUPPORT_MEASURE, id);
        REASON.flawOf(reason).ifPresent(flaw -> {
            throw Refusal.at("reason", KernelRefusal.OUT_OF_BOUNDS)
                    .with("min", 1)
                    .with("max", 400);
        });
        var held = lock(id);
        SupportMeasureLife.TABLE.after(held.state(), SupportMeasureLife.Event.ASK_END);
        measures.askEnd(id, new StaffId(actor.id()), reason, clock.now());
        audit.note(actor, SUPPORT_MEASURE_END_ASKED, id, held.protectedPersons());
    }

    /** By another than who asked. Today is its last day. */
    public void confirm(Actor actor, SupportMeasureId id) {
        access.require(actor, END_SUPPORT_MEASURE, id);
        var held = lock(id);
        SupportMeasureLife.TABLE.after(held.state(), SupportMeasureLife.Event.CONFIRM_END);
        if (held.endAskedBy().filter(actor.id()::equals).isPresent()) {
            throw new Refusal(IdentityRefusal.SECOND_PERSON_NEEDED);
        }
        measures.end(id, new StaffId(actor.id()), clock.today());
        outbox.record(actor, new SupportMeasureChanged(id.value(), held.protectedPersons()));
        audit.note(actor, SUPPORT_MEASURE_ENDED, id, held.protectedPersons());
    }

    /** The end that was asked for is dropped, by whoever: the measure goes on. */
    public void keep(Actor actor, SupportMeasureId id) {
        access.require(actor, END_SUPPORT_MEASURE, id);
        var held = lock(id);
        SupportMeasureLife.TABLE.after(held.state(), SupportMeasureLife.Event.KEEP);
        measures.dropEnd(id);
        audit.note(actor, SUPPORT_MEASURE_KEPT_UP, id, held.protectedPersons());
    }

    private Held lock(SupportMeasureId id) {
        var held = measures.lock(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (held.ofTheRegister()) {
            throw new Refusal(IdentityRefusal.MEASURE_OF_THE_REGISTER);
        }
        return held;
    }
}
