package jp.hagukumi.pregnancy.satogaeri;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.model.HubLetterLife;
import jp.hagukumi.pregnancy.store.HubLetters;

/** Whoever put right what the hub refused lets the message go again. */
@Stateless
public class RetryHubLetter {

    @Inject
    Access access;

    @Inject
    HubLetters letters;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** @throws Refusal {@link KernelRefusal#WRONG_STATE} where it is not stuck */
    public void retry(Actor actor, HubLetterId letter) {
        access.require(actor, SatogaeriAction.RETRY_HUB_LETTER, letter);
        var stored = letters.lock(letter).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var state = HubLetterLife.TABLE.after(stored.state(), HubLetterLife.Event.RETRY);
        letters.await(letter, state, 0, clock.now());
        audit.note(
                actor,
                SatogaeriEvent.HUB_LETTER_RETRIED,
                letter,
                List.of(),
                Map.of("kind", stored.kind().name()));
    }
}
