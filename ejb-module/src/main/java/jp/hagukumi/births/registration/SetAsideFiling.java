package jp.hagukumi.births.registration;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.documents.DocumentState;

/**
 * A filing of マイナポータル that became no case.
 *
 * @param values what was written, by path of the form's field
 * @param photo whether one came
 * @param photoState whether it can be opened; empty where it is no picture
 * @param finding the code of why; {@code field} where it points at one
 */
public record SetAsideFiling(
        LinkFilingId id,
        String filingId,
        String addressee,
        Instant filedAt,
        Instant receivedAt,
        Map<String, String> values,
        String finding,
        Optional<String> field,
        boolean photo,
        Optional<DocumentState> photoState) {

    public SetAsideFiling {
        values = new LinkedHashMap<>(values);
    }

    SetAsideFiling with(Optional<DocumentState> state) {
        return new SetAsideFiling(id, filingId, addressee, filedAt, receivedAt, values, finding, field, photo, state);
    }

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "SetAsideFiling[" + id + "]";
    }
}
