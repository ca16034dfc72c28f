package jp.hagukumi.documents.letters;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.documents.model.LetterLife;
import jp.hagukumi.identity.Address;
import jp.hagukumi.kernel.access.Role;

/**
 * A letter as its clerk sees it today.
 *
 * @param owner the case it belongs to
 * @param purpose the room's word and a constant's name
 * @param name the addressee's, exactly as registered
 * @param address the addressee's own
 * @param holds what keeps it out of a batch; nothing of what was posted or dropped
 * @param lacking which characters the font lacks, and where
 * @param allowed what the clerk may do with it now; entering a batch is the batch's
 */
public record LetterView(
        LetterId id,
        UUID owner,
        String purpose,
        Role desk,
        String ward,
        LetterState state,
        int rowVersion,
        Instant writtenAt,
        String name,
        Optional<Address> address,
        LetterText text,
        Set<LetterHold> holds,
        List<Lacking> lacking,
        Set<LetterMove> allowed) {

    public LetterView {
        holds = Set.copyOf(holds);
        lacking = List.copyOf(lacking);
        allowed = Set.copyOf(allowed);
    }

    static LetterView of(JudgedLetter judged) {
        var letter = judged.letter();
        var isOver = letter.state() == LetterState.POSTED || letter.state() == LetterState.DROPPED;
        var allowed = LetterLife.TABLE.allowedFrom(letter.state());
        allowed.remove(LetterMove.ENTER_BATCH);
        if (!judged.holds().contains(LetterHold.ADDRESS_PROTECTED)
                || judged.address().isEmpty()) {
            allowed.remove(LetterMove.LOOK);
        }
        // A letter in a batch is posted with it.
        if (letter.state() == LetterState.IN_BATCH || !judged.mayGoApart()) {
            allowed.remove(LetterMove.POST);
        }
        if (!judged.mayGoApart()) {
            allowed.remove(LetterMove.BY_HAND);
            allowed.remove(LetterMove.OTHER_PRINTER);
        }
        return new LetterView(
                letter.id(),
                letter.matter().owner(),
                letter.matter().purpose(),
                letter.matter().desk(),
                letter.matter().ward(),
                letter.state(),
                letter.rowVersion(),
                letter.writtenAt(),
                judged.name(),
                judged.address(),
                letter.text(),
                isOver ? Set.of() : judged.holds(),
                judged.lacking(),
                allowed);
    }

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "LetterView[" + id + "]";
    }
}
