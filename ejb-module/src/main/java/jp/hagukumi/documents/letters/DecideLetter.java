package jp.hagukumi.documents.letters;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.documents.model.LetterLife;
import jp.hagukumi.documents.store.LetterRows;
import jp.hagukumi.documents.store.StoredLetter;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.TextBounds;
import jp.hagukumi.kernel.text.Written;
import jp.hagukumi.kernel.time.CityClock;

/** A clerk decides about one letter. What holds it back is asked again at that moment, whatever the page showed. */
@Stateless
public class DecideLetter {

    private static final TextBounds REASON = TextBounds.lines(1, 500);

    @Inject
    Access access;

    @Inject
    LetterRows rows;

    @Inject
    LetterJudging judging;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** What a clerk may decide. */
    public enum Decision {
        /** The protected address was looked at, and the letter goes there. */
        LOOK,
        BY_HAND,
        OTHER_PRINTER,
        TAKE_OUT,
        TAKE_BACK,
        /** Of a letter that was written by hand or printed elsewhere. */
        POST,
        DROP;

        LetterMove move() {
            return LetterMove.valueOf(name());
        }
    }

    /**
     * @param rowVersion as the clerk saw it
     * @param reason why it is dropped; 1–500 code points
     * @throws Refusal CHANGED_MEANWHILE, WRONG_STATE; {@link LetterRefusal#HELD_BACK}, {@link LetterRefusal#REASON_MISSING},
     *     {@link LetterRefusal#POSTED_WITH_ITS_BATCH}
     */
    public void decide(Actor actor, LetterId id, int rowVersion, Decision decision, Optional<Written> reason) {
        access.require(actor, LetterAction.DECIDE_LETTER, id);
        var letter = rows.lock(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        Desks.require(actor, letter.matter().ward(), letter.matter().desk());
        if (letter.rowVersion() != rowVersion) {
            throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
        }
        var state = LetterLife.TABLE.after(letter.state(), decision.move());
        if (decision == Decision.POST && letter.state() == LetterState.IN_BATCH) {
            throw new Refusal(LetterRefusal.POSTED_WITH_ITS_BATCH);
        }
        switch (decision) {
            case LOOK -> look(actor, letter);
            case BY_HAND, OTHER_PRINTER, POST -> {
                requireMayGo(judging.judge(letter));
                rows.move(id, state, Optional.empty(), actor.id(), clock.now());
            }
            case TAKE_OUT, TAKE_BACK -> rows.move(id, state, Optional.empty(), actor.id(), clock.now());
            case DROP -> rows.move(id, state, Optional.of(why(reason)), actor.id(), clock.now());
        }
        audit.note(actor, LetterAudit.LETTER_DECIDED, id, letter.concerned(), Map.of("decision", decision.name()));
    }

    /** Kept with the address that was looked at: another one is another question. */
    private void look(Actor actor, StoredLetter letter) {
        var judged = judging.judge(letter);
        if (!judged.holds().contains(LetterHold.ADDRESS_PROTECTED)
                || judged.address().isEmpty()) {
            throw heldBack(judged);
        }
        rows.looked(letter.id(), judged.digest(), actor.id());
    }

    static void requireMayGo(JudgedLetter judged) {
        if (!judged.mayGoApart()) {
            throw heldBack(judged);
        }
    }

    private static Refusal heldBack(JudgedLetter judged) {
        return new Refusal(
                LetterRefusal.HELD_BACK,
                Map.of("holds", judged.holds().stream().map(Enum::name).sorted().collect(Collectors.joining(", "))));
    }

    private static String why(Optional<Written> reason) {
        var words = reason.map(Written::exact)
                .filter(given -> !given.isEmpty())
                .orElseThrow(() -> Refusal.at("reason", LetterRefusal.REASON_MISSING));
        if (REASON.flawOf(words).isPresent()) {
            throw Refusal.at("reason", LetterRefusal.REASON_UNFIT).with("max", REASON.most());
        }
        return words;
    }
}
