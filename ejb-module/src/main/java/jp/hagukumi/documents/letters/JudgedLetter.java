package jp.hagukumi.documents.letters;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.documents.model.LetterSheets.Sheet;
import jp.hagukumi.documents.store.StoredLetter;
import jp.hagukumi.identity.Address;

/**
 * A letter as it would go today.
 *
 * @param name the addressee's, as the register's copy writes it
 * @param address the addressee's own, in the register's copy; nobody else's
 * @param digest of name and address together, as hexadecimal
 * @param lacking which characters the font lacks, and where
 */
record JudgedLetter(
        StoredLetter letter,
        String name,
        Optional<Address> address,
        String digest,
        Sheet sheet,
        Set<LetterHold> holds,
        List<Lacking> lacking) {

    JudgedLetter {
        holds = Set.copyOf(holds);
        lacking = List.copyOf(lacking);
    }

    /** Whether a clerk may send it apart from the batch. */
    boolean mayGoApart() {
        return holds.stream().allMatch(hold -> hold.way() == LetterHold.Way.APART);
    }

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "JudgedLetter[" + letter.id() + "]";
    }
}
