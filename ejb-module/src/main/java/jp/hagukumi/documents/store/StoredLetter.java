package jp.hagukumi.documents.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.hagukumi.documents.letters.LetterBatchId;
import jp.hagukumi.documents.letters.LetterId;
import jp.hagukumi.documents.letters.LetterState;
import jp.hagukumi.documents.letters.LetterText;
import jp.hagukumi.documents.letters.Letters.Matter;
import jp.hagukumi.identity.PersonId;

/**
 * A letter as it is kept.
 *
 * @param about the persons it speaks of, the addressee apart
 * @param lookedAt digest of the protected address that a clerk looked at, as hexadecimal
 * @param printed digest of name and address as the batch has them, as hexadecimal
 */
public record StoredLetter(
        LetterId id,
        Matter matter,
        PersonId addressee,
        List<UUID> about,
        LetterText text,
        LetterState state,
        int rowVersion,
        Instant writtenAt,
        Optional<String> lookedAt,
        Optional<LetterBatchId> batch,
        Optional<String> printed) {

    public StoredLetter {
        about = List.copyOf(about);
    }

    /** All whom it concerns, for the audit. */
    public List<UUID> concerned() {
        return Stream.concat(Stream.of(addressee.value()), about.stream())
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        return "StoredLetter[" + id + "]";
    }
}
