package jp.hagukumi.web.births;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Many;
import jp.hagukumi.web.json.Text;
import jp.hagukumi.web.json.Whole;

/**
 * What somebody wrote in a registration since the version it was shown: only what changed.
 *
 * @param values a field without a value is taken out
 */
@Body
public record RegistrationBody(
        @Whole(min = 1, max = 1_000_000) int version,
        @Many(min = 1, max = 60) List<Value> values) {

    record Value(
            @Text(max = 60, pattern = "[A-Za-z.]+") String field,
            @Text(max = 500, lines = true) Optional<String> value) {

        @Override
        public String toString() {
            return "Value[" + field + "]";
        }
    }

    Map<String, Optional<String>> changes() {
        var changes = new LinkedHashMap<String, Optional<String>>();
        values.forEach(one -> changes.put(one.field(), one.value()));
        return changes;
    }

    /** What a family writes is about people. */
    @Override
    public String toString() {
        return "RegistrationBody[" + version + "]";
    }
}
