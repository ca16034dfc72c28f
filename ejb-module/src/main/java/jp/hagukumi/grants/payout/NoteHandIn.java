package jp.hagukumi.grants.payout;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.grants.store.BatchRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.TextBounds;
import jp.hagukumi.kernel.time.CityClock;

/** A clerk notes that the file of a batch was handed in at the bank; a second time only when she says that she knows. */
@Stateless
public class NoteHandIn {

    @Inject
    Access access;

    @Inject
    BatchRows batches;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    private static final TextBounds NOTE = TextBounds.line(1, 200);

    /**
     * @param again whether the clerk knows that it was handed in before
     * @param note how and why, at most 200 code points
     * @throws Refusal {@link PayoutRefusal#HANDED_IN_BEFORE}: the bank would pay twice
     */
    public void note(Actor actor, BatchId batch, boolean again, Optional<String> note) {
        access.require(actor, PayoutAction.NOTE_HAND_IN);
        var known = batches.lock(batch).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (known.state() != BatchState.RELEASED) {
            throw new Refusal(KernelRefusal.WRONG_STATE)
                    .with("state", known.state())
                    .with("allowed", "");
        }
        if (note.filter(words -> NOTE.flawOf(words).isPresent()).isPresent()) {
            throw Refusal.at("note", KernelRefusal.OUT_OF_BOUNDS).with("min", 1).with("max", 200);
        }
        var before = batches.usesOf(batch).stream()
                .filter(use -> use.use().equals("HANDED_IN"))
                .reduce((first, last) -> last);
        if (before.isPresent() && !again) {
            throw new Refusal(PayoutRefusal.HANDED_IN_BEFORE)
                    .with(
                            "at",
                            before.get()
                                    .at()
                                    .atZone(CityClock.TOKYO)
                                    .toLocalDateTime()
                                    .withNano(0));
        }
        batches.used(batch, new BatchRows.Use("HANDED_IN", actor.id(), clock.now(), note));
        audit.note(
                actor,
                PayoutEvent.BATCH_HANDED_IN,
                batch,
                List.of(),
                Map.of("again", String.valueOf(before.isPresent())));
    }
}
