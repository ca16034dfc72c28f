package jp.hagukumi.pregnancy.satogaeri;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.notifications.Notices;
import jp.hagukumi.pregnancy.model.HubLetterLife;
import jp.hagukumi.pregnancy.model.StayLife;
import jp.hagukumi.pregnancy.ports.HubMessage;
import jp.hagukumi.pregnancy.ports.HubMessage.Kind;
import jp.hagukumi.pregnancy.ports.PublicMedicalHub.Standing;
import jp.hagukumi.pregnancy.store.HubLetters;
import jp.hagukumi.pregnancy.store.StayConsents;
import jp.hagukumi.pregnancy.store.StayRows;

/**
 * The beats before and after a call to the hub, which {@link HubTimer} makes between them outside any transaction. What was not
 * heard of goes again under its id: after each failure the wait doubles, an hour at most.
 */
@Stateless
public class SendHubLetters {

    /** Longer than the adapter's time-outs together, so that nobody else sends what is still being sent. */
    static final Duration HELD = Duration.ofMinutes(5);

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int MOST_LAPSES = 50;

    @Inject
    HubLetters letters;

    @Inject
    HubWriting writing;

    @Inject
    StayRows stays;

    @Inject
    StayTelling telling;

    @Inject
    Notices notices;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** @param message empty where it must not go any more */
    public record Claimed(HubLetters.Letter letter, Optional<HubMessage> message) {

        @Override
        public String toString() {
            return "Claimed[" + letter.id() + "]";
        }
    }

    /** The next that is due, written as things stand now. Whoever claimed it and died loses it after five minutes. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Claimed> claimNext() {
        var now = clock.now();
        return letters.claim(now, now.plus(HELD)).map(letter -> new Claimed(letter, writing.write(letter)));
    }

    /** What must not go any more is dropped. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void drop(Claimed claimed) {
        letters.lock(claimed.letter().id())
                .filter(letter -> letter.state() == HubLetterState.WAITING)
                .ifPresent(letter -> letters.drop(
                        letter.id(), HubLetterLife.TABLE.after(letter.state(), HubLetterLife.Event.DROP), clock.now()));
    }

    /** Notes what the call told. Where the letter was dropped since it was claimed, nothing: its recall is on its way. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void keepStanding(Actor actor, Claimed claimed, Standing standing) {
        var letter = letters.lock(claimed.letter().id()).orElseThrow();
        if (letter.state() != HubLetterState.WAITING) {
            return;
        }
        var now = clock.now();
        switch (standing) {
            case TAKEN -> {
                letters.end(letter.id(), HubLetterLife.TABLE.after(letter.state(), HubLetterLife.Event.TAKE), now);
                letter.stay().ifPresent(stay -> noteTold(actor, letter, stay));
            }
            case NOT_NOW ->
                letters.await(letter.id(), letter.state(), letter.attempts(), now.plus(wait(letter.attempts())));
            case REFUSED ->
                letters.await(
                        letter.id(),
                        HubLetterLife.TABLE.after(letter.state(), HubLetterLife.Event.GIVE_UP),
                        letter.attempts(),
                        now);
        }
    }

    /** Ends stays and consents whose last day is over, and recalls what was told. @return whether there may be more */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean endWhatIsOver(Actor actor) {
        var over = stays.overBefore(clock.today(), MOST_LAPSES);
        for (var id : over) {
            stays.lock(id).filter(stay -> stay.state().isOpen()).ifPresent(stay -> {
                var told = stay.state() != StayState.PLANNED;
                telling.recall(
                        stay, StayConsents.End.LAPSED, StayLife.TABLE.after(stay.state(), StayLife.Event.FINISH));
                audit.note(actor, SatogaeriEvent.CONSENT_LAPSED, id, stay.about(), Map.of());
                if (told) {
                    notices.tell(
                            stay.woman().value(),
                            SatogaeriNotice.CONSENT_LAPSED,
                            Map.of(),
                            "/pregnancy/stay",
                            List.of(stay.pregnancy().value()));
                }
            });
        }
        return over.size() == MOST_LAPSES;
    }

    private void noteTold(Actor actor, HubLetters.Letter letter, StayId stay) {
        var recalled = letter.kind() == Kind.RECALL_REQUEST || letter.kind() == Kind.RECALL_SUBJECT;
        var about = stays.find(stay).orElseThrow().about();
        audit.note(
                actor,
                recalled ? SatogaeriEvent.RECALLED_ELSEWHERE : SatogaeriEvent.TOLD_ELSEWHERE,
                stay,
                about,
                Map.of("kind", letter.kind().name()));
    }

    private static Duration wait(int attempts) {
        var doubled = Duration.ofSeconds(10L << Math.min(attempts, 10));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }
}
