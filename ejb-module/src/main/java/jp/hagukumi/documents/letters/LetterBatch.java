package jp.hagukumi.documents.letters;

import java.time.Instant;
import java.util.Optional;
import jp.hagukumi.kernel.access.Role;

/**
 * Letters that are printed together, without its paper.
 *
 * @param windowRule the row of the envelope's window that they were placed for
 * @param letters how many sheets its paper has; letters taken out later are among them
 */
public record LetterBatch(
        LetterBatchId id,
        String ward,
        Role desk,
        LetterBatchState state,
        int rowVersion,
        String windowRule,
        int letters,
        Instant madeAt,
        Optional<Instant> postedAt) {}
