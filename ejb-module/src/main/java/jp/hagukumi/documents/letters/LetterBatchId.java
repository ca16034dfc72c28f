package jp.hagukumi.documents.letters;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;

/** Letters of one ward that are printed together. */
public record LetterBatchId(UUID value) implements Resource {

    @Override
    public String toString() {
        return value.toString();
    }
}
