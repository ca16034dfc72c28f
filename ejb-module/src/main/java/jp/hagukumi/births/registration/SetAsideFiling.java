package jp.hagukumi.births.registration;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A filing of マイナポータル that became no case.
 *
 * @param values what was written, by path of the form's field
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
        boolean photo) {

    public SetAsideFiling {
        values = new LinkedHashMap<>(values);
    }

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "SetAsideFiling[" + id + "]";
    }
}
